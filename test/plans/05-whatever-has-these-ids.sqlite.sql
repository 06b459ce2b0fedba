SELECT '{"nodes":[' || (COALESCE(
      (SELECT COALESCE('{"id":' || NULLIF(json_quote(r2.type || ':' || r2.slug || CAST(:lensSuffix_s1 AS TEXT)), 'null') || ',"name":' || NULLIF(json_quote(r2.name), 'null') || '}', char(1))
      FROM node r2
      WHERE r2.slug = :value_1i0 AND r2.type = 'Person' AND r2.known_from <= :lensRevision_s1
      LIMIT 1), 'null')) || ',' || (COALESCE(
      (SELECT COALESCE('{"id":' || NULLIF(json_quote('ChangeSet' || ':' || r3.number), 'null') || ',"recordedAt":' || NULLIF(json_quote(r3.recorded_at), 'null') || '}', char(1))
      FROM change_set r3
      WHERE r3.number = :value_1i1 AND r3.number <= :lensRevision
      LIMIT 1), 'null')) || ',' || (COALESCE(
      (SELECT COALESCE('{"id":' || NULLIF(json_quote(r2.type || ':' || r2.slug), 'null') || ',"name":' || NULLIF(json_quote(r2.name), 'null') || '}', char(1))
      FROM node r2
      WHERE r2.slug = :value_1i2 AND r2.type = 'Person' AND r2.known_from <= :lensRevision
      LIMIT 1), 'null')) || ']}' AS "data"
