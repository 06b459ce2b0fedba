import { TABLES } from "../../schema/migrations/1-first.tables.ts";
import type { TestGraph } from "./graph.ts";

/** Every row of every table, in a fixed order. */
export async function tableRows(graph: TestGraph): Promise<Record<string, unknown[]>> {
  const tables = TABLES.map(async ({ name, columns }) => {
    const order = Object.keys(columns).join(", ");
    return [name, await graph.rows(`SELECT ${order} FROM ${name} ORDER BY ${order}`)] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

const TIMES =
  "possible_from, x.certain_from, x.certain_to, x.presumed_to, x.possible_to, x.sort_day, x.known_from, x.known_to";

const BY_KEY: Readonly<Record<string, string>> = {
  propositions: `SELECT x.key, x.version, x.claim_number, x.attested_from, x.attested_to, h.slug AS holder, q.key AS qualifies, x.low_scaled, x.${TIMES} FROM proposition x LEFT JOIN node h ON h.serial = x.holder_serial LEFT JOIN proposition q ON q.serial = x.qualifies_serial AND q.version = 1`,
  claims: `SELECT x.key, x.number, x.attested_earliest, x.attested_latest, p.key AS proposition, u.key AS said_in, o.key AS supersedes, x.known_from, x.known_to FROM claim x JOIN proposition p ON p.serial = x.proposition_serial AND p.version = 1 LEFT JOIN proposition u ON u.serial = x.said_in_serial AND u.version = 1 LEFT JOIN claim o ON o.serial = x.supersedes_serial`,
  evidence: `SELECT x.key, x.number, c.key AS claim, s.slug AS source, x.known_from, x.known_to FROM evidence x JOIN claim c ON c.serial = x.claim_serial JOIN source s ON s.serial = x.source_serial`,
  participants: `SELECT p.key, n.slug, x.role, x.${TIMES} FROM participant x JOIN proposition p ON p.serial = x.event_serial AND p.version = 1 JOIN node n ON n.serial = x.node_serial`,
  passages: `SELECT s.slug, x.range_start, x.range_end, x.known_from FROM passage x JOIN source s ON s.serial = x.source_serial`,
};

/** The same facts, named by keys and slugs instead of the integers that were handed out. */
export async function rowsByKey(graph: TestGraph): Promise<Record<string, string[]>> {
  const tables = Object.entries(BY_KEY).map(async ([name, sql]) => {
    const rows = await graph.rows<object>(sql);
    return [name, rows.map((row) => JSON.stringify(row)).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}
