SELECT '{"data":{"asOf":{"policy":{"slug":' || json_quote(n.slug) || ',"name":' || json_quote(n.name) || ',"stancesAbout":{"nodes":[' || COALESCE((
  SELECT group_concat(text) FROM (
    SELECT '{"position":"' || x.position || '","holder":{"slug":' || json_quote(h.slug) || ',"name":' || json_quote(h.name) || '},"claims":{"nodes":[' || COALESCE((
      SELECT group_concat(text) FROM (
        SELECT '{"evidence":{"nodes":[' || COALESCE((
          SELECT group_concat(text) FROM (
            SELECT '{"paraphrase":' || json_quote(e.paraphrase) || ',"source":{"slug":' || json_quote(s.slug) || ',"name":' || json_quote(s.name) || '}}' AS text
            FROM evidence e CROSS JOIN source s ON s.serial = e.source_serial
            WHERE e.claim_serial = c.serial AND e.known_from <= lens.revision AND e.known_to > lens.revision
            ORDER BY e.number, e.serial LIMIT 2
          )), '') || ']}}' AS text
        FROM claim c WHERE c.proposition_serial = x.serial AND c.known_from <= lens.revision AND c.known_to > lens.revision
        ORDER BY c.attested_earliest DESC, c.serial LIMIT 2
      )), '') || ']}}' AS text
    FROM proposition x CROSS JOIN node h ON h.serial = x.holder_serial
    WHERE x.subject_serial = n.serial AND x.known_from <= lens.revision AND x.known_to > lens.revision
    ORDER BY x.sort_day DESC, x.serial LIMIT 20
  )), '') || ']}}}}}'
FROM (SELECT max(number) AS revision FROM change_set WHERE recorded_at <= :knownAt) lens CROSS JOIN node n WHERE n.slug = :slug AND n.type = 'Policy' AND n.known_from <= lens.revision
