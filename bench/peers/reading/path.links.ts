import type { GraphDatabase } from "./database.ts";
import type { PathSource } from "./path.search.ts";
import { DEGREE, LINKED, LINKS, PASSABLE } from "./path.sql.ts";

/** What links nodes, read from the database as far as a search goes. */
export class PathLinks implements PathSource {
  readonly #database: GraphDatabase;
  readonly #links = new Map<number, Set<number>>();
  readonly #passable = new Map<number, boolean>();

  constructor(database: GraphDatabase) {
    this.#database = database;
  }

  read(nodes: readonly number[]): void {
    const unknown = nodes.filter((node) => !this.#links.has(node));
    if (unknown.length === 0) return;
    for (const node of unknown) this.#links.set(node, new Set());
    const asked = JSON.stringify(unknown);
    const rows = this.#database
      .statement<[node: number, neighbour: number]>(LINKS)
      .all(asked, asked, asked, asked, asked);
    for (const [node, neighbour] of rows) if (node !== neighbour) this.#links.get(node)?.add(neighbour);
  }

  of(node: number): ReadonlySet<number> {
    return this.#links.get(node) ?? new Set();
  }

  remove(one: number, other: number): void {
    this.#links.get(one)?.delete(other);
    this.#links.get(other)?.delete(one);
  }

  linkedTo(one: number, nodes: readonly number[]): number[] {
    const asked = JSON.stringify(nodes);
    return this.#database
      .statement<[number]>(LINKED)
      .all(one, asked)
      .map(([node]) => node);
  }

  passable(nodes: readonly number[]): number[] {
    const unknown = nodes.filter((node) => !this.#passable.has(node));
    if (unknown.length > 0) {
      for (const node of unknown) this.#passable.set(node, false);
      const rows = this.#database.statement<[number]>(PASSABLE).all(JSON.stringify(unknown));
      for (const [node] of rows) this.#passable.set(node, true);
    }
    return nodes.filter((node) => this.#passable.get(node) === true);
  }

  degree(node: number): number {
    return this.#database.statement<[number]>(DEGREE).get(node, node, node)?.[0] ?? 0;
  }
}
