const CURRENT = "known_to = 2147483647";
const NAMED = `'"slug":' || json_quote(slug) || ',"name":' || json_quote(name)`;
const KNOWN = "known_from AS knownFrom, x.known_to AS knownTo";

export const REVISIONS = "SELECT number, recorded_at AS recordedAt FROM change_set ORDER BY number";
export const NODES = `SELECT serial, type, slug, folded, background, ${NAMED} AS text FROM node`;
export const EVIDENCE = `
  SELECT x.claim_serial AS claim, x.${KNOWN}, '{"paraphrase":' || json_quote(x.paraphrase) || ',"source":{' || s.text || '}}' AS text
  FROM evidence x JOIN (SELECT serial, ${NAMED} AS text FROM source) s ON s.serial = x.source_serial
  ORDER BY x.claim_serial, x.number, x.serial`;
export const CLAIMS = `
  SELECT x.serial, x.proposition_serial AS proposition, x.modality IN ('ASSERTED', 'PLEDGED') AS counted, x.${KNOWN}
  FROM claim x WHERE x.proposition_kind = 'Stance' ORDER BY x.proposition_serial, x.attested_earliest DESC, x.serial`;
export const STANCES = `
  SELECT x.serial, x.holder_serial AS holder, x.subject_serial AS subject, x.position, x.sort_day AS sortDay, x.${KNOWN},
    x.certain_from AS certainFrom, x.presumed_to AS presumedTo
  FROM proposition x WHERE x.kind = 'Stance' ORDER BY x.sort_day DESC, x.serial`;
export const TIES = `
  SELECT from_serial AS "from", to_serial AS "to", tie_kind AS tieKind
  FROM proposition WHERE kind = 'Tie' AND ${CURRENT} ORDER BY sort_day DESC, serial`;

const ASSERTED = `EXISTS (SELECT 1 FROM claim c
  WHERE c.proposition_serial = p.serial AND c.modality IN ('ASSERTED', 'PLEDGED') AND c.${CURRENT})`;
const TOGETHER = `FROM proposition p JOIN participant t ON t.event_serial = p.serial JOIN participant o ON o.event_serial = p.serial
  WHERE p.kind = 'Event' AND p.${CURRENT} AND t.${CURRENT} AND o.${CURRENT}`;
export const LINKS = `
  SELECT holder_serial AS one, subject_serial AS other FROM proposition p
  WHERE kind = 'Stance' AND ${CURRENT} AND position <> 'DECLINED' AND ${ASSERTED}
  UNION
  SELECT from_serial, to_serial FROM proposition p
  WHERE kind = 'Tie' AND ${CURRENT} AND to_serial IS NOT NULL AND ${ASSERTED}
  UNION
  SELECT t.node_serial, o.node_serial ${TOGETHER} AND p.background = 0 AND t.node_serial < o.node_serial AND ${ASSERTED}`;
export const DEGREES = `
  SELECT node, count(*) AS count FROM (
    SELECT holder_serial AS node, serial FROM proposition WHERE kind = 'Stance' AND ${CURRENT}
    UNION SELECT subject_serial, serial FROM proposition WHERE kind = 'Stance' AND ${CURRENT}
    UNION SELECT from_serial, serial FROM proposition WHERE kind = 'Tie' AND ${CURRENT} AND to_serial IS NOT NULL
    UNION SELECT to_serial, serial FROM proposition WHERE kind = 'Tie' AND ${CURRENT} AND to_serial IS NOT NULL
    UNION SELECT node_serial, event_serial FROM participant WHERE ${CURRENT})
  GROUP BY node`;
