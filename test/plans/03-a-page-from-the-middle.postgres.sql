SELECT '{"stances":' ||
  (SELECT '{"edges":[' || COALESCE(string_agg(CASE WHEN r3."page_number" <= 3 THEN COALESCE('{"cursor":' || to_json('LATEST~' || r3."page_tie" || '~' || r3."page_place")::text || ',"node":' || ('{"key":' || to_json(r3.key)::text || '}') || '}', chr(1)) END, ','
      ORDER BY r3."page_place" DESC, r3."page_tie" ASC), '') || '],"pageInfo":{"hasPreviousPage":true,"hasNextPage":' || CASE WHEN COUNT(*) > 3 THEN 'true' ELSE 'false' END || ',"startCursor":' || COALESCE(MAX(CASE WHEN r3."page_number" = 1 THEN to_json('LATEST~' || r3."page_tie" || '~' || r3."page_place")::text END), 'null') || ',"endCursor":' || COALESCE(substr(MAX(CASE WHEN r3."page_number" <= 3 THEN CAST(r3."page_number" + 100 AS TEXT) || to_json('LATEST~' || r3."page_tie" || '~' || r3."page_place")::text END), 4), 'null') || '},"undatedCount":' ||
    (SELECT CAST(COUNT(*) AS TEXT)
    FROM proposition r3
    WHERE r3.kind = 'Stance' AND r3.known_from <= :lensRevision AND r3.known_to > :lensRevision AND r3.possible_from = -99999999 AND r3.certain_from = 99999999 AND r3.possible_to = 99999999 AND r3.position = ANY(:filter0_2::text[]) AND EXISTS
      (SELECT 1
      FROM claim f1
      WHERE f1.proposition_serial = r3.serial AND f1.known_from <= :lensRevision AND f1.known_to > :lensRevision AND f1.attribution = :filter1_2)) || '}'
  FROM
    (SELECT *, ROW_NUMBER() OVER (ORDER BY "page_place" DESC, "page_tie" ASC) AS "page_number"
    FROM
      (SELECT *
      FROM
        (SELECT *
        FROM
          (SELECT r3.*, r3.sort_day AS "page_place", r3.serial AS "page_tie"
          FROM proposition r3
          WHERE r3.kind = 'Stance' AND r3.known_from <= :lensRevision AND r3.known_to > :lensRevision AND r3.position = ANY(:filter0_2::text[]) AND EXISTS
            (SELECT 1
            FROM claim f1
            WHERE f1.proposition_serial = r3.serial AND f1.known_from <= :lensRevision AND f1.known_to > :lensRevision AND f1.attribution = :filter1_2) AND r3.sort_day = :afterValue_2 AND r3.serial > :afterSerial_2
          ORDER BY r3.sort_day DESC, r3.serial ASC
          LIMIT 4) AS stretch
        UNION ALL SELECT *
        FROM
          (SELECT r3.*, r3.sort_day AS "page_place", r3.serial AS "page_tie"
          FROM proposition r3
          WHERE r3.kind = 'Stance' AND r3.known_from <= :lensRevision AND r3.known_to > :lensRevision AND r3.position = ANY(:filter0_2::text[]) AND EXISTS
            (SELECT 1
            FROM claim f1
            WHERE f1.proposition_serial = r3.serial AND f1.known_from <= :lensRevision AND f1.known_to > :lensRevision AND f1.attribution = :filter1_2) AND r3.sort_day < :afterValue_2
          ORDER BY r3.sort_day DESC, r3.serial ASC
          LIMIT 4) AS stretch) AS stretches
      ORDER BY "page_place" DESC, "page_tie" ASC
      LIMIT 4) AS unnumbered) AS r3) || '}' AS "data"
