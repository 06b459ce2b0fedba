SELECT '{"data":{"policies":{"nodes":[' || COALESCE(group_concat(text), '') || ']}}}' FROM (
  SELECT '{"slug":' || json_quote(n.slug) || ',"name":' || json_quote(n.name) || ',"stancesAbout":{"nodes":[' || COALESCE((
    SELECT group_concat(text) FROM (
      SELECT '{"position":"' || x.position || '","holder":{"slug":' || json_quote(h.slug) || ',"name":' || json_quote(h.name) || ',"ties":{"nodes":[' || COALESCE((
        SELECT group_concat(text) FROM (
          SELECT '{"tieKind":"' || t.tie_kind || '","to":' || CASE WHEN t.to_serial IS NULL THEN 'null' ELSE '{"slug":' || json_quote(o.slug) || ',"name":' || json_quote(o.name) || '}' END || '}' AS text
          FROM proposition t LEFT JOIN node o ON o.serial = t.to_serial
          WHERE t.from_serial = h.serial AND t.known_to = 2147483647
          ORDER BY t.sort_day DESC, t.serial LIMIT 5
        )), '') || ']}}}' AS text
      FROM proposition x CROSS JOIN node h ON h.serial = x.holder_serial
      WHERE x.subject_serial = n.serial AND x.known_to = 2147483647
      ORDER BY x.sort_day DESC, x.serial LIMIT 10
    )), '') || ']}}' AS text
  FROM node n WHERE n.slug IN (SELECT value FROM json_each(:slugs)) AND n.type = 'Policy'
  ORDER BY n.folded, n.serial LIMIT 10
)
