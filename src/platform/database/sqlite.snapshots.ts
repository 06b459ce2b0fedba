import { Problem } from "../errors/index.ts";
import { revisionOf } from "./revision.ts";
import { ReadingConnection } from "./sqlite.connection.ts";

/** One state of the database, held for all requests that asked while it was the newest. */
export interface Snapshot {
  readonly connection: ReadingConnection;
  readonly revision: number;
  /** What `data_version` said just before it was taken. */
  readonly version: number;
  leases: number;
}

/** The newest state and those older ones that are still being read. */
export class Snapshots {
  readonly #path: string;
  readonly #revisionSql: string;
  readonly #maximum: number;
  readonly #held = new Set<Snapshot>();
  readonly #idle: ReadingConnection[] = [];
  /** Never inside a transaction: in one, `data_version` would stand still. */
  #watch: ReadingConnection | undefined;
  #newest: Snapshot | undefined;

  constructor(path: string, revisionSql: string, maximum: number) {
    this.#path = path;
    this.#revisionSql = revisionSql;
    this.#maximum = maximum;
  }

  get count(): number {
    return this.#held.size;
  }

  /** The newest state: the shared one, or a new one if anybody has committed since. */
  acquire(): Snapshot {
    this.#watch ??= new ReadingConnection(this.#path);
    const version = this.#watch.dataVersion();
    if (this.#newest?.version !== version) this.retire();
    this.#newest ??= this.#take(version);
    this.#newest.leases += 1;
    return this.#newest;
  }

  release(snapshot: Snapshot): void {
    snapshot.leases -= 1;
    if (snapshot !== this.#newest) this.#drop(snapshot);
  }

  /** Says that the newest state is no longer the newest; it ends with its last reader. */
  retire(): void {
    const retired = this.#newest;
    this.#newest = undefined;
    if (retired !== undefined) this.#drop(retired);
  }

  close(): void {
    const open = [...this.#idle, ...[...this.#held].map((snapshot) => snapshot.connection)];
    for (const connection of open) connection.close();
    this.#watch?.close();
    this.#held.clear();
    this.#idle.length = 0;
    this.#watch = undefined;
    this.#newest = undefined;
  }

  #take(version: number): Snapshot {
    if (this.#held.size >= this.#maximum) throw this.#tooMany();
    const connection = this.#idle.pop() ?? new ReadingConnection(this.#path);
    try {
      const revision = revisionOf(connection.hold(this.#revisionSql));
      const snapshot = { connection, revision, version, leases: 0 };
      this.#held.add(snapshot);
      return snapshot;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  #drop(snapshot: Snapshot): void {
    if (snapshot.leases > 0 || !this.#held.delete(snapshot)) return;
    try {
      snapshot.connection.letGo();
      this.#idle.push(snapshot.connection);
    } catch {
      snapshot.connection.close();
    }
  }

  #tooMany(): Problem {
    const limit = this.#maximum;
    return new Problem(
      "TOO_MANY_SNAPSHOTS",
      `${String(limit)} states of the database are still being read; expected fewer before a newer one. Try again.`,
      { limit, seen: this.#held.size },
    );
  }
}
