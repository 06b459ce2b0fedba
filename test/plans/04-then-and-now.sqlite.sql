SELECT '{"then":' ||
  (WITH shifted(name, value) AS MATERIALIZED
    (SELECT key, value
    FROM json_each(:shifted_s1)) SELECT '{"person":' || COALESCE(
      (SELECT COALESCE('{"id":' || NULLIF(json_quote(r4.type || ':' || r4.slug || CAST(:lensSuffix_s1 AS TEXT)), 'null') || ',"ties":' ||
          (SELECT '{"nodes":[' || COALESCE(group_concat(COALESCE('{"post":' || COALESCE(NULLIF(json_quote(r6.post), 'null'), 'null') || ',"to":' || COALESCE(
                    (SELECT COALESCE('{"name":' || NULLIF(json_quote(r7.name), 'null') || '}', char(1))
                    FROM node r7
                    WHERE r7.serial = r6.to_serial AND r7.known_from <= :lensRevision_s1
                    LIMIT 1), 'null') || '}', char(1)), ','), '') || ']}'
          FROM
            (SELECT r6.row_id AS "row", CASE WHEN EXISTS
              (SELECT 1
              FROM shifted
              WHERE shifted.name = 'propositions/' || r6.serial || '/sortDay') THEN
              (SELECT shifted.value
              FROM shifted
              WHERE shifted.name = 'propositions/' || r6.serial || '/sortDay') ELSE r6.sort_day END AS "place", r6.serial AS "tie"
            FROM proposition r6
            WHERE r6.from_serial = r4.serial AND r6.known_from <= :lensRevision_s1 AND r6.known_to > :lensRevision_s1 AND NOT (r6.serial IN
                (SELECT value
                FROM json_each(:fallen_propositions_s1))) AND CASE WHEN EXISTS
              (SELECT 1
              FROM shifted
              WHERE shifted.name = 'propositions/' || r6.serial || '/certainFrom') THEN
              (SELECT shifted.value
              FROM shifted
              WHERE shifted.name = 'propositions/' || r6.serial || '/certainFrom') ELSE r6.certain_from END <= :lensDay_s1 AND CASE WHEN EXISTS
              (SELECT 1
              FROM shifted
              WHERE shifted.name = 'propositions/' || r6.serial || '/presumedTo') THEN
              (SELECT shifted.value
              FROM shifted
              WHERE shifted.name = 'propositions/' || r6.serial || '/presumedTo') ELSE r6.presumed_to END >= :lensDay_s1
            ORDER BY CASE WHEN EXISTS
              (SELECT 1
              FROM shifted
              WHERE shifted.name = 'propositions/' || r6.serial || '/sortDay') THEN
              (SELECT shifted.value
              FROM shifted
              WHERE shifted.name = 'propositions/' || r6.serial || '/sortDay') ELSE r6.sort_day END ASC, r6.serial DESC
            LIMIT 2) AS r6_page
          CROSS JOIN proposition r6 ON r6.row_id = r6_page."row") || '}', char(1))
      FROM node r4
      WHERE r4.slug = :value_3s1 AND r4.type = 'Person' AND r4.known_from <= :lensRevision_s1
      LIMIT 1), 'null') || '}') || ',"now":' || ('{"person":' || COALESCE(
      (SELECT COALESCE('{"id":' || NULLIF(json_quote(r11.type || ':' || r11.slug || CAST(:lensSuffix_s2 AS TEXT)), 'null') || ',"ties":' ||
          (SELECT '{"nodes":[' || COALESCE(group_concat(r13_page."item_0", ','), '') || ']}'
          FROM
            (SELECT COALESCE('{"post":' || COALESCE(NULLIF(json_quote(r13.post), 'null'), 'null') || ',"to":' || COALESCE(
                  (SELECT COALESCE('{"name":' || NULLIF(json_quote(r14.name), 'null') || '}', char(1))
                  FROM node r14
                  WHERE r14.serial = r13.to_serial AND r14.known_from <= :lensRevision_s2
                  LIMIT 1), 'null') || '}', char(1)) AS "item_0", r13.sort_day AS "place", r13.serial AS "tie"
            FROM proposition r13
            WHERE r13.from_serial = r11.serial AND r13.known_from <= :lensRevision_s2 AND r13.known_to > :lensRevision_s2 AND r13.certain_from <= :lensDay_s2 AND r13.presumed_to >= :lensDay_s2
            ORDER BY r13.sort_day ASC, r13.serial DESC
            LIMIT 2) AS r13_page) || '}', char(1))
      FROM node r11
      WHERE r11.slug = :value_10s2 AND r11.type = 'Person' AND r11.known_from <= :lensRevision_s2
      LIMIT 1), 'null') || '}') || '}' AS "data"
