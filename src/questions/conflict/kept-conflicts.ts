import type { LensScope } from "../../lens/index.ts";
import type { Projection } from "../../platform/memory/index.ts";
import type { ConflictKind } from "../../claims/resolution/index.ts";
import type { SpottedConflict } from "./found.ts";

/** Lists are kept up to so many sides: those of stances are a number each, others weigh more, and so does a list. */
const KEPT_SIDES = 500_000;
const WEIGHT_OF_FOUND = 4;
const WEIGHT_OF_LIST = 100;

type ConflictList = readonly SpottedConflict[];

/** The conflicts of a kind under a lens, for the lists that were asked for last: what a revision shows stays as it is. */
export class KeptConflicts {
  private readonly lists = new Map<string, ConflictList>();
  private sides = 0;

  known(kind: ConflictKind, scope: LensScope): ConflictList | undefined {
    const key = keyOf(kind, scope);
    const list = this.lists.get(key);
    if (list === undefined) return undefined;
    this.lists.delete(key);
    this.lists.set(key, list);
    return list;
  }

  keep(kind: ConflictKind, scope: LensScope, list: ConflictList): void {
    const key = keyOf(kind, scope);
    this.forget(key);
    this.lists.set(key, list);
    this.sides += weightOf(list);
    for (const oldest of this.lists.keys()) {
      if (this.sides <= KEPT_SIDES) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const list = this.lists.get(key);
    if (list === undefined) return;
    this.sides -= weightOf(list);
    this.lists.delete(key);
  }
}

function keyOf(kind: ConflictKind, { key, revision }: LensScope): string {
  return [kind, revision, key].join("|");
}

function weightOf(list: ConflictList): number {
  return list.reduce(
    (sum, { members, found }) => sum + members.length * (found === null ? 1 : WEIGHT_OF_FOUND),
    WEIGHT_OF_LIST,
  );
}

/** It begins empty, and needs no bringing forward: each list is of one revision. */
export const keptConflicts: Projection<KeptConflicts> = {
  name: "conflicts",
  build: () => Promise.resolve(new KeptConflicts()),
  advance: (kept) => Promise.resolve(kept),
};
