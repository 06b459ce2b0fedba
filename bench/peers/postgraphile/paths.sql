-- The shortest path, looked for from both ends, a layer at a time.
CREATE FUNCTION bench.links(nodes int[]) RETURNS TABLE (node int, neighbour int) LANGUAGE sql STABLE AS $$
  SELECT p.holder_serial, p.subject_serial FROM proposition p
  WHERE p.holder_serial = ANY (nodes) AND p.known_to = 2147483647 AND p.position <> 'DECLINED' AND bench.is_asserted(p.serial)
  UNION ALL
  SELECT p.subject_serial, p.holder_serial FROM proposition p
  WHERE p.subject_serial = ANY (nodes) AND p.known_to = 2147483647 AND p.position <> 'DECLINED' AND bench.is_asserted(p.serial)
  UNION ALL
  SELECT p.from_serial, p.to_serial FROM proposition p
  WHERE p.from_serial = ANY (nodes) AND p.known_to = 2147483647 AND p.to_serial IS NOT NULL AND bench.is_asserted(p.serial)
  UNION ALL
  SELECT p.to_serial, p.from_serial FROM proposition p
  WHERE p.to_serial = ANY (nodes) AND p.known_to = 2147483647 AND bench.is_asserted(p.serial)
  UNION ALL
  SELECT t.node_serial, o.node_serial FROM participant t
  JOIN participant o ON o.event_serial = t.event_serial AND o.known_to = 2147483647
  JOIN proposition p ON p.serial = t.event_serial AND p.known_to = 2147483647 AND p.background = 0
  WHERE t.node_serial = ANY (nodes) AND t.known_to = 2147483647 AND bench.is_asserted(p.serial)
$$;
COMMENT ON FUNCTION bench.links(int[]) IS E'@behavior -*';

-- Those of some nodes that a path may pass through: more than context, and no hubs.
CREATE FUNCTION bench.passable(nodes int[]) RETURNS int[] LANGUAGE sql STABLE AS $$
  SELECT COALESCE(array_agg(n.serial), '{}') FROM node n WHERE n.serial = ANY (nodes) AND n.background = 0 AND 501 >
      (SELECT count(*) FROM (SELECT 1 FROM proposition p WHERE p.holder_serial = n.serial AND p.known_to = 2147483647 LIMIT 501) AS capped)
    + (SELECT count(*) FROM (SELECT 1 FROM proposition p WHERE p.subject_serial = n.serial AND p.known_to = 2147483647 LIMIT 501) AS capped)
    + (SELECT count(*) FROM (SELECT 1 FROM proposition p WHERE p.from_serial = n.serial AND p.known_to = 2147483647 AND p.to_serial IS NOT NULL LIMIT 501) AS capped)
    + (SELECT count(*) FROM (SELECT 1 FROM proposition p WHERE p.to_serial = n.serial AND p.known_to = 2147483647 LIMIT 501) AS capped)
    + (SELECT count(*) FROM (SELECT DISTINCT t.event_serial FROM participant t WHERE t.node_serial = n.serial AND t.known_to = 2147483647 LIMIT 501) AS capped)
$$;
COMMENT ON FUNCTION bench.passable(int[]) IS E'@behavior -*';

CREATE TYPE bench.hop AS (from_slug text, to_slug text);

CREATE FUNCTION bench.shortest_path(begin_slug text, end_slug text) RETURNS SETOF bench.hop LANGUAGE plpgsql STABLE AS $$
DECLARE
  ends int[] := ARRAY[(SELECT serial FROM node WHERE slug = begin_slug), (SELECT serial FROM node WHERE slug = end_slug)];
  -- What was come to from each end, as node to the node before it; and the last layer of each.
  seen_begin jsonb := jsonb_build_object(ends[1], 0);
  seen_end jsonb := jsonb_build_object(ends[2], 0);
  layer_begin int[] := ARRAY[ends[1]];
  layer_end int[] := ARRAY[ends[2]];
  next_layer int[];
  found jsonb;
  met int;
  at int;
  way int[];
BEGIN
  FOR hops IN 1..4 LOOP
    IF cardinality(layer_begin) <= cardinality(layer_end) THEN
      IF hops > 1 AND layer_begin <> ARRAY[ends[1]] THEN layer_begin := bench.passable(layer_begin); END IF;
      SELECT COALESCE(array_agg(neighbour), '{}'), COALESCE(jsonb_object_agg(neighbour, node), '{}') INTO next_layer, found
      FROM (SELECT neighbour, min(node) AS node FROM bench.links(layer_begin) WHERE NOT seen_begin ? neighbour::text GROUP BY 1) AS fresh;
      seen_begin := seen_begin || found;
      layer_begin := next_layer;
    ELSE
      IF hops > 1 AND layer_end <> ARRAY[ends[2]] THEN layer_end := bench.passable(layer_end); END IF;
      SELECT COALESCE(array_agg(neighbour), '{}'), COALESCE(jsonb_object_agg(neighbour, node), '{}') INTO next_layer, found
      FROM (SELECT neighbour, min(node) AS node FROM bench.links(layer_end) WHERE NOT seen_end ? neighbour::text GROUP BY 1) AS fresh;
      seen_end := seen_end || found;
      layer_end := next_layer;
    END IF;
    FOR met IN SELECT node FROM (SELECT unnest(layer_begin) AS node INTERSECT SELECT unnest(layer_end)) AS both_sides ORDER BY node LOOP
      CONTINUE WHEN met <> ALL (ends) AND cardinality(bench.passable(ARRAY[met])) = 0;
      at := met;
      WHILE at <> 0 LOOP way := at || way; at := (seen_begin ->> at::text)::int; END LOOP;
      at := (seen_end ->> met::text)::int;
      WHILE at <> 0 LOOP way := way || at; at := (seen_end ->> at::text)::int; END LOOP;
      RETURN QUERY SELECT f.slug, t.slug FROM generate_subscripts(way, 1) place
        JOIN node f ON f.serial = way[place] JOIN node t ON t.serial = way[place + 1] ORDER BY place;
      RETURN;
    END LOOP;
  END LOOP;
END
$$;
