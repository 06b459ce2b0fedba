import Database from "better-sqlite3";
import type { Facts, Middle } from "../workloads/index.ts";

const PAGE = 50;
const LEAST_SUPPORT = 60;
const LEAST_WORK = 500;
const MOST_WORK = 8_000;
const CURRENT = "known_to = 2147483647";
const STANCES = `proposition WHERE kind = 'Stance' AND ${CURRENT}`;
/** Which revision to look back to, as a share of all of them. */
const THEN = 0.6;

const ACTORS = `SELECT node.slug FROM (SELECT holder_serial AS serial, count(*) AS stances FROM ${STANCES} GROUP BY 1)
  JOIN node USING (serial) ORDER BY stances DESC, serial`;
const POLICIES = `SELECT node.slug FROM (SELECT subject_serial AS serial, count(*) AS stances FROM ${STANCES} GROUP BY 1)
  JOIN node USING (serial) WHERE node.type = 'Policy' ORDER BY stances DESC, serial`;
const CAMPAIGNS = `SELECT node.slug FROM (SELECT node_serial AS serial, count(*) AS figures FROM proposition
  WHERE kind = 'Observation' AND ${CURRENT} GROUP BY 1) JOIN node USING (serial)
  WHERE node.type = 'Campaign' ORDER BY figures DESC, serial`;
// How many stances lie two hops away: growth is then the graph's, and not the question's.
const ORDINARY_ACTORS = `WITH stance AS (SELECT holder_serial, subject_serial, count(*) OVER (PARTITION BY subject_serial) AS stances FROM ${STANCES}),
  held AS (SELECT holder_serial, max(stances) AS stances FROM stance GROUP BY holder_serial, subject_serial)
  SELECT node.slug FROM (SELECT holder_serial AS serial, sum(stances) AS work FROM held GROUP BY 1)
  JOIN node USING (serial) WHERE work BETWEEN ${String(LEAST_WORK)} AND ${String(MOST_WORK)} ORDER BY serial`;
const SUPPORTED = `SELECT node.serial, node.slug, count(*) AS supported FROM proposition JOIN node ON node.serial = subject_serial
  WHERE kind = 'Stance' AND ${CURRENT} AND position = 'SUPPORT' AND node.type = 'Policy'
  GROUP BY 1 HAVING count(*) >= ${String(LEAST_SUPPORT)} ORDER BY supported DESC, node.serial`;
const ROW_BEFORE = `SELECT sort_day AS sortDay, serial FROM proposition WHERE kind = 'Stance' AND ${CURRENT}
  AND position = 'SUPPORT' AND subject_serial = ? ORDER BY sort_day DESC, serial LIMIT 1 OFFSET ?`;
const RECORDED = `SELECT recorded_at AS instant FROM change_set
  WHERE number = (SELECT CAST(max(number) * ${String(THEN)} AS INTEGER) FROM change_set)`;
// Generated stances begin before it; those that have an end have ended: three in four hold.
const VALID_AT = "2016-01-01";

/** Reads what there is to ask about. */
export function factsOf(sqlite: string): Facts {
  const database = new Database(sqlite, { readonly: true });
  const slugs = (sql: string): string[] => database.prepare(sql).pluck().all() as string[];
  const text = (sql: string): string => database.prepare(sql).pluck().get() as string;
  try {
    return {
      actors: slugs(ACTORS),
      ordinaryActors: slugs(ORDINARY_ACTORS),
      policies: slugs(POLICIES),
      campaigns: slugs(CAMPAIGNS),
      middles: middlesOf(database),
      knownAt: text(RECORDED),
      validAt: VALID_AT,
    };
  } finally {
    database.close();
  }
}

function middlesOf(database: Database.Database): Middle[] {
  const policies = database.prepare(SUPPORTED).all() as { serial: number; slug: string; supported: number }[];
  const before = database.prepare(ROW_BEFORE);
  return policies.map(({ serial, slug, supported }) => {
    const offset = Math.min(Math.floor(supported / 2), supported - PAGE);
    const row = before.get(serial, offset - 1) as Pick<Middle, "sortDay" | "serial">;
    return { slug, offset, ...row };
  });
}
