-- Of several stances of one holder the one held last counts.
WITH policy AS MATERIALIZED (
  SELECT serial, slug FROM node WHERE slug = :slug AND type = 'Policy'
), place(position, place) AS (
  VALUES ('SUPPORT', 1), ('OPPOSE', 2), ('NEUTRAL', 3), ('MIXED', 4), ('UNDECIDED', 5)
), held AS MATERIALIZED (
  SELECT p.holder_serial, p.serial, p.position, max(min(p.attested_to, p.presumed_to))
  FROM proposition p WHERE p.subject_serial = (SELECT serial FROM policy) AND p.known_to = 2147483647 AND p.position <> 'DECLINED'
    AND EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial AND c.known_to = 2147483647 AND c.modality IN ('ASSERTED', 'PLEDGED'))
  GROUP BY p.holder_serial
), counts AS (
  SELECT position, count(*) AS holders FROM held GROUP BY position
)
SELECT '{"data":{"policy":{"slug":' || json_quote(policy.slug) || ',"positions":{"holders":' || (SELECT count(*) FROM held) || ',"tally":[' || (
  SELECT group_concat(text) FROM (
    SELECT '{"position":"' || place.position || '","holders":' || COALESCE(counts.holders, 0) || '}' AS text
    FROM place LEFT JOIN counts USING (position) ORDER BY place.place
  )) || '],"holdings":{"nodes":[' || COALESCE((
  SELECT group_concat(text) FROM (
    SELECT '{"position":"' || held.position || '","holder":{"slug":' || json_quote(h.slug) || ',"name":' || json_quote(h.name) || '},"claims":[' || COALESCE((
      SELECT group_concat(text) FROM (
        SELECT '{"evidence":{"nodes":[' || COALESCE((
          SELECT group_concat(text) FROM (
            SELECT '{"paraphrase":' || json_quote(e.paraphrase) || ',"source":{"slug":' || json_quote(s.slug) || ',"name":' || json_quote(s.name) || '}}' AS text
            FROM evidence e CROSS JOIN source s ON s.serial = e.source_serial
            WHERE e.claim_serial = c.serial AND e.known_to = 2147483647
            ORDER BY e.number, e.serial LIMIT 2
          )), '') || ']}}' AS text
        FROM claim c WHERE c.proposition_serial = held.serial AND c.known_to = 2147483647 AND c.modality IN ('ASSERTED', 'PLEDGED')
        ORDER BY c.serial LIMIT 2
      )), '') || ']}' AS text
    FROM held JOIN place USING (position) CROSS JOIN node h ON h.serial = held.holder_serial
    ORDER BY place.place, held.holder_serial LIMIT 20
  )), '') || ']}}}}}'
FROM policy
