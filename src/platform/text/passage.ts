import { codePointLength, type Range } from "./code-points.ts";

/** What the passages of a text leave uncovered, cover twice, or seek outside of it. All empty: every word is accounted for. */
export interface PassageGaps {
  /** Stretches that no passage covers, without the white space around them. */
  readonly gaps: readonly Range[];
  /** Stretches that more than one passage covers. */
  readonly overlaps: readonly Range[];
  /** Passages that are empty or do not lie within the text. */
  readonly outside: readonly Range[];
  /** The number of code points in the gaps that are not white space. */
  readonly uncovered: number;
}

/** Compares passages, in any order, with the text that they are to cover whole. */
export function passageGaps(text: string, passages: readonly Range[]): PassageGaps {
  const length = codePointLength(text);
  const isInside = ({ start, end }: Range): boolean => 0 <= start && start < end && end <= length;
  const inside = passages
    .filter(isInside)
    .toSorted((left, right) => left.start - right.start || left.end - right.end);
  const points = Array.from(text);
  const gaps: Range[] = [];
  const overlaps: Range[] = [];
  let covered = 0;
  for (const { start, end } of inside) {
    if (start < covered) pushMerged(overlaps, { start, end: Math.min(end, covered) });
    gaps.push(...withoutSpace(points, { start: covered, end: start }));
    covered = Math.max(covered, end);
  }
  gaps.push(...withoutSpace(points, { start: covered, end: length }));
  const uncovered = gaps.reduce((sum, gap) => sum + inkOf(points.slice(gap.start, gap.end)), 0);
  return { gaps, overlaps, outside: passages.filter((passage) => !isInside(passage)), uncovered };
}

function pushMerged(ranges: Range[], next: Range): void {
  const last = ranges.at(-1);
  if (last === undefined || next.start > last.end) {
    ranges.push(next);
    return;
  }
  ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
}

function withoutSpace(points: readonly string[], range: Range): Range[] {
  let { start, end } = range;
  while (start < end && isSpace(points[start])) start += 1;
  while (start < end && isSpace(points[end - 1])) end -= 1;
  return start < end ? [{ start, end }] : [];
}

function inkOf(points: readonly string[]): number {
  return points.filter((point) => !isSpace(point)).length;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}
