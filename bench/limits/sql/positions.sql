WITH policy AS MATERIALIZED (
  SELECT serial, slug FROM node WHERE slug = :slug AND type = 'Policy'
), place(position, place) AS (
  VALUES ('SUPPORT', 1), ('OPPOSE', 2), ('NEUTRAL', 3), ('MIXED', 4), ('UNDECIDED', 5)
), counted AS MATERIALIZED (
  SELECT p.holder_serial AS holder, p.serial, p.position, p.certain_from, p.certain_to, p.presumed_to, p.attested_to, p.qualifies_serial AS qualifies
  FROM proposition p WHERE p.subject_serial = (SELECT serial FROM policy) AND p.known_to = 2147483647 AND p.position <> 'DECLINED'
    AND EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial AND c.known_to = 2147483647 AND c.modality IN ('ASSERTED', 'PLEDGED'))
), several AS MATERIALIZED (
  SELECT holder FROM counted GROUP BY holder HAVING count(*) > 1
), attested AS MATERIALIZED (
  -- Until when each is attested, by the claims that count; materialized, as it is read several times.
  SELECT s.*, COALESCE(CASE WHEN EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = s.serial AND c.known_to = 2147483647 AND c.modality NOT IN ('ASSERTED', 'PLEDGED'))
    THEN (SELECT max(c.attested_latest) FROM claim c WHERE c.proposition_serial = s.serial AND c.known_to = 2147483647
      AND c.modality IN ('ASSERTED', 'PLEDGED') AND c.attested_latest < 99999999)
    ELSE nullif(s.attested_to, 99999999) END, -99999999) AS attested
  FROM counted s WHERE s.holder IN (SELECT holder FROM several)
), weighed AS MATERIALIZED (
  SELECT o.*, min(o.presumed_to, o.attested) AS held_until,
    o.qualifies IS NOT NULL AND EXISTS (SELECT 1 FROM attested q WHERE q.serial = o.qualifies AND q.holder = o.holder) AS is_beside
  FROM attested o
), latest AS MATERIALIZED (
  SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY holder ORDER BY is_beside, held_until DESC, presumed_to DESC, certain_from DESC, serial) AS nth
    FROM weighed
  ) WHERE nth = 1
), held AS MATERIALIZED (
  SELECT holder, serial, position FROM counted WHERE holder NOT IN (SELECT holder FROM several)
  UNION ALL
  -- Neither contradicted by another, nor is as much known of another.
  SELECT l.holder, l.serial, l.position FROM latest l WHERE NOT EXISTS (
    SELECT 1 FROM weighed o WHERE o.holder = l.holder AND o.position <> l.position AND (
      (o.qualifies IS NOT l.serial AND l.qualifies IS NOT o.serial AND max(o.certain_from, l.certain_from) <= min(o.certain_to, l.certain_to))
      OR (NOT o.is_beside AND o.held_until = l.held_until AND o.presumed_to = l.presumed_to)))
), counts AS (
  SELECT position, count(*) AS holders FROM held GROUP BY position
)
SELECT '{"data":{"policy":{"slug":' || json_quote(policy.slug) || ',"positions":{"holders":' || (SELECT count(*) FROM held) || ',"tally":[' || (
  SELECT group_concat(text) FROM (
    SELECT '{"position":"' || place.position || '","holders":' || COALESCE(counts.holders, 0) || '}' AS text
    FROM place LEFT JOIN counts USING (position) ORDER BY place.place
  )) || '],"holdings":{"nodes":[' || COALESCE((
  SELECT group_concat(text) FROM (
    SELECT '{"position":"' || shown.position || '","holder":{"slug":' || json_quote(h.slug) || ',"name":' || json_quote(h.name) || '},"claims":[' || COALESCE((
      SELECT group_concat(text) FROM (
        SELECT '{"evidence":{"nodes":[' || COALESCE((
          SELECT group_concat(text) FROM (
            SELECT '{"paraphrase":' || json_quote(e.paraphrase) || ',"source":{"slug":' || json_quote(s.slug) || ',"name":' || json_quote(s.name) || '}}' AS text
            FROM evidence e CROSS JOIN source s ON s.serial = e.source_serial
            WHERE e.claim_serial = c.serial AND e.known_to = 2147483647
            ORDER BY e.number, e.serial LIMIT 2
          )), '') || ']}}' AS text
        FROM claim c WHERE c.proposition_serial = shown.serial AND c.known_to = 2147483647 AND c.modality IN ('ASSERTED', 'PLEDGED')
        ORDER BY c.serial LIMIT 2
      )), '') || ']}' AS text
    FROM (
      SELECT held.* FROM held CROSS JOIN place USING (position) ORDER BY place.place, held.holder LIMIT 20
    ) shown CROSS JOIN node h ON h.serial = shown.holder
  )), '') || ']}}}}}'
FROM policy
