import type { Database } from "../platform/database/index.ts";
import { passageGaps, sliceCodePoints } from "../platform/text/index.ts";
import { read, textOf, type ListedSource } from "./source.sql.ts";

interface PassageRow {
  readonly start: number;
  readonly end: number;
  readonly reason: string | null;
  readonly note: string | null;
}

interface CarriedRow {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly key: string;
  readonly kind: string;
  readonly claimant: string;
  readonly paraphrase: string;
}

/** A source passage by passage: its words where they are at hand, and what each passage carries or why nothing. */
export async function passageLines(database: Database, source: ListedSource): Promise<string[]> {
  const { serial, slug, name } = source;
  const passages = await read<PassageRow>(
    database,
    'SELECT range_start AS "start", range_end AS "end", reason AS "reason", note AS "note" FROM passage WHERE source_serial = :serial ORDER BY range_start',
    { serial },
  );
  const carried = await read<CarriedRow>(
    database,
    `SELECT e.range_start AS "start", e.range_end AS "end", e.role AS "role", c.key AS "key", c.proposition_kind AS "kind", n.slug AS "claimant", c.paraphrase AS "paraphrase" FROM evidence e JOIN claim c ON c.serial = e.claim_serial JOIN node n ON n.serial = c.claimant_serial WHERE e.source_serial = :serial AND e.known_to = 2147483647 AND e.role <> 'DATING' ORDER BY e.range_start, e.serial`,
    { serial },
  );
  const text = await textOf(database, serial);
  const parts = passages.flatMap((passage) => passageText(passage, carried, text));
  return [`# ${slug}: ${name}`, ...parts, uncoveredText(passages, text), ""];
}

function passageText(passage: PassageRow, carried: readonly CarriedRow[], text: string | null): string[] {
  const { start, end, reason, note } = passage;
  const words = text === null ? [] : [`    “${sliceCodePoints(text, start, end).trim()}”`];
  const claims = carried.filter((row) => row.start >= start && row.end <= end);
  const lines = claims.map(
    (row) => `    - ${row.kind} ${row.key} (${row.claimant}, ${row.role}): ${row.paraphrase}`,
  );
  const why =
    reason === null ? [] : [`    no claim of its own: ${reason}${note === null ? "" : `, ${note}`}`];
  return [`[${String(start)}, ${String(end)}]`, ...words, ...lines, ...why];
}

function uncoveredText(passages: readonly PassageRow[], text: string | null): string {
  if (text === null) return "uncovered: not known, the text is not at hand";
  const { gaps, uncovered } = passageGaps(text, passages);
  const places = gaps.map(({ start, end }) => `[${String(start)}, ${String(end)}]`).join(" ");
  return `uncovered: ${String(uncovered)}${places === "" ? "" : ` at ${places}`}`;
}
