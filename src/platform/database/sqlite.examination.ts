/** The check of a file that goes on while the file is being read. */
export class Examination {
  readonly #ending = new AbortController();
  readonly #result: Promise<void>;
  #isPassed = false;
  #waiting = 0;

  constructor(examine: (signal: AbortSignal) => Promise<void>) {
    this.#result = examine(this.#ending.signal).then(() => {
      this.#isPassed = true;
    });
    // Whoever asks is told; nobody has to.
    this.#result.catch(() => undefined);
  }

  get isPassed(): boolean {
    return this.#isPassed;
  }

  /** Ends when the file was found to be sound; fails where it was not. */
  passed(): Promise<void> {
    return this.#result;
  }

  /** Does something as soon as the file was found to be sound; at once, where it has been. */
  async before<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isPassed) return work();
    this.#waiting += 1;
    await this.#result;
    return work();
  }

  /** Ends the check, unless somebody waits for it: then, when it has ended. */
  async end(): Promise<void> {
    if (this.#waiting === 0) this.#ending.abort();
    await this.#result.catch(() => undefined);
  }
}
