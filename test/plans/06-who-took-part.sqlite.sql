SELECT '{"events":' ||
  (SELECT '{"nodes":[' || COALESCE(group_concat(r3_page."item_0", ','), '') || ']}'
  FROM
    (SELECT COALESCE('{"name":' || NULLIF(json_quote(r3.event_name), 'null') || ',"participants":' ||
        (SELECT '[' || COALESCE(group_concat(COALESCE('{"role":"' || r4.role || '","node":' ||
                (SELECT '{"name":' || NULLIF(json_quote(r5.name), 'null') || '}'
                FROM node r5
                WHERE r5.serial = r4.node_serial AND r5.known_from <= :lensRevision
                LIMIT 1) || '}', char(1)), ','
            ORDER BY r4.serial, r4.serial), '') || ']'
        FROM participant r4
        WHERE r4.event_serial = r3.serial AND r4.known_from <= :lensRevision AND r4.known_to > :lensRevision) || '}', char(1)) AS "item_0", r3.sort_day AS "place", r3.serial AS "tie"
    FROM proposition r3
    WHERE r3.kind = 'Event' AND r3.known_from <= :lensRevision AND r3.known_to > :lensRevision
    ORDER BY r3.sort_day DESC, r3.serial ASC
    LIMIT 2) AS r3_page) || '}' AS "data"
