import { anyOf } from "../platform/database/index.ts";
import { addClaims, type NewClaim } from "./claim-rows.ts";
import { propositionKey } from "./keys.ts";
import { propositionBook } from "./proposition-book.ts";
import { closeVersions, updateVersions } from "./versions.ts";
import { closeRows, type Write } from "./write.ts";

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
  return counts;
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
