import { Problem } from "../../platform/errors/index.ts";

/** The most figures, and the most goals and outcomes, that the campaigns of one list may have between them. */
export const MAXIMUM_RECORDS = 20_000;

/** The rows of a statement that asked for one more than the limit; refuses them where that one came. */
export function withinLimit<Row>(rows: Row[], name: string): Row[] {
  if (rows.length <= MAXIMUM_RECORDS) return rows;
  const limit = String(MAXIMUM_RECORDS);
  const message = `progress was asked of campaigns with more than ${limit} ${name}: expected at most as many; ask for fewer campaigns at a time.`;
  throw new Problem("COST_LIMIT", message, { limit: MAXIMUM_RECORDS, seen: null });
}
