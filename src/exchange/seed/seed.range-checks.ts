import type { SeedSourceFile } from "./seed.batch.ts";
import type { CheckRun } from "./seed.check-run.ts";
import { rangesOf } from "./seed.located.ts";
import type { LocatedClaim, LocatedRange } from "./seed.located.ts";
import type { SeedPath } from "./seed.problem.ts";

type At = readonly [start: number, end: number];

function rangeText([start, end]: At): string {
  return `[${String(start)}, ${String(end)}]`;
}

function rangeProblem([start, end]: At, codePoints: number | undefined): string | undefined {
  const seen = `saw ${rangeText([start, end])}`;
  if (start >= end) return `${seen}, expected the start before the end`;
  return codePoints !== undefined && end > codePoints
    ? `${seen}, expected an end within the text, which has ${String(codePoints)} code points`
    : undefined;
}

function checkRange(
  run: CheckRun,
  at: At,
  place: { source: SeedSourceFile; path: SeedPath; of: string },
): boolean {
  const codePoints = run.sourcesBySlug.get(place.of)?.file.source.text.codePoints;
  const message = rangeProblem(at, codePoints);
  if (message !== undefined) run.report(place.source, [...place.path, "at"], message);
  return message === undefined;
}

function isWithin([start, end]: At, [from, to]: At): boolean {
  return from <= start && end <= to;
}

function checkOrder(run: CheckRun, source: SeedSourceFile): void {
  const { passages, source: own } = source.file;
  passages.forEach(({ at }, index) => {
    const path = ["passages", index];
    const before = passages[index - 1]?.at;
    if (!checkRange(run, at, { source, path, of: own.slug }) || before === undefined) return;
    if (at[0] >= before[1]) return;
    const message = `saw ${rangeText(at)} after ${rangeText(before)}, expected passages in order that do not overlap`;
    run.report(source, [...path, "at"], message);
  });
}

function checkInsidePassage(run: CheckRun, source: SeedSourceFile, range: LocatedRange): void {
  const { at } = range.locator;
  const holding = source.file.passages.filter((passage) => isWithin(at, passage.at)).length;
  if (holding === 1) return;
  const seen = `saw ${rangeText(at)}, which lies within ${holding === 0 ? "no passage" : "more than one passage"}`;
  run.report(
    source,
    [...range.path, "at"],
    `${seen}, expected it within one: split the range, or join the passages`,
  );
}

function checkUse(run: CheckRun, source: SeedSourceFile, ranges: readonly At[]): void {
  source.file.passages.forEach(({ at, claims, reason }, index) => {
    const isUsed = claims.length > 0 || ranges.some((range) => isWithin(range, at));
    if (isUsed || reason !== undefined) return;
    const message = "saw a passage without claims, expected some, or a `reason` why there are none";
    run.report(source, ["passages", index], message);
  });
}

function checkOwnEvidence(run: CheckRun, { source, path, claim, passageIndex }: LocatedClaim): void {
  const passage = source.file.passages[passageIndex];
  if (passage === undefined) return;
  const { slug } = source.file.source;
  const own = claim.evidence.filter((locator) => (locator.source ?? slug) === slug);
  if (own.some(({ at }) => isWithin(at, passage.at))) return;
  const seen = `saw no evidence of this claim within its passage ${rangeText(passage.at)}`;
  const message = `${seen}, expected the claim under the passage that carries it`;
  run.report(source, [...path, "evidence"], message);
}

/** Checks that ranges lie in their texts, passages in a row, evidence in passages; and that every passage is accounted for. */
export function checkRanges(run: CheckRun): void {
  for (const source of run.batch.sources) {
    checkOrder(run, source);
    const own: LocatedRange[] = [];
    for (const range of rangesOf(source)) {
      const sound = checkRange(run, range.locator.at, { source, path: range.path, of: range.sourceSlug });
      if (sound && range.sourceSlug === source.file.source.slug) own.push(range);
    }
    for (const range of own) checkInsidePassage(run, source, range);
    checkUse(
      run,
      source,
      own.map(({ locator }) => locator.at),
    );
  }
  for (const claim of run.claims) checkOwnEvidence(run, claim);
}
