SELECT '{"policies":' ||
  (SELECT '{"totalCount":' ||
    (SELECT CAST(COUNT(*) AS TEXT)
    FROM node r3
    WHERE r3.type = 'Policy' AND r3.known_from <= :lensRevision AND r3.slug = ANY(:filter0_2::text[])) || ',"nodes":[' || COALESCE(string_agg(COALESCE('{"slug":' || to_json(r3.slug)::text || ',"stancesAbout":' ||
          (SELECT '{"nodes":[' || COALESCE(string_agg(COALESCE('{"position":"' || r5.position || '"}', chr(1)), ','
              ORDER BY r5."page_place" DESC, r5."page_tie" ASC), '') || ']}'
          FROM
            (SELECT r5.*, r5.sort_day AS "page_place", r5.serial AS "page_tie"
            FROM proposition r5
            WHERE r5.subject_serial = r3.serial AND r5.known_from <= :lensRevision AND r5.known_to > :lensRevision
            ORDER BY r5.sort_day DESC, r5.serial ASC
            LIMIT 2) AS r5) || '}', chr(1)), ','
      ORDER BY r3."page_place" ASC, r3."page_tie" ASC), '') || ']}'
  FROM
    (SELECT r3.*, r3.folded AS "page_place", r3.serial AS "page_tie"
    FROM node r3
    WHERE r3.type = 'Policy' AND r3.known_from <= :lensRevision AND r3.slug = ANY(:filter0_2::text[])
    ORDER BY r3.folded ASC, r3.serial ASC
    LIMIT 2) AS r3) || '}' AS "data"
