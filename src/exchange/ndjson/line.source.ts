import type { EntityManager } from "typeorm";
import {
  claimKey,
  propositionKey,
  queryOn,
  slugsIn,
  SourceImport,
  type ClaimDraft,
  type ImportedSource,
} from "../../curation/index.ts";
import { anyOf } from "../../platform/database/index.ts";
import {
  CheckRun,
  checkClaims,
  checkDates,
  checkMentions,
  checkReferences,
  claimsOf,
  passageDraft,
  rangesOf,
  SeedDrafts,
  SeedError,
  slugsMentioned,
  sourceHeader,
  type KnownThings,
  type SeedPassage,
  type SeedPath,
  type SeedPlace,
  type SeedProblem,
  type SeedSourceFile,
} from "../seed/index.ts";
import type { ClaimNames } from "./line.names.ts";
import type { WaitingNodes } from "./line.nodes.ts";
import { PassageRow } from "./line.ranges.ts";
import type { Line, LineOf } from "./line.schema.ts";

/** How many claims, or passages, are read before they are written. */
export const PART_SIZE = 4_000;

type SourceLine = Extract<Line, { kind: "source" }>;

/** What the lines of a file have in common. */
export interface LinesContext {
  readonly db: EntityManager;
  readonly nodes: WaitingNodes;
  readonly names: ClaimNames;
  readonly partSize: number;
  readonly mostInMemory: number | undefined;
  /** Told of each part that was written. */
  readonly onPart: (part: { readonly claims: number; readonly held: number }) => void;
}

/** The source that the lines are of, while they are read: some thousand claims are held, the others are written. */
export class SourceOfLines {
  readonly #context: LinesContext;
  readonly #line: SourceLine;
  readonly #of: LineOf;
  readonly #passages: PassageRow;
  #source: SourceImport | null = null;
  #part: { passages: SeedPassage[]; lines: LineOf[]; claims: number } = newPart();
  #problems: SeedProblem[] = [];

  constructor(context: LinesContext, line: SourceLine, of: LineOf) {
    this.#context = context;
    this.#line = line;
    this.#of = of;
    this.#passages = new PassageRow(of, line.source);
  }

  async passage(passage: SeedPassage, of: LineOf): Promise<void> {
    const part = this.#part;
    part.passages.push(passage);
    part.lines.push(of);
    part.claims += passage.claims.length;
    const { partSize } = this.#context;
    if (part.claims >= partSize || part.passages.length >= partSize) await this.#write();
  }

  /** Notes what is wrong with a line of this source; told with what else is wrong in its part. */
  broken(problems: readonly SeedProblem[]): void {
    this.#problems.push(...problems);
  }

  async end(): Promise<ImportedSource> {
    if (this.#source === null || this.#part.passages.length > 0) await this.#write();
    const problems = [...this.#problems, ...this.#passages.end()];
    if (problems.length > 0) throw new SeedError(problems);
    const source = this.#source ?? (await this.#open());
    return source.end();
  }

  async #open(): Promise<SourceImport> {
    const source = await SourceImport.open(this.#context.db, sourceHeader(this.#file([], [])));
    source.mostInMemory = this.#context.mostInMemory;
    return source;
  }

  async #write(): Promise<void> {
    const { nodes, names, onPart } = this.#context;
    await nodes.settle();
    const { passages, lines, claims } = this.#part;
    this.#part = newPart();
    const file = this.#file(passages, lines);
    await this.#check(file, lines);
    const drafts = new SeedDrafts({ nodes: [], nodesFiles: [], sources: [file] }, names).claims(file);
    this.#source ??= await this.#open();
    await this.#source.add({
      nodes: nodes.take(slugsIn(file.file.source, drafts)),
      passages: passages.map(passageDraft),
      claims: drafts,
    });
    this.#name(file, drafts);
    onPart({ claims, held: this.#source.mostHeld });
  }

  async #check(file: SeedSourceFile, lines: readonly LineOf[]): Promise<void> {
    const known = await knownTo(file, this.#context);
    const batch = { nodes: [], nodesFiles: [], sources: [file] };
    // With a line missing, what it would have named can't be told from what nobody names.
    const run = new CheckRun(batch, { ...known, complete: this.#problems.length === 0 });
    checkMentions(run);
    checkReferences(run);
    checkClaims(run);
    checkDates(run);
    const found = run.problems.map((problem) => ({ ...problem, path: onLine(problem.path) }));
    const problems = [...this.#problems, ...found, ...this.#passages.add(file, lines)];
    if (problems.length === 0) return;
    throw new SeedError(problems.sort((left, right) => left.line - right.line));
  }

  #name(file: SeedSourceFile, drafts: readonly ClaimDraft[]): void {
    const { slug } = file.file.source;
    claimsOf(file).forEach(({ claim, key }, index) => {
      const draft = drafts[index];
      if (claim.ref === undefined || draft === undefined) return;
      this.#context.names.remember(`${slug}/${claim.ref}`, {
        kind: key,
        isStatement: claim.event?.kind === "STATEMENT",
        proposition: propositionKey(draft.proposition),
        claim: claimKey(draft),
      });
    });
  }

  /** Some lines as the source file that they would be. */
  #file(passages: readonly SeedPassage[], lines: readonly LineOf[]): SeedSourceFile {
    const { changeSet, source } = this.#line;
    const place = (path: SeedPath): SeedPlace => {
      const of = path[0] === "passages" ? lines[Number(path[1])] : undefined;
      return { line: (of ?? this.#of).number, column: 1 };
    };
    return { path: this.#of.file, file: { changeSet, source, passages: [...passages] }, place };
  }
}

function newPart(): { passages: SeedPassage[]; lines: LineOf[]; claims: number } {
  return { passages: [], lines: [], claims: 0 };
}

/** A path in a source file, as its line has it. */
function onLine(path: string): string {
  return path.replace(/^passages\[\d+\]/u, "passage");
}

/** What the graph and the lines before know of what a file mentions. */
export async function knownTo(
  file: SeedSourceFile,
  { db, nodes, names }: Pick<LinesContext, "db" | "nodes" | "names">,
): Promise<KnownThings> {
  const { slug } = file.file.source;
  const others = new Set(rangesOf(file).map(({ sourceSlug }) => sourceSlug));
  others.delete(slug);
  const query = queryOn(db);
  const sources = await query.rows<{ slug: string }>(
    `SELECT slug AS "slug" FROM source WHERE ${anyOf(query.engine, "slug", "slugs", "text")}`,
    { slugs: [...others] },
  );
  return {
    knownNodes: await nodes.types(slugsMentioned(file)),
    knownSources: new Set(sources.map((source) => source.slug)),
    namedBefore: names,
  };
}
