import type { Range } from "../../platform/text/index.ts";

/** The stretches that some ranges cover together, in their order: what overlaps or touches is one. */
export function unionOf(ranges: readonly Range[]): Range[] {
  const union: Range[] = [];
  for (const { start, end } of ranges.toSorted((left, right) => left.start - right.start)) {
    if (end <= start) continue;
    const last = union.at(-1);
    if (last === undefined || start > last.end) union.push({ start, end });
    else union[union.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return union;
}
