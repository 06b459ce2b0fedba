SELECT '{"policy":' || COALESCE(
    (SELECT COALESCE('{"name":' || to_json(r3.name)::text || ',"stancesAbout":' ||
        (SELECT '{"totalCount":' ||
          (SELECT CAST(COUNT(*) AS TEXT)
          FROM proposition r5
          WHERE r5.subject_serial = r3.serial AND r5.known_from <= :lensRevision AND r5.known_to > :lensRevision) || ',"nodes":[' || COALESCE(string_agg(COALESCE('{"position":"' || r5.position || '","holder":' ||
                (SELECT '{"name":' || to_json(r6.name)::text || '}'
                FROM node r6
                WHERE r6.serial = r5.holder_serial AND r6.type IN ('Person', 'Organization') AND r6.known_from <= :lensRevision
                LIMIT 1) || ',"claims":' ||
                (SELECT '{"nodes":[' || COALESCE(string_agg(COALESCE('{"evidence":' ||
                        (SELECT '{"nodes":[' || COALESCE(string_agg(COALESCE('{"paraphrase":' || to_json(r10.paraphrase)::text || ',"source":' ||
                                (SELECT '{"name":' || to_json(r11.name)::text || '}'
                                FROM source r11
                                WHERE r11.serial = r10.source_serial AND r11.known_from <= :lensRevision
                                LIMIT 1) || '}', chr(1)), ','
                            ORDER BY r10."page_place" ASC, r10."page_tie" ASC), '') || ']}'
                        FROM
                          (SELECT r10.*, r10.number AS "page_place", r10.serial AS "page_tie"
                          FROM evidence r10
                          WHERE r10.claim_serial = r8.serial AND r10.known_from <= :lensRevision AND r10.known_to > :lensRevision
                          ORDER BY r10.number ASC, r10.serial ASC
                          LIMIT 1) AS r10) || '}', chr(1)), ','
                    ORDER BY r8."page_place" DESC, r8."page_tie" ASC), '') || ']}'
                FROM
                  (SELECT r8.*, r8.attested_earliest AS "page_place", r8.serial AS "page_tie"
                  FROM claim r8
                  WHERE r8.proposition_serial = r5.serial AND r8.known_from <= :lensRevision AND r8.known_to > :lensRevision
                  ORDER BY r8.attested_earliest DESC, r8.serial ASC
                  LIMIT 3) AS r8) || '}', chr(1)), ','
            ORDER BY r5."page_place" DESC, r5."page_tie" ASC), '') || ']}'
        FROM
          (SELECT r5.*, r5.sort_day AS "page_place", r5.serial AS "page_tie"
          FROM proposition r5
          WHERE r5.subject_serial = r3.serial AND r5.known_from <= :lensRevision AND r5.known_to > :lensRevision
          ORDER BY r5.sort_day DESC, r5.serial ASC
          LIMIT 20) AS r5) || '}', chr(1))
    FROM node r3
    WHERE r3.slug = :value_2 AND r3.type = 'Policy' AND r3.known_from <= :lensRevision
    LIMIT 1), 'null') || '}' AS "data"
