SELECT '{"policy":' || COALESCE(
    (SELECT COALESCE('{"name":' || NULLIF(json_quote(r3.name), 'null') || ',"stancesAbout":' ||
        (SELECT '{"totalCount":' ||
          (SELECT CAST(COUNT(*) AS TEXT)
          FROM proposition r5
          WHERE r5.subject_serial = r3.serial AND r5.known_from <= :lensRevision AND r5.known_to > :lensRevision) || ',"nodes":[' || COALESCE(group_concat(r5_page."item_0", ','), '') || ']}'
        FROM
          (SELECT COALESCE('{"position":"' || r5.position || '","holder":' ||
              (SELECT '{"name":' || NULLIF(json_quote(r6.name), 'null') || '}'
              FROM node r6
              WHERE r6.serial = r5.holder_serial AND r6.type IN ('Person', 'Organization') AND r6.known_from <= :lensRevision
              LIMIT 1) || ',"claims":' ||
              (SELECT '{"nodes":[' || COALESCE(group_concat(r8_page."item_0", ','), '') || ']}'
              FROM
                (SELECT COALESCE('{"evidence":' ||
                    (SELECT '{"nodes":[' || COALESCE(group_concat(r10_page."item_0", ','), '') || ']}'
                    FROM
                      (SELECT COALESCE('{"paraphrase":' || NULLIF(json_quote(r10.paraphrase), 'null') || ',"source":' ||
                          (SELECT '{"name":' || NULLIF(json_quote(r11.name), 'null') || '}'
                          FROM source r11
                          WHERE r11.serial = r10.source_serial AND r11.known_from <= :lensRevision
                          LIMIT 1) || '}', char(1)) AS "item_0", r10.number AS "place", r10.serial AS "tie"
                      FROM evidence r10
                      WHERE r10.claim_serial = r8.serial AND r10.known_from <= :lensRevision AND r10.known_to > :lensRevision
                      ORDER BY r10.number ASC, r10.serial ASC
                      LIMIT 1) AS r10_page) || '}', char(1)) AS "item_0", r8.attested_earliest AS "place", r8.serial AS "tie"
                FROM claim r8
                WHERE r8.proposition_serial = r5.serial AND r8.known_from <= :lensRevision AND r8.known_to > :lensRevision
                ORDER BY r8.attested_earliest DESC, r8.serial ASC
                LIMIT 3) AS r8_page) || '}', char(1)) AS "item_0", r5.sort_day AS "place", r5.serial AS "tie"
          FROM proposition r5
          WHERE r5.subject_serial = r3.serial AND r5.known_from <= :lensRevision AND r5.known_to > :lensRevision
          ORDER BY r5.sort_day DESC, r5.serial ASC
          LIMIT 20) AS r5_page) || '}', char(1))
    FROM node r3
    WHERE r3.slug = :value_2 AND r3.type = 'Policy' AND r3.known_from <= :lensRevision
    LIMIT 1), 'null') || '}' AS "data"
