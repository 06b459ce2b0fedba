import type { BenchRequest } from "./contender.ts";

/** What the process that makes the load is told to do. */
export interface LoadTask {
  readonly url: string;
  readonly requests: readonly BenchRequest[];
  readonly connections: number;
  readonly seconds: number;
}

/** What it says when it is done. */
export interface LoadDone {
  readonly answers: number;
  readonly seconds: number;
  /** Milliseconds from a request to the end of its answer: of half of them, and of 99 in a hundred, at most. */
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
  /** Answers that were no 200, or spoke of errors. */
  readonly wrong: number;
}
