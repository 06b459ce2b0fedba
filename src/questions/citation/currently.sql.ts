import { OPEN_REVISION } from "../../lens/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";

/** A correction of a correction of …: nobody follows more of them. */
const MAXIMUM_CORRECTIONS = 100;

/** What became of a claim: who stands in its place, if anything does. */
export interface Successor {
  /** The claim itself, where it was asserted again; null where nothing stands. */
  readonly serial: number | null;
  readonly isCorrection: boolean;
}

interface StandingRow {
  readonly origin: number;
  readonly serial: number;
  readonly depth: number;
}

/** What stands, as of a revision, in the place of claims that were closed: the last correction, else the same said again. */
export async function successorsByClaimSerial(
  serials: readonly number[],
  reader: Reader,
  revision: number,
): Promise<Successor[]> {
  const rows = await reader.rows<StandingRow>(
    `WITH RECURSIVE later(origin, serial, known_to, depth) AS (
      SELECT c.serial, c.serial, c.known_to, 0 FROM claim c WHERE ${anyOf(reader.engine, "c.serial", "serials", "integer")}
      UNION ALL
      SELECT l.origin, n.serial, n.known_to, l.depth + 1 FROM later l JOIN claim n ON n.supersedes_serial = l.serial
      WHERE n.known_from <= :revision AND l.depth < :corrections
    )
    SELECT l.origin AS "origin", l.serial AS "serial", l.depth AS "depth" FROM later l WHERE l.depth > 0 AND l.known_to > :revision
    UNION ALL
    SELECT c.serial, n.serial, 0 FROM claim c JOIN claim n ON n.key = c.key AND n.known_from <= :revision AND n.known_to > :revision
    WHERE ${anyOf(reader.engine, "c.serial", "serials", "integer")}
    ORDER BY 1, 3, 2`,
    { serials, revision: Math.min(revision, OPEN_REVISION - 1), corrections: MAXIMUM_CORRECTIONS },
  );
  const last = new Map(rows.map((row) => [row.origin, row]));
  return serials.map((serial) => {
    const row = last.get(serial);
    return row === undefined
      ? { serial: null, isCorrection: false }
      : { serial: row.serial, isCorrection: row.depth > 0 };
  });
}
