import { problemAt, type SeedDocument } from "./seed.document.ts";
import { quoted } from "./seed.issues.ts";
import type { SeedPath, SeedProblem } from "./seed.problem.ts";

/** What no database keeps as it is: U+0000, and halves of characters. */
const UNKEPT = /[\0\p{Cs}]/u;

/** The texts of a document, keys included, that no database keeps. */
export function unkeptTexts(document: SeedDocument): SeedProblem[] {
  return textsIn(document.value, [])
    .filter(([, text]) => UNKEPT.test(text))
    .map(([path, text]) =>
      problemAt(
        document,
        path,
        `saw ${quoted(text)}, expected a text without U+0000 and halves of characters (unpaired surrogates)`,
      ),
    );
}

function textsIn(value: unknown, path: SeedPath): (readonly [path: SeedPath, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, inner]) => [[path, key], ...textsIn(inner, [...path, key])]);
}
