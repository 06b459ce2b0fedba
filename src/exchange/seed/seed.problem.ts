import { Problem } from "../../platform/errors/index.ts";

/** Where something stands inside a seed file, as the keys and indexes that lead to it. */
export type SeedPath = readonly (string | number)[];

/** A place in a file; both count from 1. */
export interface SeedPlace {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in a seed file: where it stands, what was seen and what was expected. */
export interface SeedProblem extends SeedPlace {
  readonly file: string;
  /** Like `passages[3].claims[0].stance.position`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

const REPORTED_PROBLEMS = 100;

/** Writes a path the way one would in JavaScript. */
export function pathText(path: SeedPath): string {
  return path
    .map((step) => (typeof step === "number" ? `[${String(step)}]` : `.${step}`))
    .join("")
    .replace(/^\./u, "");
}

function problemText(problem: SeedProblem): string {
  const place = `${problem.file}:${String(problem.line)}:${String(problem.column)}`;
  return `${place} ${problem.path === "" ? "" : `${problem.path}: `}${problem.message}`;
}

/** Everything that is wrong in a set of seed files: the first 100 problems, and the count of the others. */
export class SeedError extends Problem {
  readonly problems: readonly SeedProblem[];
  /** How many problems there are beyond those in `problems`. */
  readonly unreportedCount: number;

  constructor(found: readonly SeedProblem[]) {
    const problems = found.slice(0, REPORTED_PROBLEMS);
    const unreportedCount = found.length - problems.length;
    const heading = `${String(found.length)} problem${found.length === 1 ? "" : "s"} in the seed files:`;
    const rest = unreportedCount > 0 ? [`… and ${String(unreportedCount)} more`] : [];
    const message = [heading, ...problems.map(problemText), ...rest].join("\n  ");
    super("BAD_INPUT", message, { problems, unreportedCount });
    this.problems = problems;
    this.unreportedCount = unreportedCount;
  }
}
