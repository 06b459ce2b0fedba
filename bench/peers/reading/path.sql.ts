const CURRENT = (alias: string): string => `${alias}.known_to = 2147483647`;
const ASSERTED = `EXISTS (SELECT 1 FROM claim c
  WHERE c.proposition_serial = p.serial AND c.modality IN ('ASSERTED', 'PLEDGED') AND ${CURRENT("c")})`;
const STANCE = `${CURRENT("p")} AND p.position <> 'DECLINED'`;
const TIE = `${CURRENT("p")} AND p.tie_kind IS NOT NULL`;
const TOGETHER = `${CURRENT("t")} AND ${CURRENT("o")} AND ${CURRENT("p")} AND p.background = 0`;

/**
 * What links some nodes to others: stances, ties, and events in which both took part. Whether anybody asserts it is not
 * looked at: that would take most of the time, and nearly always somebody does.
 */
export const LINKS = `
  SELECT j.value, p.subject_serial FROM json_each(?) j CROSS JOIN proposition p ON p.holder_serial = j.value WHERE ${STANCE}
  UNION ALL
  SELECT j.value, p.holder_serial FROM json_each(?) j CROSS JOIN proposition p ON p.subject_serial = j.value WHERE ${STANCE}
  UNION ALL
  SELECT j.value, p.to_serial FROM json_each(?) j CROSS JOIN proposition p ON p.from_serial = j.value
  WHERE ${TIE} AND p.to_serial IS NOT NULL
  UNION ALL
  SELECT j.value, p.from_serial FROM json_each(?) j CROSS JOIN proposition p ON p.to_serial = j.value WHERE ${TIE}
  UNION ALL
  SELECT j.value, o.node_serial FROM json_each(?) j CROSS JOIN participant t ON t.node_serial = j.value
  CROSS JOIN proposition p ON p.serial = t.event_serial CROSS JOIN participant o ON o.event_serial = t.event_serial
  WHERE ${TOGETHER}`;

/** Which of some nodes are linked to one by something that is asserted or pledged. */
export const LINKED = `
  WITH one(serial) AS (VALUES (?))
  SELECT j.value FROM json_each(?) j CROSS JOIN one WHERE
    EXISTS (SELECT 1 FROM proposition p WHERE p.holder_serial = j.value AND p.subject_serial = one.serial AND ${STANCE} AND ${ASSERTED})
    OR EXISTS (SELECT 1 FROM proposition p WHERE p.holder_serial = one.serial AND p.subject_serial = j.value AND ${STANCE} AND ${ASSERTED})
    OR EXISTS (SELECT 1 FROM proposition p WHERE p.from_serial = j.value AND +p.to_serial = one.serial AND ${TIE} AND ${ASSERTED})
    OR EXISTS (SELECT 1 FROM proposition p WHERE +p.from_serial = one.serial AND p.to_serial = j.value AND ${TIE} AND ${ASSERTED})
    OR EXISTS (SELECT 1 FROM participant t CROSS JOIN participant o ON o.event_serial = t.event_serial
      CROSS JOIN proposition p ON p.serial = t.event_serial
      WHERE t.node_serial = j.value AND o.node_serial = one.serial AND ${TOGETHER} AND ${ASSERTED})`;

const LEAST_OF_A_HUB = 501;
const COUNTED = (rows: string): string => `(SELECT count(*) FROM (${rows} LIMIT ${String(LEAST_OF_A_HUB)}))`;

/** Which of some nodes a path may pass through: those that are more than context, and no hubs. */
export const PASSABLE = `
  SELECT j.value FROM json_each(?) j CROSS JOIN node n ON n.serial = j.value
  WHERE n.background = 0 AND ${[
    `SELECT 1 FROM proposition p WHERE p.holder_serial = n.serial AND ${CURRENT("p")}`,
    `SELECT 1 FROM proposition p WHERE p.subject_serial = n.serial AND ${CURRENT("p")}`,
    `SELECT 1 FROM proposition p WHERE p.from_serial = n.serial AND ${CURRENT("p")} AND p.to_serial IS NOT NULL`,
    `SELECT 1 FROM proposition p WHERE p.to_serial = n.serial AND ${CURRENT("p")}`,
    `SELECT DISTINCT t.event_serial FROM participant t WHERE t.node_serial = n.serial AND ${CURRENT("t")}`,
  ]
    .map(COUNTED)
    .join(" + ")} < ${String(LEAST_OF_A_HUB)}`;

/** How many stances, ties and events a node has, all versions of them, counted as far as it matters. */
export const DEGREE = `SELECT ${[
  "SELECT 1 FROM proposition p WHERE p.holder_serial = ?",
  "SELECT 1 FROM proposition p WHERE p.subject_serial = ?",
  "SELECT 1 FROM participant t WHERE t.node_serial = ?",
]
  .map(COUNTED)
  .join(" + ")}`;
