import type { Graph, GraphView } from "../graph-index/index.ts";
import { SideWalk } from "./side-walk.ts";

/** Where every holder stands on a subject. */
export interface SidesOnSubject {
  readonly holders: Int32Array;
  /** By the same places: a number of SIDES. */
  readonly sides: Uint8Array;
}

/** The sides of so many holders are kept for a graph: five bytes each. */
const KEPT_SIDES = 1_000_000;

/** The sides on the subjects that were asked about last, as long as the graph stays as it is. */
class KeptSides {
  private changes = -1;
  private count = 0;
  private readonly bySubject = new Map<string, SidesOnSubject>();

  on(view: GraphView, subject: number): SidesOnSubject {
    if (view.lensKey === null) return sidesFound(view, subject);
    if (this.changes !== view.graph.changes) this.forget(view.graph.changes);
    const key = `${view.lensKey}/${String(subject)}`;
    const known = this.bySubject.get(key);
    this.bySubject.delete(key);
    const sides = known ?? sidesFound(view, subject);
    this.bySubject.set(key, sides);
    if (known === undefined) this.count += sides.holders.length;
    this.makeRoom();
    return sides;
  }

  private forget(changes: number): void {
    this.changes = changes;
    this.count = 0;
    this.bySubject.clear();
  }

  /** Those asked for longest ago go first; one subject always stays. */
  private makeRoom(): void {
    for (const [key, { holders }] of this.bySubject) {
      if (this.count <= KEPT_SIDES || this.bySubject.size === 1) return;
      this.bySubject.delete(key);
      this.count -= holders.length;
    }
  }
}

const kept = new WeakMap<Graph, KeptSides>();

/** Where every holder stands on a subject, as `standingsIn` tells it, as numbers. */
export function sidesOnSubject(view: GraphView, subject: number): SidesOnSubject {
  let own = kept.get(view.graph);
  if (own === undefined) kept.set(view.graph, (own = new KeptSides()));
  return own.on(view, subject);
}

function sidesFound(view: GraphView, subject: number): SidesOnSubject {
  const { others, sides } = new SideWalk(view).about(subject);
  return { holders: Int32Array.from(others), sides: Uint8Array.from(sides) };
}
