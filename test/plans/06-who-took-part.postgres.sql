SELECT '{"events":' ||
  (SELECT '{"nodes":[' || COALESCE(string_agg(COALESCE('{"name":' || to_json(r3.event_name)::text || ',"participants":' ||
          (SELECT '[' || COALESCE(string_agg(COALESCE('{"role":"' || r4.role || '","node":' ||
                  (SELECT '{"name":' || to_json(r5.name)::text || '}'
                  FROM node r5
                  WHERE r5.serial = r4.node_serial AND r5.known_from <= :lensRevision
                  LIMIT 1) || '}', chr(1)), ','
              ORDER BY r4.serial, r4.serial), '') || ']'
          FROM participant r4
          WHERE r4.event_serial = r3.serial AND r4.known_from <= :lensRevision AND r4.known_to > :lensRevision) || '}', chr(1)), ','
      ORDER BY r3."page_place" DESC, r3."page_tie" ASC), '') || ']}'
  FROM
    (SELECT r3.*, r3.sort_day AS "page_place", r3.serial AS "page_tie"
    FROM proposition r3
    WHERE r3.kind = 'Event' AND r3.known_from <= :lensRevision AND r3.known_to > :lensRevision
    ORDER BY r3.sort_day DESC, r3.serial ASC
    LIMIT 2) AS r3) || '}' AS "data"
