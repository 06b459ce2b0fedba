import { foldName } from "../../platform/text/index.ts";

/** A word, or the pairs of characters of a run of a script that writes no spaces between words. */
export interface Token {
  /** What is looked for together: one word, or all pairs of a run. */
  readonly pieces: readonly string[];
  readonly isRun: boolean;
}

const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}`;
const RUN_OR_WORD = new RegExp(
  String.raw`(?<run>(?:[${UNSPACED}]\p{M}*)+)|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+`,
  "gu",
);
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Of a longer word only so many UTF-16 units are compared. */
const WORD_LENGTH = 64;
/** Of a longer text only so many UTF-16 units are looked for or looked through: no paraphrase is as long. */
export const TEXT_LENGTH = 1_000;

/**
 * The folded words of a text. A run of Han, Thai and the like is told as its overlapping pairs of characters and its
 * last character, so that any part of it is found like the beginning of a word.
 */
export function tokensOf(text: string): Token[] {
  return plainWords(text)?.map((word) => ({ pieces: [word], isRun: false })) ?? foldedTokens(text);
}

/**
 * The words of a text that has nothing but ASCII in it, null for any other: most texts, and all words of them, are told
 * without looking at what their characters are.
 */
export function plainWords(text: string): readonly string[] | null {
  if (!isPlain(text)) return null;
  const words = beginningOf(text, TEXT_LENGTH)
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return words?.map((word) => beginningOf(word, WORD_LENGTH)) ?? [];
}

function beginningOf(text: string, length: number): string {
  return text.length > length ? text.slice(0, length) : text;
}

/** Whether a text has nothing but ASCII in it; ^ and ` are accents that stand alone. */
function isPlain(text: string): boolean {
  return /^[ -\]_a-~]*$/u.test(text);
}

/** The same of any text. */
export function foldedTokens(text: string): Token[] {
  const folded = foldName(text.slice(0, TEXT_LENGTH)).slice(0, TEXT_LENGTH);
  return [...folded.matchAll(RUN_OR_WORD)].map(({ 0: found, groups }) =>
    groups?.["run"] === undefined
      ? { pieces: [found.slice(0, WORD_LENGTH)], isRun: false }
      : { pieces: pairsOf(found), isRun: true },
  );
}

function pairsOf(run: string): string[] {
  const characters = run.match(CHARACTER) ?? [];
  return characters.map((character, index) => character + (characters[index + 1] ?? ""));
}
