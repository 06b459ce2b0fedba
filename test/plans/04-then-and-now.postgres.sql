SELECT '{"then":' ||
  (WITH shifted(value) AS MATERIALIZED
    (SELECT :shifted_s1::jsonb) SELECT '{"person":' || COALESCE(
      (SELECT COALESCE('{"id":' || to_json(r4.type || ':' || r4.slug || CAST(:lensSuffix_s1 AS TEXT))::text || ',"ties":' ||
          (SELECT '{"nodes":[' || COALESCE(string_agg(COALESCE('{"post":' || COALESCE(to_json(r6.post)::text, 'null') || ',"to":' || COALESCE(
                    (SELECT COALESCE('{"name":' || to_json(r7.name)::text || '}', chr(1))
                    FROM node r7
                    WHERE r7.serial = r6.to_serial AND r7.known_from <= :lensRevision_s1
                    LIMIT 1), 'null') || '}', chr(1)), ','
              ORDER BY r6."page_place" ASC, r6."page_tie" DESC), '') || ']}'
          FROM
            (SELECT r6.*, CASE WHEN
              (SELECT shifted.value
              FROM shifted) -> ('propositions/' || r6.serial || '/sortDay') IS NULL THEN r6.sort_day ELSE (
                (SELECT shifted.value
                FROM shifted) ->> ('propositions/' || r6.serial || '/sortDay'))::integer END AS "page_place", r6.serial AS "page_tie"
            FROM proposition r6
            WHERE r6.from_serial = r4.serial AND r6.known_from <= :lensRevision_s1 AND r6.known_to > :lensRevision_s1 AND NOT (r6.serial = ANY(:fallen_propositions_s1::integer[])) AND CASE WHEN
              (SELECT shifted.value
              FROM shifted) -> ('propositions/' || r6.serial || '/certainFrom') IS NULL THEN r6.certain_from ELSE (
                (SELECT shifted.value
                FROM shifted) ->> ('propositions/' || r6.serial || '/certainFrom'))::integer END <= :lensDay_s1 AND CASE WHEN
              (SELECT shifted.value
              FROM shifted) -> ('propositions/' || r6.serial || '/presumedTo') IS NULL THEN r6.presumed_to ELSE (
                (SELECT shifted.value
                FROM shifted) ->> ('propositions/' || r6.serial || '/presumedTo'))::integer END >= :lensDay_s1
            ORDER BY CASE WHEN
              (SELECT shifted.value
              FROM shifted) -> ('propositions/' || r6.serial || '/sortDay') IS NULL THEN r6.sort_day ELSE (
                (SELECT shifted.value
                FROM shifted) ->> ('propositions/' || r6.serial || '/sortDay'))::integer END ASC, r6.serial DESC
            LIMIT 2) AS r6) || '}', chr(1))
      FROM node r4
      WHERE r4.slug = :value_3s1 AND r4.type = 'Person' AND r4.known_from <= :lensRevision_s1
      LIMIT 1), 'null') || '}') || ',"now":' || ('{"person":' || COALESCE(
      (SELECT COALESCE('{"id":' || to_json(r11.type || ':' || r11.slug || CAST(:lensSuffix_s2 AS TEXT))::text || ',"ties":' ||
          (SELECT '{"nodes":[' || COALESCE(string_agg(COALESCE('{"post":' || COALESCE(to_json(r13.post)::text, 'null') || ',"to":' || COALESCE(
                    (SELECT COALESCE('{"name":' || to_json(r14.name)::text || '}', chr(1))
                    FROM node r14
                    WHERE r14.serial = r13.to_serial AND r14.known_from <= :lensRevision_s2
                    LIMIT 1), 'null') || '}', chr(1)), ','
              ORDER BY r13."page_place" ASC, r13."page_tie" DESC), '') || ']}'
          FROM
            (SELECT r13.*, r13.sort_day AS "page_place", r13.serial AS "page_tie"
            FROM proposition r13
            WHERE r13.from_serial = r11.serial AND r13.known_from <= :lensRevision_s2 AND r13.known_to > :lensRevision_s2 AND r13.certain_from <= :lensDay_s2 AND r13.presumed_to >= :lensDay_s2
            ORDER BY r13.sort_day ASC, r13.serial DESC
            LIMIT 2) AS r13) || '}', chr(1))
      FROM node r11
      WHERE r11.slug = :value_10s2 AND r11.type = 'Person' AND r11.known_from <= :lensRevision_s2
      LIMIT 1), 'null') || '}') || '}' AS "data"
