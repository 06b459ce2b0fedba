import { groupBy } from "../../platform/collections/index.ts";
import type { ListedRow } from "./about.sql.ts";
import type { CarriedRow } from "./carried.sql.ts";
import { framingOf, type FramingDifference } from "./framing.ts";

/** A proposition with all that carries it, by source. */
export interface Covered extends ListedRow {
  readonly rows: readonly CarriedRow[];
  readonly bySource: ReadonlyMap<number, readonly CarriedRow[]>;
}

/** Which propositions to look at. */
export interface CoverageAsked {
  /** The serial of the one source that carries it. */
  readonly onlyIn: number | null;
  readonly sourceCount: number | null;
  /** Told differently in any of these respects; null for all, also what is told alike. */
  readonly framing: readonly FramingDifference[] | null;
}

/** What one source carries of some propositions. */
export interface SourceShare {
  readonly source: number;
  readonly propositions: readonly Covered[];
  readonly rows: readonly CarriedRow[];
  readonly onlyHere: number;
}

/** Puts propositions and what carries them together. */
export function coveredOf(
  about: readonly ListedRow[],
  byProposition: ReadonlyMap<number, readonly CarriedRow[]>,
): Covered[] {
  return about.flatMap((listed) => {
    const rows = byProposition.get(listed.serial) ?? [];
    const bySource = groupBy(rows, ({ source }) => source);
    return rows.length === 0 ? [] : [{ ...listed, rows, bySource }];
  });
}

/** Those that meet all that is asked. */
export function askedOf(covered: readonly Covered[], asked: CoverageAsked): Covered[] {
  const { onlyIn, sourceCount, framing } = asked;
  return covered.filter(
    ({ bySource, rows }) =>
      (onlyIn === null || (bySource.size === 1 && bySource.has(onlyIn))) &&
      (sourceCount === null || bySource.size === sourceCount) &&
      (framing === null || framingOf(rows).some((respect) => framing.includes(respect))),
  );
}

/** What each source carries of some propositions. */
export function sharesOf(covered: readonly Covered[]): SourceShare[] {
  const carried = covered.flatMap((proposition) =>
    [...proposition.bySource].map(([source, rows]) => ({ source, proposition, rows })),
  );
  return [...groupBy(carried, ({ source }) => source)].map(([source, parts]) => ({
    source,
    propositions: parts.map(({ proposition }) => proposition),
    rows: parts.flatMap(({ rows }) => rows),
    onlyHere: parts.filter(({ proposition }) => proposition.bySource.size === 1).length,
  }));
}

/** How many different things rows name. */
export function countOf<Row>(rows: readonly Row[], named: (row: Row) => unknown): number {
  return new Set(rows.map(named)).size;
}
