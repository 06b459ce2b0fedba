import type { KnownCell } from "./known-cells.ts";

/** The columns of a matrix: what is known on each subject, by holder. */
export type Columns = ReadonlyMap<number, ReadonlyMap<number, KnownCell>>;

/** The subjects on which most is known, the most first, then in the order of serials; none on which nothing is. */
export function fullestSubjects(columns: Columns, most: number): number[] {
  const counts = new Map([...columns].map(([subject, cells]) => [subject, cells.size]));
  return greatest(counts, most);
}

/** The actors of whom most is known on some subjects, the most first, then in the order of serials. */
export function fullestActors(
  columns: Columns,
  most: number,
  mayStand: (actor: number) => boolean,
): number[] {
  const counts = new Map<number, number>();
  for (const cells of columns.values())
    for (const holder of cells.keys())
      if (mayStand(holder)) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  return greatest(counts, most);
}

function greatest(counts: ReadonlyMap<number, number>, most: number): number[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || left - right)
    .slice(0, most)
    .map(([serial]) => serial);
}
