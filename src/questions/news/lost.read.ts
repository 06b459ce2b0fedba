import { Evidence } from "../../claims/evidence/index.ts";
import type { Place } from "./place.ts";
import type { News } from "./strand.ts";
import type { Reading } from "./strands.read.ts";

/** Passages that a text at hand has elsewhere or not at all, and how far a reader knows of them now. */
export interface LostPage {
  readonly told: readonly { readonly news: News; readonly place: Place }[];
  readonly end: Place;
  readonly hasMore: boolean;
}

interface LostRow {
  readonly serial: number;
  readonly status: "SHIFTED" | "BROKEN";
  readonly claim: number;
  readonly proposition: number;
  readonly source: number;
}

const IS_LOST = "k.status IN ('SHIFTED', 'BROKEN')";

/** What tells one state of all lost passages from another; "0" where none is lost. */
async function fingerprint({ context }: Reading): Promise<string> {
  const sum = (column: string): string => `CAST(COALESCE(SUM(${column}), 0) AS TEXT)`;
  const [row] = await context.reader.rows<{ count: number; parts: string }>(
    `SELECT CAST(COUNT(*) AS INTEGER) AS "count", ${sum("k.source_serial")} || '.' || ${sum("k.range_start + k.range_end")} || '.' || ${sum("COALESCE(k.found_start + 1, 0)")} AS "parts" FROM locator_check k WHERE ${IS_LOST}`,
  );
  return row === undefined || row.count === 0 ? "0" : `${String(row.count)}.${row.parts}`;
}

/** The next lost passages, where their state is not the one that was told before. */
export async function lostPage(reading: Reading, size: number): Promise<LostPage> {
  const { place } = reading;
  const now = await fingerprint(reading);
  const isTold = place.lostSeen === now && place.lostUpTo === null;
  const all: Place = { ...place, lostSeen: now, lostUpTo: null };
  if (now === "0" || isTold) return { told: [], end: all, hasMore: false };
  const after = place.lostSeen === now ? (place.lostUpTo ?? 0) : 0;
  const rows = await lostAfter(reading, after, size + 1);
  const told = rows.slice(0, size).map((row) => ({
    news: newsOf(row),
    place: { ...all, lostUpTo: row.serial },
  }));
  const hasMore = rows.length > size;
  return { told, end: hasMore ? (told.at(-1)?.place ?? { ...all, lostUpTo: after }) : all, hasMore };
}

function newsOf({ serial, status, claim, proposition, source }: LostRow): News {
  const kind = status === "BROKEN" ? "EVIDENCE_BROKEN" : "EVIDENCE_SHIFTED";
  return { kind, revision: null, meant: { evidence: serial, claim, proposition, source } };
}

function lostAfter({ context, scope }: Reading, after: number, limit: number): Promise<LostRow[]> {
  const evidence = context.load.shapeOf(Evidence);
  return context.reader.rows<LostRow>(
    `SELECT e.serial AS "serial", k.status AS "status", e.claim_serial AS "claim", c.proposition_serial AS "proposition", e.source_serial AS "source" FROM locator_check k JOIN evidence e ON e.source_serial = k.source_serial AND e.range_start = k.range_start AND e.range_end = k.range_end AND e.sha256 = k.sha256 JOIN claim c ON c.serial = e.claim_serial WHERE ${IS_LOST} AND ${scope.visible(evidence, "e")} AND e.serial > :after ORDER BY e.serial LIMIT :limit`,
    { ...scope.params, after, limit },
  );
}
