import { AsyncLocalStorage } from "node:async_hooks";
import type { EntityManager, QueryRunner } from "typeorm";
import { Problem } from "../errors/index.ts";
import { problemFrom, storageFault } from "./refusal.ts";

/** How the driver itself sees the transaction; TypeORM's own idea of it can be wrong after a fault. */
export type TransactionState = "none" | "open" | "failed";

/** What the two engines do differently around one write. */
export interface WriteEngine {
  /** A runner that nobody else uses, in a transaction that no other writer, of any process, is in. */
  begin(): Promise<QueryRunner>;
  state(runner: QueryRunner): TransactionState;
  /** Ends the transaction; fails unless the driver says that it was committed. */
  commit(runner: QueryRunner): Promise<void>;
  /** Makes the runner useless for late statements; with `reset`, its connection is thrown away as well. */
  end(runner: QueryRunner, reset: boolean): Promise<void>;
  /** Told once a write is durable, before its caller is. */
  committed(): void;
}

const NOTHING_KEPT = "Nothing of this write was kept.";

/** A failed write, and whether its connection can be trusted with the next one. */
interface Failure {
  readonly error: unknown;
  readonly reset: boolean;
}

/** The one writer of this process: first in, first out, one transaction at a time. */
export class Writer {
  readonly #engine: WriteEngine;
  readonly #running = new AsyncLocalStorage<{ active: boolean }>();
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(engine: WriteEngine) {
    this.#engine = engine;
  }

  write<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(refused("The database is being closed", "no more writes"));
    if (this.#running.getStore()?.active === true) {
      // It would wait for the write it is part of, for ever.
      return Promise.reject(refused("A write was asked for inside a write", "the manager to be passed on"));
    }
    const turn = this.#last.then(() => this.#transact(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Waits for the writes asked for, and refuses later ones. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  async #transact<Result>(work: (db: EntityManager) => Promise<Result>): Promise<Result> {
    const runner = await this.#engine.begin();
    const turn = { active: true };
    try {
      this.#watch(runner);
      const outcome = await this.#running.run(turn, () => this.#attempt(runner, work));
      if ("error" in outcome) {
        await this.#abandon(runner, outcome);
        throw outcome.error;
      }
      await this.#engine.end(runner, false);
      this.#engine.committed();
      return outcome.result;
    } finally {
      turn.active = false;
      // While it is in use, Node follows every promise of the process.
      this.#running.disable();
    }
  }

  async #attempt<Result>(
    runner: QueryRunner,
    work: (db: EntityManager) => Promise<Result>,
  ): Promise<{ result: Result } | Failure> {
    let result: Result;
    try {
      result = await work(runner.manager);
      this.#requireOneOpenTransaction(runner);
    } catch (error) {
      return { error: storageFault(error, NOTHING_KEPT), reset: false };
    }
    try {
      await this.#engine.commit(runner);
    } catch (error) {
      return { error: error instanceof Problem ? error : commitFailed(error), reset: true };
    }
    if (this.#engine.state(runner) === "none") return { result };
    return { error: refused("The write's transaction was still open after its COMMIT", "none"), reset: true };
  }

  /** Lets no statement of `work` run outside the transaction, where it would be kept whatever happens. */
  #watch(runner: QueryRunner): void {
    const query = runner.query.bind(runner) as (...request: unknown[]) => Promise<unknown>;
    const watched = (...request: unknown[]): Promise<unknown> =>
      this.#engine.state(runner) === "none" ? Promise.reject(transactionGone()) : query(...request);
    runner.query = watched as QueryRunner["query"];
  }

  #requireOneOpenTransaction(runner: QueryRunner): void {
    const state = this.#engine.state(runner);
    if (state === "none") throw transactionGone();
    if (state === "failed") throw statementIgnored();
    const depth = depthOf(runner);
    if (depth === 1) return;
    const left = String(depth - 1);
    throw refused(`The write left ${left} transaction(s) of its own open`, "each to be ended");
  }

  async #abandon(runner: QueryRunner, failure: Failure): Promise<void> {
    let reset = failure.reset;
    try {
      if (this.#engine.state(runner) !== "none") await runner.query("ROLLBACK");
      reset ||= this.#engine.state(runner) !== "none";
    } catch {
      // The caller is told of the first fault; a connection that can't even roll back is replaced.
      reset = true;
    }
    await this.#engine.end(runner, reset);
  }
}

function depthOf(runner: QueryRunner): number {
  return (runner as unknown as { readonly transactionDepth: number }).transactionDepth;
}

/** The fault of a write that went on after PostgreSQL had given its transaction up. */
export function statementIgnored(): Problem {
  return refused("A statement of the write failed and the write went on", "it to end");
}

function transactionGone(): Problem {
  return refused("The write's transaction ended before the write did", "it to be open");
}

function commitFailed(error: unknown): Problem {
  return problemFrom(
    "WRITE_REFUSED",
    "The database refused to commit the write; nothing of it was kept.",
    error,
  );
}

function refused(seen: string, expected: string): Problem {
  return new Problem("WRITE_REFUSED", `${seen}; expected ${expected}. ${NOTHING_KEPT}`);
}
