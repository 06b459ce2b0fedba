-- Questions, as functions.
CREATE FUNCTION bench.is_asserted(proposition int) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = proposition
    AND c.modality IN ('ASSERTED', 'PLEDGED') AND c.known_to = 2147483647)
$$;
COMMENT ON FUNCTION bench.is_asserted(int) IS E'@behavior -*';

CREATE TYPE bench.neighbour AS (shared int, same_side int, opposite_side int, slug text, name text);

-- Who stands on the same subjects. Of several stances on one subject the one held last counts.
CREATE FUNCTION bench.subject_neighbours(actor bench.subject, most int) RETURNS SETOF bench.neighbour
LANGUAGE sql STABLE ROWS 10 AS $$
  WITH counted AS NOT MATERIALIZED (
    SELECT p.holder_serial, p.subject_serial, p.position, LEAST(p.attested_to, p.presumed_to) AS held_until
    FROM proposition p WHERE p.subject_serial IS NOT NULL AND p.known_to = 2147483647 AND p.position <> 'DECLINED'
      AND EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial
        AND c.modality IN ('ASSERTED', 'PLEDGED') AND c.known_to = 2147483647)
  ), mine AS MATERIALIZED (
    SELECT DISTINCT ON (subject_serial) subject_serial, position FROM counted
    WHERE holder_serial = actor.serial ORDER BY subject_serial, held_until DESC
  ), theirs AS (
    SELECT DISTINCT ON (counted.holder_serial, counted.subject_serial)
      counted.holder_serial, counted.position, mine.position AS my_position
    FROM mine JOIN counted USING (subject_serial) WHERE counted.holder_serial <> actor.serial
    ORDER BY counted.holder_serial, counted.subject_serial, counted.held_until DESC
  ), shared AS (
    SELECT holder_serial AS serial, count(*)::int AS shared,
      (count(*) FILTER (WHERE position = my_position AND position IN ('SUPPORT', 'OPPOSE')))::int AS same_side,
      (count(*) FILTER (WHERE (position, my_position) IN (('SUPPORT', 'OPPOSE'), ('OPPOSE', 'SUPPORT'))))::int AS opposite_side
    FROM theirs GROUP BY holder_serial
  )
  SELECT shared, same_side, opposite_side, slug, name FROM shared JOIN node USING (serial)
  WHERE background = 0 ORDER BY shared DESC, same_side DESC, serial LIMIT most
$$;

CREATE TYPE bench.hit AS (matched_text text, slug text, name text);

-- Names that are, or begin with, some words.
CREATE FUNCTION bench.search_names(text text, most int) RETURNS SETOF bench.hit LANGUAGE plpgsql STABLE ROWS 10 AS $$
DECLARE
  words text := btrim(regexp_replace(lower(text), '[^[:alnum:]]+', ' ', 'g'));
BEGIN
  RETURN QUERY WITH found AS (
    SELECT n.serial, n.slug, n.name, n.name AS matched_text, n.folded, 0 AS is_spelling
    FROM node n WHERE n.folded >= words AND n.folded < words || U&'\+10FFFF'
    UNION ALL
    SELECT n.serial, n.slug, n.name, p.trait_value, p.folded_value, 1
    FROM proposition p JOIN node n ON n.serial = p.node_serial
    WHERE p.folded_value >= words AND p.folded_value < words || U&'\+10FFFF' AND p.known_to = 2147483647
  ), placed AS (
    SELECT found.*, row_number() OVER (PARTITION BY found.serial ORDER BY found.folded <> words,
      length(found.folded) - length(replace(found.folded, ' ', '')), found.is_spelling) AS place
    FROM found
  )
  SELECT f.matched_text, f.slug, f.name FROM placed f WHERE f.place = 1
  ORDER BY f.folded <> words, length(f.folded) - length(replace(f.folded, ' ', '')), f.serial LIMIT most;
END
$$;
