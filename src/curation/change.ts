import { anyOf } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { addClaims, type NewClaim } from "./claim-rows.ts";
import type { ClaimDraft } from "./draft.ts";
import { PropositionBook } from "./proposition-book.ts";
import { thingsIn } from "./things.ts";
import { closeVersions, updateVersions } from "./versions.ts";
import { closeRows, type Write } from "./write.ts";

/** What a change set does to claims: it adds some, and closes some. */
export interface ClaimChange {
  readonly add: readonly NewClaim[];
  /** Serials of claims that are withdrawn or corrected. */
  readonly close: readonly number[];
}

/** How many claims and pieces of evidence were added. */
export interface AddedCounts {
  readonly claims: number;
  readonly evidence: number;
}

/** Carries out a change of claims; every proposition that it touches gets its times anew. */
export async function changeClaims(write: Write, { add, close }: ClaimChange): Promise<AddedCounts> {
  const change = await ClaimsOfChangeSet.open(write);
  await change.close(close);
  const counts = await change.add(add);
  await change.end();
  return counts;
}

/** The claims of one change set, part by part: the propositions get their rows and times once, when it ends. */
export class ClaimsOfChangeSet {
  readonly #write: Write;
  readonly #book: PropositionBook;
  /** Utterances and deeds that claims refer to and that do not stand, unless the change set has them stand again. */
  readonly #doubtful = new Map<number, string>();

  private constructor(write: Write, book: PropositionBook) {
    this.#write = write;
    this.#book = book;
  }

  /** Of its propositions, some thousands are kept in memory, unless another number is given. */
  static async open(write: Write, mostInMemory?: number): Promise<ClaimsOfChangeSet> {
    return new ClaimsOfChangeSet(write, await PropositionBook.open(write, mostInMemory));
  }

  /** The most propositions that were in memory at once. */
  get mostHeld(): number {
    return this.#book.mostHeld;
  }

  /** Closes claims with their evidence, and the rows of what they claimed. */
  async close(claims: readonly number[]): Promise<void> {
    if (claims.length === 0) return;
    const propositions = await this.#propositionsOf(claims);
    await closeVersions(this.#write, propositions);
    await closeRows(this.#write, "claim", { column: "serial", values: claims });
    await closeRows(this.#write, "evidence", { column: "claim_serial", values: claims });
    await this.#book.touch(propositions);
  }

  /** Adds claims with their evidence. */
  async add(claims: readonly NewClaim[]): Promise<AddedCounts> {
    const drafts = claims.map(({ draft }) => draft);
    const things = await thingsIn(this.#write, drafts);
    await this.#book.enter(drafts, things.nodes);
    const counts = await addClaims(this.#write, claims, { book: this.#book, things });
    await this.#noteDoubtful(drafts);
    return counts;
  }

  /** Writes the rows of every proposition that was touched. */
  async end(): Promise<void> {
    for await (const part of this.#book.touched()) await updateVersions(this.#write, part);
    await this.#requireStanding();
  }

  async #noteDoubtful(drafts: readonly ClaimDraft[]): Promise<void> {
    const named = new Map<number, string>();
    for (const key of drafts.flatMap(({ saidIn, inferredFrom }) => [saidIn, inferredFrom])) {
      const serial = key === null ? null : this.#book.serial(key);
      // What the change set adds will stand when it ends.
      if (serial !== null && key !== null && !this.#book.isAdded(serial)) named.set(serial, key);
    }
    const standing = await this.#standing([...named.keys()]);
    for (const [serial, key] of named) if (!standing.has(serial)) this.#doubtful.set(serial, key);
  }

  /** Nothing new is said in an utterance, or inferred from a deed, that was withdrawn. */
  async #requireStanding(): Promise<void> {
    const standing = await this.#standing([...this.#doubtful.keys()]);
    const [key] = [...this.#doubtful].flatMap(([serial, name]) => (standing.has(serial) ? [] : [name]));
    if (key === undefined) return;
    throw new Problem(
      "BAD_INPUT",
      `A claim was said in the utterance ${key}, or inferred from that deed, which was withdrawn: expected one that stands.`,
      { key },
    );
  }

  async #standing(propositions: readonly number[]): Promise<Set<number>> {
    if (propositions.length === 0) return new Set();
    const rows = await this.#write.rows<{ serial: number }>(
      `SELECT serial AS "serial" FROM proposition WHERE known_to = 2147483647 AND ${anyOf(this.#write.engine, "serial", "propositions", "integer")}`,
      { propositions },
    );
    return new Set(rows.map((row) => row.serial));
  }

  async #propositionsOf(claims: readonly number[]): Promise<number[]> {
    const rows = await this.#write.rows<{ serial: number }>(
      `SELECT DISTINCT proposition_serial AS "serial" FROM claim WHERE ${anyOf(this.#write.engine, "serial", "claims", "integer")}`,
      { claims },
    );
    return rows.map((row) => row.serial);
  }
}
