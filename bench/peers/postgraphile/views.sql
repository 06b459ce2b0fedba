-- What PostGraphile serves: what the database knows now, one view for each type. Smart tags name keys and relations.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;

CREATE VIEW bench.subject AS
  SELECT serial, type, slug, name, folded, background FROM node;

CREATE VIEW bench.source AS
  SELECT serial, slug, name FROM source;

CREATE VIEW bench.stance AS
  SELECT serial, position, sort_day, holder_serial, subject_serial
  FROM proposition WHERE subject_serial IS NOT NULL AND known_to = 2147483647;

CREATE VIEW bench.tie AS
  SELECT serial, tie_kind, sort_day, from_serial, to_serial
  FROM proposition WHERE from_serial IS NOT NULL AND known_to = 2147483647;

CREATE VIEW bench.claim AS
  SELECT serial, proposition_serial, attested_earliest FROM claim WHERE known_to = 2147483647;

CREATE VIEW bench.evidence AS
  SELECT serial, claim_serial, number, paraphrase, source_serial FROM evidence WHERE known_to = 2147483647;

COMMENT ON VIEW bench.subject IS E'@primaryKey serial\n@unique slug';
COMMENT ON VIEW bench.source IS E'@primaryKey serial\n@unique slug';
COMMENT ON VIEW bench.stance IS E'@primaryKey serial\n@foreignKey (holder_serial) references bench.subject (serial)|@fieldName holder|@foreignFieldName stancesHeld\n@foreignKey (subject_serial) references bench.subject (serial)|@fieldName subject|@foreignFieldName stancesAbout';
COMMENT ON VIEW bench.tie IS E'@primaryKey serial\n@foreignKey (from_serial) references bench.subject (serial)|@fieldName from|@foreignFieldName ties\n@foreignKey (to_serial) references bench.subject (serial)|@fieldName to|@foreignFieldName tiesTo';
COMMENT ON VIEW bench.claim IS E'@primaryKey serial\n@foreignKey (proposition_serial) references bench.stance (serial)|@fieldName stance|@foreignFieldName claims';
COMMENT ON VIEW bench.evidence IS E'@primaryKey serial\n@foreignKey (claim_serial) references bench.claim (serial)|@fieldName claim|@foreignFieldName evidence\n@foreignKey (source_serial) references bench.source (serial)|@fieldName source|@foreignFieldName evidence';
COMMENT ON COLUMN bench.subject.serial IS E'@notNull';
COMMENT ON COLUMN bench.subject.slug IS E'@notNull';

-- A filter by a list is a function, as conditions compare with one value.
CREATE FUNCTION bench.policies_by_slug(slugs text[]) RETURNS SETOF bench.subject LANGUAGE sql STABLE AS $$
  SELECT * FROM bench.subject WHERE slug = ANY (slugs) AND type = 'Policy' ORDER BY folded, serial
$$;
