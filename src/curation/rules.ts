import type { Query } from "../claims/timing/index.ts";

/** What must be nowhere in the graph, in words, and the count of where it is. */
const RULES: readonly { readonly rule: string; readonly sql: string }[] = [
  {
    rule: "every current proposition stands on a current claim",
    sql: 'SELECT COUNT(*) AS "broken" FROM proposition p WHERE p.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = p.serial AND c.number = p.claim_number AND c.known_to = 2147483647)',
  },
  {
    rule: "every current claim is of a current proposition",
    sql: 'SELECT COUNT(*) AS "broken" FROM claim c WHERE c.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM proposition p WHERE p.serial = c.proposition_serial AND p.known_to = 2147483647)',
  },
  {
    rule: "every current claim has current evidence that carries it",
    sql: "SELECT COUNT(*) AS \"broken\" FROM claim c WHERE c.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.claim_serial = c.serial AND e.number = 1 AND e.role = 'CARRIES' AND e.known_to = 2147483647)",
  },
  {
    rule: "every current piece of evidence is of a current claim",
    sql: 'SELECT COUNT(*) AS "broken" FROM evidence e WHERE e.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.serial = e.claim_serial AND c.known_to = 2147483647)',
  },
  {
    rule: "every current participant is of a current event",
    sql: 'SELECT COUNT(*) AS "broken" FROM participant t WHERE t.known_to = 2147483647 AND NOT EXISTS (SELECT 1 FROM proposition p WHERE p.serial = t.event_serial AND p.known_to = 2147483647)',
  },
  {
    rule: "no two versions of a proposition are known at one revision",
    sql: 'SELECT COUNT(*) AS "broken" FROM proposition a JOIN proposition b ON b.serial = a.serial AND b.row_id > a.row_id AND a.known_from < b.known_to AND b.known_from < a.known_to',
  },
  {
    rule: "what was said in an utterance, or inferred from a deed, rests on one that stands",
    sql: 'SELECT COUNT(*) AS "broken" FROM claim c WHERE c.known_to = 2147483647 AND EXISTS (SELECT 1 FROM (SELECT c.said_in_serial AS serial UNION ALL SELECT c.inferred_from_serial) r WHERE r.serial IS NOT NULL AND NOT EXISTS (SELECT 1 FROM proposition p WHERE p.serial = r.serial AND p.known_to = 2147483647))',
  },
  {
    rule: "every resolution covers two sides or more",
    sql: 'SELECT COUNT(*) AS "broken" FROM resolution r WHERE (SELECT COUNT(*) FROM resolution_member m WHERE m.resolution_serial = r.serial) < 2',
  },
];

/** A rule of the model, and how often the graph breaks it. */
export interface CheckedRule {
  readonly rule: string;
  readonly broken: number;
}

/** Checks the rules of the model that span several rows; one answer for each of them. */
export async function checkRules(query: Pick<Query, "rows">): Promise<CheckedRule[]> {
  const checked: CheckedRule[] = [];
  for (const { rule, sql } of RULES) {
    const [row] = await query.rows<{ broken: number | string }>(sql, {});
    checked.push({ rule, broken: Number(row?.broken ?? 0) });
  }
  return checked;
}
