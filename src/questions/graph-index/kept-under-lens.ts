import type { Graph } from "./graph.ts";
import type { GraphView } from "./graph-view.ts";

/** Gives what is kept of a node, or keeps what is found now. */
export type Keeping<Value> = (node: number, find: () => Value) => Value;

interface KeptOfGraph<Value> {
  changes: number;
  size: number;
  readonly byLens: Map<string, Map<number, Value>>;
}

/**
 * What was worked out of single nodes of a graph under a lens, as long as the graph stays as it is. It grows up to a
 * size; then what was kept first goes first.
 */
export class KeptUnderLens<Value> {
  private readonly limit: number;
  private readonly sizeOf: (value: Value) => number;
  private readonly kept = new WeakMap<Graph, KeptOfGraph<Value>>();

  constructor(limit: number, sizeOf: (value: Value) => number) {
    this.limit = limit;
    this.sizeOf = sizeOf;
  }

  /** What is kept under the lens of a view: good until something is awaited. Nothing is where sources are set aside. */
  of({ graph, lensKey }: GraphView): Keeping<Value> {
    if (lensKey === null) return (_, find) => find();
    const kept = this.ofGraph(graph);
    const byNode = kept.byLens.get(lensKey) ?? new Map<number, Value>();
    return (node, find) => {
      const known = byNode.get(node);
      if (known !== undefined) return known;
      const value = find();
      kept.size += this.sizeOf(value);
      this.makeRoom(kept);
      // Making room may have left nothing of this lens.
      kept.byLens.set(lensKey, (kept.byLens.get(lensKey) ?? byNode).set(node, value));
      return value;
    };
  }

  /** What is kept of a node already; undefined where nothing is. */
  known({ graph, lensKey }: GraphView, node: number): Value | undefined {
    return lensKey === null ? undefined : this.ofGraph(graph).byLens.get(lensKey)?.get(node);
  }

  private ofGraph(graph: Graph): KeptOfGraph<Value> {
    const known = this.kept.get(graph);
    if (known?.changes === graph.changes) return known;
    const kept = { changes: graph.changes, size: 0, byLens: new Map<string, Map<number, Value>>() };
    this.kept.set(graph, kept);
    return kept;
  }

  private makeRoom(kept: KeptOfGraph<Value>): void {
    for (const [lensKey, byNode] of kept.byLens) {
      for (const [node, value] of byNode) {
        if (kept.size <= this.limit) return;
        byNode.delete(node);
        kept.size -= this.sizeOf(value);
      }
      kept.byLens.delete(lensKey);
    }
  }
}
