SELECT '{"policies":' ||
  (SELECT '{"totalCount":' ||
    (SELECT CAST(COUNT(*) AS TEXT)
    FROM node r3
    WHERE +r3.type = 'Policy' AND r3.known_from <= :lensRevision AND r3.slug IN
      (SELECT value
      FROM json_each(:filter0_2))) || ',"nodes":[' || COALESCE(group_concat(COALESCE('{"slug":' || NULLIF(json_quote(r3.slug), 'null') || ',"stancesAbout":' ||
          (SELECT '{"nodes":[' || COALESCE(group_concat(r5_page."item_0", ','), '') || ']}'
          FROM
            (SELECT COALESCE('{"position":"' || r5.position || '"}', char(1)) AS "item_0", r5.sort_day AS "place", r5.serial AS "tie"
            FROM proposition r5
            WHERE r5.subject_serial = r3.serial AND r5.known_from <= :lensRevision AND r5.known_to > :lensRevision
            ORDER BY r5.sort_day DESC, r5.serial ASC
            LIMIT 2) AS r5_page) || '}', char(1)), ','), '') || ']}'
  FROM
    (SELECT r3.serial AS "row", r3.folded AS "place", r3.serial AS "tie"
    FROM node r3
    WHERE +r3.type = 'Policy' AND r3.known_from <= :lensRevision AND r3.slug IN
      (SELECT value
      FROM json_each(:filter0_2))
    ORDER BY r3.folded ASC, r3.serial ASC
    LIMIT 2) AS r3_page
  CROSS JOIN node r3 ON r3.serial = r3_page."row") || '}' AS "data"
