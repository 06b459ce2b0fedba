WITH page AS MATERIALIZED (
  SELECT x.sort_day || '~' || x.serial AS cursor, x.position, h.slug, h.name
  FROM node n CROSS JOIN proposition x CROSS JOIN node h ON h.serial = x.holder_serial
  WHERE n.slug = :slug AND n.type = 'Policy' AND x.subject_serial = n.serial AND x.known_to = 2147483647 AND x.position = 'SUPPORT'
    AND x.sort_day <= :day AND (x.sort_day < :day OR x.serial > :serial)
  ORDER BY x.sort_day DESC, x.serial LIMIT 51
), total AS (
  SELECT count(*) AS total FROM page
)
SELECT '{"data":{"policy":{"stancesAbout":{"edges":[' || COALESCE((
  SELECT group_concat('{"cursor":"' || cursor || '","node":{"position":"' || position || '","holder":{"slug":' || json_quote(slug) || ',"name":' || json_quote(name) || '}}}')
  FROM (SELECT * FROM page LIMIT 50)), '')
  || '],"pageInfo":{"hasNextPage":' || CASE WHEN total > 50 THEN 'true' ELSE 'false' END
  || ',"endCursor":' || COALESCE((SELECT '"' || cursor || '"' FROM page LIMIT 1 OFFSET (SELECT min(total, 50) - 1 FROM total)), 'null') || '}}}}}'
FROM total
