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
  private readonly searches = new Map<string, Promise<ConflictList>>();
  private sides = 0;

  /** What is kept, or else what a search finds: one for all that ask meanwhile. Where it fails, the next one tries. */
  async of(kind: ConflictKind, scope: LensScope, find: () => Promise<ConflictList>): Promise<ConflictList> {
    const key = keyOf(kind, scope);
    for (;;) {
      const known = this.known(kind, scope);
      if (known !== undefined) return known;
      const search = this.searches.get(key);
      if (search === undefined) return this.search(kind, scope, find);
      const found = await search.catch(() => undefined);
      if (found !== undefined) return found;
    }
  }

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
    if (weightOf(list) > KEPT_SIDES) return;
    this.lists.set(key, list);
    this.sides += weightOf(list);
    for (const oldest of this.lists.keys()) {
      if (this.sides <= KEPT_SIDES) return;
      this.forget(oldest);
    }
  }

  private async search(
    kind: ConflictKind,
    scope: LensScope,
    find: () => Promise<ConflictList>,
  ): Promise<ConflictList> {
    const key = keyOf(kind, scope);
    const search = find();
    this.searches.set(key, search);
    try {
      const list = await search;
      this.keep(kind, scope, list);
      return list;
    } finally {
      this.searches.delete(key);
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
