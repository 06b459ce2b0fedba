import { toCodePoints, type Range } from "./code-points.ts";

/** A run of words of one text that another one repeats; the range is the other text's. */
export interface SharedRun extends Range {
  readonly words: number;
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The runs of at least `least` words of an article which another text repeats, whatever the case and punctuation. */
export function sharedRuns(article: string, other: string, least = 8): SharedRun[] {
  return sharedRunFinder([article], least)(other);
}

/** Prepares articles for a search through many texts: the returned function lists the runs that a text repeats. */
export function sharedRunFinder(articles: readonly string[], least = 8): (other: string) => SharedRun[] {
  const shingles = new Set(articles.flatMap((article) => shinglesOf(wordsOf(article), least)));
  const vocabulary = new Set(Array.from(shingles).flatMap((shingle) => shingle.split(" ")));
  return (other) => {
    const words = wordsOf(other);
    const runs: { from: number; to: number; words: number }[] = [];
    let known = 0;
    let lastStart = -2;
    words.forEach((word, index) => {
      known = vocabulary.has(word.folded) ? known + 1 : 0;
      const start = index - least + 1;
      if (known < least || !shingles.has(keyOf(words.slice(start, index + 1)))) return;
      const run = runs.at(-1);
      if (run !== undefined && lastStart === start - 1) {
        run.to = word.to;
        run.words += 1;
      } else {
        runs.push({ from: words[start]?.from ?? 0, to: word.to, words: least });
      }
      lastStart = start;
    });
    return toCodePoints(other, runs).map((range, index) => ({
      ...range,
      words: runs[index]?.words ?? least,
    }));
  };
}

function shinglesOf(words: readonly Word[], least: number): string[] {
  const count = Math.max(0, words.length - least + 1);
  return Array.from({ length: count }, (_, start) => keyOf(words.slice(start, start + least)));
}

function keyOf(words: readonly Word[]): string {
  return words.map((word) => word.folded).join(" ");
}

function wordsOf(text: string): Word[] {
  // An escaped line end, as JSON and YAML write it, must not glue its letter to the next word.
  const plain = text.replaceAll(/\\[nrt]/gu, "  ");
  return Array.from(plain.matchAll(WORD), (match) => ({
    folded: foldWord(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase();
}
