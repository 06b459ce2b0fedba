import type { PropositionKind } from "../claims/claim/index.ts";
import type { Role } from "../claims/event/index.ts";
import { anyOf } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { contentColumns, propositionsIn } from "./content.ts";
import type { ClaimDraft, PropositionDraft } from "./draft.ts";
import { propositionKey } from "./keys.ts";
import { PendingPropositions } from "./pending-propositions.ts";
import { serials, type Write } from "./write.ts";

/** What the rows of a proposition that a change set adds will say, whenever it is said to hold. */
export interface PropositionContent {
  readonly key: string;
  readonly kind: PropositionKind;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly participants: readonly { readonly nodeSerial: number; readonly role: Role }[];
}

/** Some propositions of a change set by integer: what those that it adds say; null of those that were there. */
export type TouchedPropositions = ReadonlyMap<number, PropositionContent | null>;

/**
 * The propositions that a change set touches. Their rows are written when it ends, since every claim of it may still
 * move their times, and a row that stands is never changed.
 */
export class PropositionBook {
  readonly #write: Write;
  readonly #next: () => number;
  readonly #pending: PendingPropositions;
  #byKey = new Map<string, number>();
  #firstAdded = Number.POSITIVE_INFINITY;

  private constructor(write: Write, next: () => number, pending: PendingPropositions) {
    this.#write = write;
    this.#next = next;
    this.#pending = pending;
  }

  static async open(write: Write, mostInMemory?: number): Promise<PropositionBook> {
    const next = await serials(write, "proposition");
    return new PropositionBook(write, next, new PendingPropositions(write, mostInMemory));
  }

  /** The most propositions that were in memory at once. */
  get mostHeld(): number {
    return this.#pending.mostHeld;
  }

  /** Enters every proposition that some claims are of, and looks up those they refer to. */
  async enter(drafts: readonly ClaimDraft[], nodes: ReadonlyMap<string, number>): Promise<void> {
    const own = new Map(drafts.map(({ proposition }) => [propositionKey(proposition), proposition]));
    this.#byKey = await this.#known([...new Set([...own.keys(), ...drafts.flatMap(referencesOf)])]);
    const added: [string, PropositionDraft][] = [];
    const there: number[] = [];
    for (const [key, draft] of own) {
      const serial = this.#byKey.get(key);
      if (serial !== undefined) there.push(serial);
      else added.push([key, draft]);
    }
    for (const [key] of added) this.#byKey.set(key, this.#handOut());
    const of = {
      node: (slug: string) => nodes.get(slug) ?? 0,
      proposition: (key: string) => this.serial(key),
    };
    const contents = added.map(([key, draft]) => [this.serial(key), contentOf(key, draft, of)] as const);
    await this.touch(there);
    await this.#pending.add(contents);
  }

  /** The integer of a proposition that was entered or looked up last, by its key. */
  serial(key: string): number {
    const serial = this.#byKey.get(key);
    if (serial !== undefined) return serial;
    throw new Problem("BAD_INPUT", `A claim refers to the proposition ${key}: expected one of this graph.`, {
      key,
    });
  }

  /** Whether this change set adds it. */
  isAdded(serial: number): boolean {
    return serial >= this.#firstAdded;
  }

  /** Notes propositions that were there before, whose times may change. */
  async touch(propositions: readonly number[]): Promise<void> {
    await this.#pending.touch(propositions.filter((serial) => !this.isAdded(serial)));
  }

  /** Every proposition that was touched, some thousands at a time; each once. */
  touched(): AsyncGenerator<TouchedPropositions> {
    return this.#pending.parts();
  }

  async #known(keys: readonly string[]): Promise<Map<string, number>> {
    const byKey = await this.#pending.serialsOf(keys);
    const rows = await this.#write.rows<{ key: string; serial: number }>(
      `SELECT key AS "key", MAX(serial) AS "serial" FROM proposition WHERE ${anyOf(this.#write.engine, "key", "keys", "text")} GROUP BY key`,
      { keys: keys.filter((key) => !byKey.has(key)) },
    );
    for (const { key, serial } of rows) byKey.set(key, serial);
    return byKey;
  }

  #handOut(): number {
    const serial = this.#next();
    this.#firstAdded = Math.min(this.#firstAdded, serial);
    return serial;
  }
}

function contentOf(
  key: string,
  draft: PropositionDraft,
  of: Parameters<typeof contentColumns>[1],
): PropositionContent {
  const participants =
    draft.kind === "Event"
      ? draft.participants.map(({ node, role }) => ({ nodeSerial: of.node(node), role }))
      : [];
  return { key, kind: draft.kind, columns: contentColumns(draft, of), participants };
}

function referencesOf(draft: ClaimDraft): string[] {
  return [draft.saidIn, draft.inferredFrom, ...propositionsIn(draft.proposition)].filter(
    (key) => key !== null,
  );
}
