SELECT '{"nodes":[' || (COALESCE(
      (SELECT COALESCE('{"id":' || to_json(r2.type || ':' || r2.slug || CAST(:lensSuffix_s1 AS TEXT))::text || ',"name":' || to_json(r2.name)::text || '}', chr(1))
      FROM node r2
      WHERE r2.slug = :value_1i0 AND r2.type = 'Person' AND r2.known_from <= :lensRevision_s1
      LIMIT 1), 'null')) || ',' || (COALESCE(
      (SELECT COALESCE('{"id":' || to_json('ChangeSet' || ':' || r3.number)::text || ',"recordedAt":' || to_json(r3.recorded_at)::text || '}', chr(1))
      FROM change_set r3
      WHERE r3.number = :value_1i1 AND r3.number <= :lensRevision
      LIMIT 1), 'null')) || ',' || (COALESCE(
      (SELECT COALESCE('{"id":' || to_json(r2.type || ':' || r2.slug)::text || ',"name":' || to_json(r2.name)::text || '}', chr(1))
      FROM node r2
      WHERE r2.slug = :value_1i2 AND r2.type = 'Person' AND r2.known_from <= :lensRevision
      LIMIT 1), 'null')) || ']}' AS "data"
