import { codePointLength, locatorVerifier, passageGaps, sha256 } from "../../platform/text/index.ts";
import type { LocatorCheck } from "../../platform/text/index.ts";
import type { SeedBatch, SeedSourceFile } from "./seed.batch.ts";
import { rangesOf } from "./seed.located.ts";
import { pathText } from "./seed.problem.ts";
import type { SeedPath, SeedProblem } from "./seed.problem.ts";

/** Normalized texts by the slug of their source; those that are not at hand are left out. */
export type TextsBySlug = ReadonlyMap<string, string>;

type Fault = readonly [path: SeedPath, message: string];

function identityFaults({ file: { source } }: SeedSourceFile, text: string): Fault[] {
  const faults: Fault[] = [];
  const hash = sha256(text);
  const length = codePointLength(text);
  if (hash !== source.text.sha256) {
    faults.push([
      ["source", "text", "sha256"],
      `saw ${source.text.sha256}, expected ${hash}, the hash of the text at hand`,
    ]);
  }
  if (length !== source.text.codePoints) {
    const message = `saw ${String(source.text.codePoints)}, expected ${String(length)}, the length of the text at hand`;
    faults.push([["source", "text", "codePoints"], message]);
  }
  return faults;
}

function coverageFaults({ file: { passages } }: SeedSourceFile, text: string): Fault[] {
  const ranges = passages.map(({ at: [start, end] }) => ({ start, end }));
  return passageGaps(text, ranges).gaps.map(({ start, end }) => {
    const next = passages.findIndex(({ at }) => at[0] >= end);
    const seen = `saw no passage for the characters [${String(start)}, ${String(end)}]`;
    return [
      ["passages", next < 0 ? passages.length - 1 : next],
      `${seen}, expected passages that cover all but white space`,
    ];
  });
}

function locatorMessage(check: LocatorCheck): string | undefined {
  switch (check.status) {
    case "VERIFIED":
      return undefined;
    case "SHIFTED":
      return `expected [${String(check.start)}, ${String(check.end)}], where the text has this excerpt`;
    case "BROKEN":
      return "expected an excerpt that the text has: range and hash fit nowhere";
  }
}

type Verifiers = ReadonlyMap<
  string,
  (locator: { start: number; end: number; sha256: string }) => LocatorCheck
>;

function locatorFaults(source: SeedSourceFile, verifiers: Verifiers): Fault[] {
  return rangesOf(source).flatMap(({ path, locator, sourceSlug }) => {
    const [start, end] = locator.at;
    const check = verifiers.get(sourceSlug)?.({ start, end, sha256: locator.sha256 });
    const message = check && locatorMessage(check);
    if (message === undefined) return [];
    return [
      [[...path, "at"], `saw [${String(start)}, ${String(end)}] of "${sourceSlug}", ${message}`] as const,
    ];
  });
}

/** Compares a batch with the texts at hand: their hashes and lengths, every locator, and what no passage covers. */
export function checkSeedTexts(batch: SeedBatch, texts: TextsBySlug): SeedProblem[] {
  const verifiers = new Map([...texts].map(([slug, text]) => [slug, locatorVerifier(text)]));
  return batch.sources.flatMap((source) => {
    const text = texts.get(source.file.source.slug);
    const own = text === undefined ? [] : [...identityFaults(source, text), ...coverageFaults(source, text)];
    return [...own, ...locatorFaults(source, verifiers)].map(([path, message]) => ({
      file: source.path,
      ...source.place(path),
      path: pathText(path),
      message,
    }));
  });
}
