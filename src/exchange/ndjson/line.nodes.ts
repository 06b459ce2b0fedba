import { newNodes, queryOn, type NodeDraft } from "../../curation/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { anyOf } from "../../platform/database/index.ts";
import type { EntityManager } from "typeorm";
import type { NodeType } from "../../things/node/index.ts";
import { CheckRun, checkNodes, nodeDraft, SeedError, type SeedNode } from "../seed/index.ts";
import { problemOf, type LineOf } from "./line.schema.ts";

/** How many nodes may wait for a source that needs them. */
export const WAITING_NODES = 100_000;

const NODES_AT_ONCE = 4_000;

interface ReadNode {
  readonly of: LineOf;
  readonly node: SeedNode;
}

interface WaitingNode {
  readonly draft: NodeDraft;
  readonly place: number;
}

/** The nodes of the lines read so far that no source has needed yet. */
export class WaitingNodes {
  readonly #db: EntityManager;
  readonly #waiting = new Map<string, WaitingNode>();
  #read: ReadNode[] = [];
  #places = 0;

  constructor(db: EntityManager) {
    this.#db = db;
  }

  async add(read: ReadNode): Promise<void> {
    this.#read.push(read);
    if (this.#read.length >= NODES_AT_ONCE) await this.settle();
  }

  /** Checks the nodes that were read, compares them with the graph, and keeps those that it does not have. */
  async settle(): Promise<void> {
    const read = this.#read;
    if (read.length === 0) return;
    this.#read = [];
    requireSound(read);
    const drafts = read.map(({ node }) => nodeDraft(node));
    for (const draft of await newNodes(queryOn(this.#db), drafts)) this.#wait(draft);
    if (this.#waiting.size <= WAITING_NODES) return;
    const most = WAITING_NODES.toLocaleString("en-US");
    throw new Problem(
      "BAD_INPUT",
      `More than ${most} nodes wait for a source that needs them: expected each node shortly before the source.`,
    );
  }

  /** The types of some nodes, those of the graph and those that wait. */
  async types(slugs: Iterable<string>): Promise<Map<string, NodeType>> {
    const types = new Map<string, NodeType>();
    const others: string[] = [];
    for (const slug of slugs) {
      const waiting = this.#waiting.get(slug);
      if (waiting === undefined) others.push(slug);
      else types.set(slug, waiting.draft.type);
    }
    const query = queryOn(this.#db);
    const rows = await query.rows<{ slug: string; type: NodeType }>(
      `SELECT slug AS "slug", type AS "type" FROM node WHERE ${anyOf(query.engine, "slug", "slugs", "text")}`,
      { slugs: others },
    );
    for (const { slug, type } of rows) types.set(slug, type);
    return types;
  }

  /** Takes those nodes that a source needs, in the order of their lines. */
  take(slugs: Iterable<string>): NodeDraft[] {
    const taken: WaitingNode[] = [];
    for (const slug of slugs) {
      const waiting = this.#waiting.get(slug);
      if (waiting === undefined) continue;
      taken.push(waiting);
      this.#waiting.delete(slug);
    }
    return taken.sort((left, right) => left.place - right.place).map(({ draft }) => draft);
  }

  #wait(draft: NodeDraft): void {
    const there = this.#waiting.get(draft.slug);
    if (there === undefined) {
      this.#places += 1;
      this.#waiting.set(draft.slug, { draft, place: this.#places });
    } else if (JSON.stringify(there.draft) !== JSON.stringify(draft)) {
      throw new Problem(
        "BAD_INPUT",
        `The node ${draft.slug} is described twice, and not alike: expected it once, or twice the same.`,
        { slug: draft.slug },
      );
    }
  }
}

/** The rules of nodes files, over some lines. */
function requireSound(read: readonly ReadNode[]): void {
  // A line that says the same again is no second node.
  const nodes = [...new Map(read.map((one) => [JSON.stringify(one.node), one])).values()];
  const [first] = nodes;
  if (first === undefined) return;
  const lineOf = (index: unknown): LineOf => nodes[Number(index)]?.of ?? first.of;
  const file = {
    path: first.of.file,
    file: { nodes: nodes.map(({ node }) => node) },
    place: ([, index]: readonly (string | number)[]) => ({ line: lineOf(index).number, column: 1 }),
  };
  const batch = { nodes: file.file.nodes, nodesFiles: [file], sources: [] };
  const run = new CheckRun(batch, { complete: true });
  checkNodes(run);
  if (run.problems.length === 0) return;
  throw new SeedError(
    run.problems.map(({ path, message, line }) =>
      problemOf({ file: first.of.file, number: line }, path.replace(/^nodes\[\d+\]/u, "node"), message),
    ),
  );
}
