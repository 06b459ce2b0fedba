import { Problem } from "../../platform/errors/index.ts";
import type { DatabaseFile } from "./database-file.ts";

/** How many files of different revisions may be there, or be waited for, at once. */
const MOST_FILES = 3;
/** How long a file is kept after it was last asked for. */
const KEPT_MILLISECONDS = 600_000;

interface Kept {
  readonly file: Promise<DatabaseFile>;
  isMade: boolean;
  forget: NodeJS.Timeout | undefined;
}

type Make = (revision: number, signal: AbortSignal) => Promise<DatabaseFile>;

/** Files by their revision, each made once, one after the other, kept for a while and then removed. */
export class KeptFiles {
  readonly #make: Make;
  readonly #kept = new Map<number, Kept>();
  readonly #closing = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  constructor(make: Make) {
    this.#make = make;
  }

  get count(): number {
    return this.#kept.size;
  }

  /** The file as of a revision, which stays for ten minutes at least, unless others are asked for. */
  async at(revision: number): Promise<DatabaseFile> {
    const kept = this.#kept.get(revision) ?? this.#begin(revision);
    const file = await kept.file;
    this.#keep(revision, kept);
    return file;
  }

  /** Ends what is being made, and removes all that was. */
  async close(): Promise<void> {
    this.#closing.abort(new Problem("STORAGE_UNAVAILABLE", "The server is closing."));
    await Promise.all([...this.#kept].map(([revision, kept]) => this.#drop(revision, kept)));
    await this.#last;
  }

  #begin(revision: number): Kept {
    this.#makeRoom();
    const turn = this.#last.then(() => {
      this.#closing.signal.throwIfAborted();
      return this.#make(revision, this.#closing.signal);
    });
    const kept: Kept = { file: turn, isMade: false, forget: undefined };
    this.#kept.set(revision, kept);
    this.#last = turn.then(
      () => (kept.isMade = true),
      () => this.#kept.delete(revision),
    );
    return kept;
  }

  #makeRoom(): void {
    if (this.#kept.size < MOST_FILES) return;
    const [oldest] = [...this.#kept].filter(([, { isMade }]) => isMade);
    if (oldest === undefined) throw tooMany();
    this.#forget(...oldest);
  }

  #keep(revision: number, kept: Kept): void {
    if (this.#kept.get(revision) !== kept) return;
    // The one that was asked for last goes last.
    this.#kept.delete(revision);
    this.#kept.set(revision, kept);
    clearTimeout(kept.forget);
    kept.forget = setTimeout(() => {
      this.#forget(revision, kept);
    }, KEPT_MILLISECONDS).unref();
  }

  /** What can't be removed stays in the directory for temporary files: nobody waits to be told of it. */
  #forget(revision: number, kept: Kept): void {
    this.#drop(revision, kept).catch(() => null);
  }

  /** Who is reading the file has it open and reads it to its end. */
  async #drop(revision: number, { file, forget }: Kept): Promise<void> {
    this.#kept.delete(revision);
    clearTimeout(forget);
    const made = await file.catch(() => null);
    await made?.remove();
  }
}

function tooMany(): Problem {
  const message = `${String(MOST_FILES)} files are being made already: expected fewer. Try again.`;
  return new Problem("TOO_MANY_DOWNLOADS", message, { limit: MOST_FILES, seen: MOST_FILES });
}
