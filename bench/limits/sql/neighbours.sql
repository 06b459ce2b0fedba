-- Of several stances on one subject the one held last counts.
WITH actor AS MATERIALIZED (
  SELECT serial FROM node WHERE slug = :slug AND type IN ('Person', 'Organization')
), mine AS MATERIALIZED (
  SELECT p.subject_serial, p.position, max(min(p.attested_to, p.presumed_to))
  FROM proposition p WHERE p.holder_serial = (SELECT serial FROM actor) AND p.known_to = 2147483647 AND p.position <> 'DECLINED'
    AND EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial AND c.known_to = 2147483647 AND c.modality IN ('ASSERTED', 'PLEDGED'))
  GROUP BY p.subject_serial
), theirs AS (
  SELECT p.holder_serial, p.position, mine.position AS my_position, max(min(p.attested_to, p.presumed_to))
  FROM mine CROSS JOIN proposition p ON p.subject_serial = mine.subject_serial
  WHERE p.holder_serial <> (SELECT serial FROM actor) AND p.known_to = 2147483647 AND p.position <> 'DECLINED'
    AND EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial AND c.known_to = 2147483647 AND c.modality IN ('ASSERTED', 'PLEDGED'))
  GROUP BY p.holder_serial, p.subject_serial
), shared AS (
  SELECT holder_serial AS serial, count(*) AS shared,
    sum(position = my_position AND position IN ('SUPPORT', 'OPPOSE')) AS same_side,
    sum((position = 'SUPPORT' AND my_position = 'OPPOSE') OR (position = 'OPPOSE' AND my_position = 'SUPPORT')) AS opposite_side
  FROM theirs GROUP BY holder_serial
)
SELECT '{"data":{"actor":{"neighbours":{"nodes":[' || COALESCE(group_concat(text), '') || ']}}}}' FROM (
  SELECT '{"shared":' || shared || ',"sameSide":' || same_side || ',"oppositeSide":' || opposite_side || ',"actor":{"slug":' || json_quote(slug) || ',"name":' || json_quote(name) || '}}' AS text
  FROM (
    SELECT shared.*, n.slug, n.name FROM shared CROSS JOIN node n ON n.serial = shared.serial WHERE n.background = 0
    ORDER BY shared.shared DESC, same_side DESC, shared.serial LIMIT 10
  )
)
