import type { Reader } from "../../platform/database/index.ts";
import { BEGINNING, type Place } from "./place.ts";

/** The place after all that was recorded up to an instant. */
export async function placeAfter(reader: Reader, instant: string): Promise<Place> {
  const last = (table: string): string =>
    `COALESCE((SELECT MAX(x.serial) FROM ${table} x WHERE x.known_from = (SELECT MAX(y.known_from) FROM ${table} y WHERE y.known_from <= r.number)), 0)`;
  const [row] = await reader.rows<Omit<Place, "closings" | "lostSeen" | "lostUpTo">>(
    `SELECT r.number AS "closedIn", ${last("source")} AS "sources", ${last("node")} AS "nodes", ${last("claim")} AS "claims", ${last("evidence")} AS "evidence" FROM (SELECT CAST(COALESCE(MAX(number), 0) AS INTEGER) AS number FROM change_set WHERE recorded_at <= :instant) r`,
    { instant: new Date(instant).toISOString() },
  );
  // Of its closings none is left, whatever the serial.
  return { ...BEGINNING, ...row, closings: 2 ** 31 - 1 };
}
