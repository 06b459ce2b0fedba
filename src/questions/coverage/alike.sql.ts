import { Proposition } from "../../claims/claim/index.ts";
import { SINGLE_VALUED } from "../../claims/trait/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { anyOf, ofFound, type Reader } from "../../platform/database/index.ts";
import type { Under } from "./about.sql.ts";

/** How many others are told for one proposition, at most. */
export const MAXIMUM_ALIKE = 20;

/**
 * The other propositions that answer the same question as each of some, and that the lens lists: the same holder on the
 * same subject, the same tie, between the same two, with another post or bearing, the same single-valued trait. The latest come first.
 */
export async function alikeBySerial(
  { load, scope }: Under,
  propositions: readonly number[],
  reader: Reader,
): Promise<number[][]> {
  const shape = load.shapeOf(Proposition);
  const day = scope.column(shape, "q", "sortDay");
  const alike = (same: string): string =>
    `SELECT p.serial AS "of", q.serial AS "serial", ${day} AS "day" FROM proposition p JOIN proposition q ON ${same} AND q.serial <> p.serial WHERE ${anyOf(reader.engine, "p.serial", "propositions", "integer")} AND ${scope.visible(shape, "p")} AND ${scope.listed(shape, "q")}`;
  const singleValued = SINGLE_VALUED.map((kind) => `'${kind}'`).join(", ");
  // The plus keeps both engines from entering by the subject, which may be a hub.
  const questions = [
    "q.holder_serial = p.holder_serial AND +q.subject_serial = p.subject_serial",
    "q.from_serial = p.from_serial AND q.tie_kind = p.tie_kind AND p.tie_kind IN ('HOLDS_POST', 'BEARS_ON') AND +q.to_serial = p.to_serial",
    `q.node_serial = p.node_serial AND ${ofFound(reader.engine, "q.kind = 'Trait'")} AND q.trait_kind = p.trait_kind AND p.trait_kind IN (${singleValued})`,
  ];
  const placed = `SELECT "of", "serial", ROW_NUMBER() OVER (PARTITION BY "of" ORDER BY "day" DESC, "serial") AS "place" FROM (${questions.map(alike).join(" UNION ALL ")}) AS alike`;
  const rows = await reader.rows<{ of: number; serial: number }>(
    `${scope.prelude}SELECT "of", "serial" FROM (${placed}) AS placed WHERE "place" <= ${String(MAXIMUM_ALIKE)} ORDER BY "of", "place"`,
    { ...scope.params, propositions },
  );
  const found = groupBy(rows, ({ of }) => of);
  return propositions.map((serial) => (found.get(serial) ?? []).map((row) => row.serial));
}
