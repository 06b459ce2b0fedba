import type { EntityManager } from "typeorm";
import { Problem } from "../../platform/errors/index.ts";
import { SeedError, type SeedProblem } from "../seed/index.ts";
import { EditsOfLines } from "./line.edits.ts";
import { ClaimNames } from "./line.names.ts";
import { WaitingNodes } from "./line.nodes.ts";
import type { Lines } from "./line.reader.ts";
import { problemOf, readLine, type Line, type LineOf } from "./line.schema.ts";
import { PART_SIZE, SourceOfLines, type LinesContext } from "./line.source.ts";

/** What an import of NDJSON did so far. */
export interface ImportedLines {
  readonly lines: number;
  readonly sources: number;
  /** How many revisions it made. */
  readonly revisions: number;
  readonly nodes: number;
  readonly claims: number;
  readonly evidence: number;
  /** Claims of the file that were withdrawn or corrected before, and stay so. */
  readonly stayWithdrawn: number;
  readonly withdrawn: number;
  readonly corrected: number;
  /** The most claims, or propositions of a change set, that were in memory at once. */
  readonly mostHeld: number;
}

/** How lines are imported. */
export interface ImportLinesOptions {
  /** Told after each part that was written. */
  readonly onProgress?: (soFar: ImportedLines) => void;
  /** How many claims, or passages, are read before they are written: 4,000 when left out. */
  readonly partSize?: number;
  /** How many propositions of one source are kept in memory: 20,000 when left out. */
  readonly mostInMemory?: number;
}

/** Lines, and the name of the file that errors give. */
export interface NamedLines {
  readonly file: string;
  readonly lines: AsyncIterable<Lines> | Iterable<Lines>;
}

/**
 * Imports NDJSON into the transaction it is given, as it is read: all of it, or nothing. Twice changes nothing. What is
 * in memory does not grow with the file.
 */
export async function importLines(
  db: EntityManager,
  { file, lines }: NamedLines,
  options: ImportLinesOptions = {},
): Promise<ImportedLines> {
  const run = new LineRun(db, options);
  let number = 0;
  for await (const some of lines) {
    for (const text of some) {
      number += 1;
      if (text.trim() !== "") await run.line(text, { file, number });
    }
  }
  return run.end(number);
}

const BEGINS_ANOTHER = /^\s*\{\s*"(?:changeSet|source)"/u;

function outOfPlace(of: LineOf, path: string, message: string): SeedError {
  return new SeedError([problemOf(of, path, message)]);
}

class LineRun {
  readonly #context: LinesContext;
  readonly #onProgress: (soFar: ImportedLines) => void;
  readonly #done = {
    lines: 0,
    sources: 0,
    revisions: 0,
    nodes: 0,
    claims: 0,
    evidence: 0,
    stayWithdrawn: 0,
    withdrawn: 0,
    corrected: 0,
    mostHeld: 0,
  };
  #open: { readonly of: LineOf; readonly things: SourceOfLines | EditsOfLines } | null = null;

  constructor(db: EntityManager, options: ImportLinesOptions) {
    const { onProgress = () => undefined, partSize = PART_SIZE, mostInMemory } = options;
    this.#onProgress = onProgress;
    this.#context = {
      db,
      partSize,
      mostInMemory,
      nodes: new WaitingNodes(db),
      names: new ClaimNames(),
      onPart: ({ claims, held }) => {
        this.#done.mostHeld = Math.max(this.#done.mostHeld, claims, held);
        this.#onProgress(this.#done);
      },
    };
  }

  async line(text: string, of: LineOf): Promise<void> {
    this.#done.lines = of.number;
    const line = readLine(text, of);
    if (Array.isArray(line)) this.#broken(line, text);
    else await this.#told(of, () => this.#take(line, of));
  }

  async end(lines: number): Promise<ImportedLines> {
    await this.#close();
    await this.#context.nodes.settle();
    return { ...this.#done, lines };
  }

  /** A broken line is told with what else is wrong around it; what stands below a broken header is of nothing. */
  #broken(problems: readonly SeedProblem[], text: string): void {
    if (this.#open === null || BEGINS_ANOTHER.test(text)) throw new SeedError(problems);
    this.#open.things.broken(problems);
  }

  async #take(line: Line, of: LineOf): Promise<void> {
    switch (line.kind) {
      case "node":
        return this.#context.nodes.add({ of, node: line.node });
      case "source":
      case "changeSet":
        await this.#close();
        this.#open = { of, things: this.#begun(line, of) };
        return;
      case "passage":
        return this.#carried(line, of);
      case "withdraw":
      case "correct":
        return this.#edited(line, of);
    }
  }

  #begun(line: Extract<Line, { kind: "source" | "changeSet" }>, of: LineOf): SourceOfLines | EditsOfLines {
    if (line.kind === "source") return new SourceOfLines(this.#context, line, of);
    return new EditsOfLines(this.#context, line.changeSet);
  }

  async #carried({ passage }: Extract<Line, { kind: "passage" }>, of: LineOf): Promise<void> {
    const things = this.#open?.things;
    if (things instanceof SourceOfLines) return things.passage(passage, of);
    throw outOfPlace(of, "passage", "saw a passage of no source, expected the line of its source before");
  }

  async #edited(line: Extract<Line, { kind: "withdraw" | "correct" }>, of: LineOf): Promise<void> {
    const things = this.#open?.things;
    if (things instanceof EditsOfLines) return things.edit(line, of);
    throw outOfPlace(
      of,
      line.kind,
      "saw a change of no change set, expected a line with its `changeSet` before",
    );
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    await this.#told(open.of, () => this.#end(open.things));
  }

  async #end(things: SourceOfLines | EditsOfLines): Promise<void> {
    const done = this.#done;
    if (things instanceof EditsOfLines) {
      const { revision, withdrawn, corrected } = await things.end();
      done.revisions += revision === null ? 0 : 1;
      done.withdrawn += withdrawn;
      done.corrected += corrected;
      return;
    }
    const { revision, nodes, claims, evidence, withdrawn } = await things.end();
    done.sources += 1;
    done.revisions += revision === null ? 0 : 1;
    done.nodes += nodes;
    done.claims += claims;
    done.evidence += evidence;
    done.stayWithdrawn += withdrawn;
  }

  /** What the graph refuses is told with the line at which it did, or which began what it refuses. */
  async #told(of: LineOf, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem) || error instanceof SeedError || error.message.startsWith(of.file))
        throw error;
      throw new Problem(error.code, `${of.file}:${String(of.number)} ${error.message}`, error.details);
    }
  }
}
