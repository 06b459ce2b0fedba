SELECT '{"stances":' ||
  (SELECT '{"edges":[' || COALESCE(group_concat(CASE WHEN r3_page."number" <= 3 THEN r3_page."item_0" END, ','), '') || '],"pageInfo":{"hasPreviousPage":true,"hasNextPage":' || CASE WHEN COUNT(*) > 3 THEN 'true' ELSE 'false' END || ',"startCursor":' || COALESCE(group_concat(CASE WHEN r3_page."number" = 1 THEN NULLIF(json_quote('LATEST~' || r3_page."tie" || '~' || r3_page."place"), 'null') END), 'null') || ',"endCursor":' || CASE WHEN MAX(CASE WHEN r3_page."number" <= 3 THEN r3_page."number" END) IS NULL THEN 'null' ELSE NULLIF(json_quote('LATEST~' || r3_page."tie" || '~' || r3_page."place"), 'null') END || '},"undatedCount":' ||
    (SELECT CAST(COUNT(*) AS TEXT)
    FROM proposition r3
    WHERE r3.kind = 'Stance' AND r3.known_from <= :lensRevision AND r3.known_to > :lensRevision AND r3.possible_from = -99999999 AND r3.certain_from = 99999999 AND r3.possible_to = 99999999 AND within_deadline() AND r3.position IN
      (SELECT value
      FROM json_each(:filter0_2)) AND EXISTS
      (SELECT 1
      FROM claim f1
      WHERE f1.proposition_serial = r3.serial AND f1.known_from <= :lensRevision AND f1.known_to > :lensRevision AND f1.attribution = :filter1_2)) || '}'
  FROM
    (SELECT *, ROW_NUMBER() OVER () AS "number"
    FROM
      (SELECT *
      FROM
        (SELECT *
        FROM
          (SELECT COALESCE('{"cursor":' || NULLIF(json_quote('LATEST~' || r3.serial || '~' || r3.sort_day), 'null') || ',"node":' || ('{"key":' || NULLIF(json_quote(r3.key), 'null') || '}') || '}', char(1)) AS "item_0", r3.sort_day AS "place", r3.serial AS "tie"
          FROM proposition r3
          WHERE r3.kind = 'Stance' AND r3.known_from <= :lensRevision AND r3.known_to > :lensRevision AND within_deadline() AND r3.position IN
            (SELECT value
            FROM json_each(:filter0_2)) AND EXISTS
            (SELECT 1
            FROM claim f1
            WHERE f1.proposition_serial = r3.serial AND f1.known_from <= :lensRevision AND f1.known_to > :lensRevision AND f1.attribution = :filter1_2) AND r3.sort_day = :afterValue_2 AND r3.serial > :afterSerial_2
          ORDER BY r3.sort_day DESC, r3.serial ASC
          LIMIT 4) AS stretch
        UNION ALL SELECT *
        FROM
          (SELECT COALESCE('{"cursor":' || NULLIF(json_quote('LATEST~' || r3.serial || '~' || r3.sort_day), 'null') || ',"node":' || ('{"key":' || NULLIF(json_quote(r3.key), 'null') || '}') || '}', char(1)) AS "item_0", r3.sort_day AS "place", r3.serial AS "tie"
          FROM proposition r3
          WHERE r3.kind = 'Stance' AND r3.known_from <= :lensRevision AND r3.known_to > :lensRevision AND within_deadline() AND r3.position IN
            (SELECT value
            FROM json_each(:filter0_2)) AND EXISTS
            (SELECT 1
            FROM claim f1
            WHERE f1.proposition_serial = r3.serial AND f1.known_from <= :lensRevision AND f1.known_to > :lensRevision AND f1.attribution = :filter1_2) AND r3.sort_day < :afterValue_2
          ORDER BY r3.sort_day DESC, r3.serial ASC
          LIMIT 4) AS stretch) AS stretches
      LIMIT 4)) AS r3_page) || '}' AS "data"
