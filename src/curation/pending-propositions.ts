import { anyOf } from "../platform/database/index.ts";
import { insertRows } from "./insert.ts";
import type { PropositionContent, TouchedPropositions } from "./proposition-book.ts";
import type { Write } from "./write.ts";

/** How many propositions of a change set are kept in memory before they go to a table. */
const MOST_IN_MEMORY = 20_000;

const TABLE = "pending_proposition";
const ONLY_NEW = "ON CONFLICT (serial) DO NOTHING";

type Pending = PropositionContent | null;

/**
 * The propositions of a change set that is not at its end. Some thousands are kept in memory; beyond that they wait in
 * a temporary table of the transaction, so that a source may say more than memory holds.
 */
export class PendingPropositions {
  readonly #write: Write;
  readonly #held = new Map<number, Pending>();
  readonly #keys = new Map<string, number>();
  #hasTable = false;
  readonly #mostInMemory: number;
  mostHeld = 0;

  constructor(write: Write, mostInMemory = MOST_IN_MEMORY) {
    this.#write = write;
    this.#mostInMemory = mostInMemory;
  }

  /** Adds what the change set says anew. */
  async add(contents: readonly (readonly [serial: number, content: PropositionContent])[]): Promise<void> {
    for (const [serial, content] of contents) {
      this.#held.set(serial, content);
      this.#keys.set(content.key, serial);
    }
    await this.#spillWhatIsTooMuch();
  }

  /** Notes what was there before, once. */
  async touch(serials: readonly number[]): Promise<void> {
    for (const serial of serials) this.#held.set(serial, null);
    await this.#spillWhatIsTooMuch();
  }

  /** The integers of those keys that the change set adds. */
  async serialsOf(keys: readonly string[]): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const key of keys) {
      const serial = this.#keys.get(key);
      if (serial !== undefined) found.set(key, serial);
    }
    if (!this.#hasTable) return found;
    const rows = await this.#write.rows<{ key: string; serial: number }>(
      `SELECT key AS "key", serial AS "serial" FROM ${TABLE} WHERE ${anyOf(this.#write.engine, "key", "keys", "text")}`,
      { keys: keys.filter((key) => !found.has(key)) },
    );
    for (const { key, serial } of rows) found.set(key, serial);
    return found;
  }

  /** All of them, with those that were attested in an utterance among them, some thousands at a time. */
  async *parts(): AsyncGenerator<TouchedPropositions> {
    if (!this.#hasTable) {
      const there = [...this.#held].flatMap(([serial, content]) => (content === null ? [serial] : []));
      for (const serial of await this.#saidIn(there)) {
        if (!this.#held.has(serial)) this.#held.set(serial, null);
      }
      yield this.#held;
      return;
    }
    await this.#spill();
    await this.#write.rows(
      `INSERT INTO ${TABLE} (serial) SELECT DISTINCT proposition_serial FROM claim WHERE known_to = 2147483647 AND said_in_serial IN (SELECT serial FROM ${TABLE} WHERE content IS NULL) ${ONLY_NEW}`,
      {},
    );
    for await (const part of this.#tableParts()) yield part;
    await this.#write.rows(`DROP TABLE ${TABLE}`, {});
  }

  /** Propositions whose claims were made in one of these utterances: its date is when they were attested. */
  async #saidIn(events: readonly number[]): Promise<number[]> {
    const rows = await this.#write.rows<{ serial: number }>(
      `SELECT DISTINCT proposition_serial AS "serial" FROM claim WHERE known_to = 2147483647 AND ${anyOf(this.#write.engine, "said_in_serial", "events", "integer")}`,
      { events },
    );
    return rows.map((row) => row.serial);
  }

  async *#tableParts(): AsyncGenerator<TouchedPropositions> {
    let after = 0;
    for (;;) {
      const rows = await this.#write.rows<{ serial: number; content: string | null }>(
        `SELECT serial AS "serial", content AS "content" FROM ${TABLE} WHERE serial > :after ORDER BY serial LIMIT ${String(this.#mostInMemory)}`,
        { after },
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      yield new Map(
        rows.map(({ serial, content }) => [
          serial,
          content === null ? null : (JSON.parse(content) as PropositionContent),
        ]),
      );
      after = last.serial;
    }
  }

  async #spillWhatIsTooMuch(): Promise<void> {
    this.mostHeld = Math.max(this.mostHeld, this.#held.size);
    if (this.#held.size > this.#mostInMemory) await this.#spill();
  }

  async #spill(): Promise<void> {
    if (!this.#hasTable) await this.#createTable();
    await insertRows(
      this.#write.db,
      {
        into: `INSERT INTO ${TABLE} (serial, key, content)`,
        columns: [
          { type: "integer", value: ([serial]) => serial },
          { type: "text", value: ([, content]) => content?.key ?? null },
          { type: "text", value: ([, content]) => (content === null ? null : JSON.stringify(content)) },
        ],
        end: ONLY_NEW,
      },
      [...this.#held],
    );
    this.#held.clear();
    this.#keys.clear();
  }

  async #createTable(): Promise<void> {
    const end = this.#write.engine === "postgres" ? " ON COMMIT DROP" : "";
    await this.#write.rows(
      `CREATE TEMPORARY TABLE ${TABLE} (serial INTEGER PRIMARY KEY, key TEXT UNIQUE, content TEXT)${end}`,
      {},
    );
    this.#hasTable = true;
  }
}
