import { anyOf } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { addClaims, type NewClaim } from "./claim-rows.ts";
import { nodesIn } from "./content.ts";
import type { ClaimDraft } from "./draft.ts";
import { propositionKey } from "./keys.ts";
import { propositionBook, type PropositionBook } from "./proposition-book.ts";
import { closeVersions, updateVersions } from "./versions.ts";
import { closeRows, knownSerials, type Write } from "./write.ts";

/** What a change set does to claims: it adds some, and closes some. */
export interface ClaimChange {
  readonly add: readonly NewClaim[];
  /** Serials of claims that are withdrawn or corrected. */
  readonly close: readonly number[];
}

/** Carries out a change of claims; every proposition that it touches gets its times anew. */
export async function changeClaims(
  write: Write,
  { add, close }: ClaimChange,
): Promise<{ claims: number; evidence: number }> {
  await requireThings(
    write,
    add.map(({ draft }) => draft),
  );
  const touched = await propositionsOf(write, close);
  await closeVersions(write, touched);
  await closeRows(write, "claim", { column: "serial", values: close });
  await closeRows(write, "evidence", { column: "claim_serial", values: close });
  const book = await propositionBook(
    write,
    add.map(({ draft }) => draft),
  );
  const counts = await addClaims(write, add, book);
  const own = add.map(({ draft }) => book.serial(propositionKey(draft.proposition)));
  const changed = [...new Set([...touched, ...own])];
  const attested = await saidIn(write, changed);
  await updateVersions(write, [...new Set([...changed, ...attested])], book);
  await requireStanding(
    write,
    add.map(({ draft }) => draft),
    book,
  );
  return counts;
}

/** Claims are of nodes and point into sources that the graph has. */
async function requireThings(write: Write, drafts: readonly ClaimDraft[]): Promise<void> {
  const nodes = drafts.flatMap(({ claimant, proposition }) => [claimant, ...nodesIn(proposition)]);
  const sources = drafts.flatMap(({ evidence }) => evidence.map(({ source }) => source));
  await knownSerials(write, { table: "node", values: nodes });
  await knownSerials(write, { table: "source", values: sources });
}

/** Nothing new is said in an utterance, or inferred from a deed, that was withdrawn. */
async function requireStanding(
  write: Write,
  drafts: readonly ClaimDraft[],
  book: PropositionBook,
): Promise<void> {
  const keys = drafts.flatMap(({ saidIn, inferredFrom }) => [saidIn, inferredFrom]);
  const bySerial = new Map(keys.flatMap((key) => (key === null ? [] : [[book.serial(key), key] as const])));
  const rows = await write.rows<{ serial: number }>(
    `SELECT serial AS "serial" FROM proposition WHERE known_to = 2147483647 AND ${anyOf(write.engine, "serial", "serials", "integer")}`,
    { serials: [...bySerial.keys()] },
  );
  for (const { serial } of rows) bySerial.delete(serial);
  const [key] = bySerial.values();
  if (key === undefined) return;
  throw new Problem(
    "BAD_INPUT",
    `A claim was said in the utterance ${key}, or inferred from that deed, which was withdrawn: expected one that stands.`,
    { key },
  );
}

async function propositionsOf(write: Write, claims: readonly number[]): Promise<number[]> {
  const rows = await write.rows<{ serial: number }>(
    `SELECT DISTINCT proposition_serial AS "serial" FROM claim WHERE ${anyOf(write.engine, "serial", "claims", "integer")}`,
    { claims },
  );
  return rows.map((row) => row.serial);
}

/** Propositions whose claims were made in one of these utterances: its date is when they were attested. */
async function saidIn(write: Write, events: readonly number[]): Promise<number[]> {
  const rows = await write.rows<{ serial: number }>(
    `SELECT DISTINCT proposition_serial AS "serial" FROM claim WHERE known_to = 2147483647 AND ${anyOf(write.engine, "said_in_serial", "events", "integer")}`,
    { events },
  );
  return rows.map((row) => row.serial);
}
