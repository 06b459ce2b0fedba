import { setTimeout as delay } from "node:timers/promises";
import { reading, type Database } from "./platform/database/index.ts";
import type { Memory, Projection } from "./platform/memory/index.ts";

/** However often somebody writes, what is kept in memory is not brought forward more often than this. */
const PAUSE_MILLISECONDS = 50;

/** What a follower follows, and what it brings forward. */
export interface FollowerParts {
  readonly database: Database;
  readonly memory: Memory;
  readonly projections: readonly Projection<unknown>[];
}

/** Where a follower tells what it did, and what went wrong. */
export interface FollowerLog {
  readonly debug: (told: object, message: string) => void;
  readonly warn: (told: object, message: string) => void;
}

/**
 * Brings what is kept in memory forward soon after a write of any process, so that the next to ask need not wait for
 * it, and so that it gets there however little time requests have. Answers don't depend on it: a reader that is ahead
 * of the memory brings it forward itself.
 */
export class Follower {
  readonly #parts: FollowerParts;
  readonly #ending = new AbortController();
  #log: FollowerLog | undefined;
  #heard = false;
  #following: Promise<void> | undefined;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
  }

  /** Listens from now on. */
  start(log: FollowerLog): void {
    this.#log = log;
    this.#parts.database.onRevision((revision) => {
      this.hear(revision);
    });
  }

  /** Says that a revision is there: one that the memory knows is no news, and many at once are one. */
  hear(revision: number): void {
    const { memory, projections } = this.#parts;
    if (this.#ending.signal.aborted || this.#log === undefined) return;
    if (projections.every((projection) => memory.revisionOf(projection) >= revision)) return;
    this.#heard = true;
    this.#following ??= this.#follow(this.#log);
  }

  /** Ends what it does; what is heard after this is let pass. */
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#following;
  }

  async #follow(log: FollowerLog): Promise<void> {
    const { signal } = this.#ending;
    while (this.#heard && !signal.aborted) {
      this.#heard = false;
      await this.#forward(log);
      await delay(PAUSE_MILLISECONDS, undefined, { ref: false, signal }).catch(() => undefined);
    }
    this.#following = undefined;
  }

  async #forward(log: FollowerLog): Promise<void> {
    const { database, memory, projections } = this.#parts;
    try {
      await reading(database, async (lease) => {
        for (const projection of projections) {
          if (!this.#ending.signal.aborted) await memory.at(projection, lease);
        }
        log.debug({ revision: lease.revision }, "Memory brought forward");
      });
    } catch (error) {
      if (this.#ending.signal.aborted) return;
      log.warn({ err: error }, "Memory could not be brought forward; the next question tries again");
    }
  }
}
