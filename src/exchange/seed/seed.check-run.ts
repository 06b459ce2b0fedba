import type { NodeType } from "../../things/node/index.ts";
import type { KnownThings, NamedBefore, SeedBatch, SeedNodesFile, SeedSourceFile } from "./seed.batch.ts";
import { claimsOf } from "./seed.located.ts";
import type { LocatedClaim } from "./seed.located.ts";
import { pathText } from "./seed.problem.ts";
import type { SeedPath, SeedProblem } from "./seed.problem.ts";

/** What is known beside the batch, and whether the batch holds every file that was given. */
export interface CheckedAgainst extends KnownThings {
  readonly complete: boolean;
}

/** One run of the checks over a batch: what they look things up in, and what they found. */
export class CheckRun {
  readonly batch: SeedBatch;
  readonly complete: boolean;
  readonly nodeTypes: ReadonlyMap<string, NodeType>;
  /** Of two files of one source, the first. */
  readonly sourcesBySlug: ReadonlyMap<string, SeedSourceFile>;
  readonly knownSources: ReadonlySet<string>;
  readonly namedBefore: NamedBefore;
  /** Every claim of every source, once: they are compared by identity. */
  readonly claims: readonly LocatedClaim[];
  readonly problems: SeedProblem[] = [];

  constructor(batch: SeedBatch, against: CheckedAgainst) {
    this.batch = batch;
    this.complete = against.complete;
    const own = batch.nodes.map(({ slug, type }) => [slug, type] as const);
    this.nodeTypes = new Map([...(against.knownNodes ?? []), ...own]);
    this.sourcesBySlug = new Map(
      batch.sources.map((source) => [source.file.source.slug, source] as const).toReversed(),
    );
    this.claims = batch.sources.flatMap(claimsOf);
    this.knownSources = against.knownSources ?? new Set();
    this.namedBefore = against.namedBefore ?? new Map();
  }

  report(file: SeedNodesFile | SeedSourceFile, path: SeedPath, message: string): void {
    this.problems.push({ file: file.path, ...file.place(path), path: pathText(path), message });
  }
}

/** A rule about one thing, told apart from the telling: when it is broken, at which key, and what to say. */
export interface Rule<Checked> {
  readonly broken: (checked: Checked) => boolean;
  readonly at: (checked: Checked) => SeedPath;
  readonly says: (checked: Checked) => string;
}
