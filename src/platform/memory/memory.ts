import type { Reader } from "../database/index.ts";

/**
 * Something of the whole database that is kept in memory beside it. What it keeps carries the revisions between which
 * it is known, so that a newer state answers a reader of an older revision exactly.
 */
export interface Projection<State> {
  /** Names it among all projections. */
  readonly name: string;
  /** Reads the whole of it. */
  build(reader: Reader): Promise<State>;
  /**
   * Adds what was written after a revision, up to the reader's. It reads all that it needs before it changes anything,
   * so that a read that fails leaves the state as it was.
   */
  advance(state: State, reader: Reader, since: number): Promise<State>;
}

interface Kept {
  state: unknown;
  /** The revision up to which the state knows everything; -1 while there is none. */
  revision: number;
  /** Ends when the last reader that was let in has brought it forward. */
  turn: Promise<void>;
}

/** The projections of one database, each brought forward when a reader asks that is ahead of it. */
export class Memory {
  private readonly kept = new Map<string, Kept>();

  /** The state of a projection that knows at least all that a reader can see. */
  async at<State>(projection: Projection<State>, reader: Reader): Promise<State> {
    const kept = this.keptOf(projection.name);
    if (kept.revision < reader.revision) await this.inTurn(kept, () => forward(kept, projection, reader));
    return kept.state as State;
  }

  /** Reads a projection anew from the database, whatever is kept of it. */
  async rebuild<State>(projection: Projection<State>, reader: Reader): Promise<State> {
    const kept = this.keptOf(projection.name);
    await this.inTurn(kept, async () => {
      // Another reader may have brought it further than this one can see.
      if (kept.revision > reader.revision) return;
      kept.state = await projection.build(reader);
      kept.revision = reader.revision;
    });
    return kept.state as State;
  }

  /** The revision up to which a projection knows everything; -1 while it knows nothing. */
  revisionOf(projection: Projection<unknown>): number {
    return this.keptOf(projection.name).revision;
  }

  private keptOf(name: string): Kept {
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    const kept: Kept = { state: undefined, revision: -1, turn: Promise.resolve() };
    this.kept.set(name, kept);
    return kept;
  }

  /** One at a time: two readers that bring the same state forward would add everything twice. */
  private async inTurn(kept: Kept, work: () => Promise<void>): Promise<void> {
    const mine = kept.turn.then(work);
    // Who fails leaves the state as it was; the next one tries for itself.
    kept.turn = mine.catch(() => undefined);
    await mine;
  }
}

async function forward<State>(kept: Kept, projection: Projection<State>, reader: Reader): Promise<void> {
  if (kept.revision >= reader.revision) return;
  kept.state =
    kept.revision < 0
      ? await projection.build(reader)
      : await projection.advance(kept.state as State, reader, kept.revision);
  kept.revision = reader.revision;
}
