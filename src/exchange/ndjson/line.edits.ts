import {
  reviseClaims,
  type ChangeSetDraft,
  type ClaimDraft,
  type ClaimRevision,
} from "../../curation/index.ts";
import type { RevisedClaims } from "../../curation/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import {
  CheckRun,
  checkClaims,
  checkDates,
  checkMentions,
  checkReferences,
  correctionSource,
  KEY_IN_GRAPH,
  problemOfClaim,
  SeedDrafts,
  SeedError,
  type SeedProblem,
} from "../seed/index.ts";
import { problemOf, type Line, type LineOf } from "./line.schema.ts";
import { knownTo, type LinesContext } from "./line.source.ts";

/** How many claims one change set may withdraw and correct. */
export const MAXIMUM_REVISIONS = 10_000;

type EditLine = Extract<Line, { kind: "withdraw" | "correct" }>;

/** The change set of withdrawals and corrections that the lines are of, while they are read. */
export class EditsOfLines {
  readonly #context: LinesContext;
  readonly #changeSet: ChangeSetDraft;
  readonly #revisions: ClaimRevision[] = [];
  readonly #problems: SeedProblem[] = [];

  constructor(context: LinesContext, changeSet: ChangeSetDraft) {
    this.#context = context;
    this.#changeSet = changeSet;
  }

  async edit(line: EditLine, of: LineOf): Promise<void> {
    if (this.#revisions.length >= MAXIMUM_REVISIONS) {
      const most = MAXIMUM_REVISIONS.toLocaleString("en-US");
      throw new Problem(
        "BAD_INPUT",
        `${of.file}:${String(of.number)} is one more than the ${most} claims that one change set may withdraw and correct: expected another change set.`,
      );
    }
    const named = line.kind === "withdraw" ? line.withdraw : line.correct;
    const key = KEY_IN_GRAPH.test(named) ? named : this.#context.names.get(named)?.claim;
    if (key === undefined) {
      const seen = `saw "${named}", which no line before has as its \`ref\``;
      this.#problems.push(problemOf(of, line.kind, `${seen}, expected the ref or the key of a claim`));
      return;
    }
    this.#revisions.push({ key, by: line.kind === "correct" ? await this.#correction(line, of) : null });
  }

  broken(problems: readonly SeedProblem[]): void {
    this.#problems.push(...problems);
  }

  async end(): Promise<RevisedClaims> {
    if (this.#problems.length > 0) throw new SeedError(this.#problems);
    const revised = await reviseClaims(this.#context.db, this.#revisions, this.#changeSet);
    this.#context.onPart({ claims: this.#revisions.length, held: this.#revisions.length });
    return revised;
  }

  async #correction(line: Extract<Line, { kind: "correct" }>, of: LineOf): Promise<ClaimDraft | null> {
    const { nodes, names } = this.#context;
    await nodes.settle();
    const source = correctionSource(of.file, line, () => ({ line: of.number, column: 1 }));
    const known = await knownTo(source, this.#context);
    const knownSources = new Set([...(known.knownSources ?? []), line.source]);
    const batch = { nodes: [], nodesFiles: [], sources: [source] };
    const run = new CheckRun(batch, { ...known, knownSources, complete: true });
    for (const check of [checkMentions, checkReferences, checkClaims, checkDates]) check(run);
    const problems = run.problems.flatMap(problemOfClaim);
    this.#problems.push(...problems);
    if (problems.length > 0) return null;
    const [draft = null] = new SeedDrafts(batch, names).claims(source);
    return draft;
  }
}
