import { BestHits, likenessOf, matchOf, placeInRanking, type Hit } from "./ranking.ts";
import type { SearchIndex } from "./search-index.ts";
import { PLACE_OF_TEXT, TEXT_MATCHES } from "./search.words.ts";
import { LEAST_RESEMBLANCE } from "./resemblance.ts";
import type { Token } from "./tokens.ts";
import type { Beginning } from "./word-book.ts";

/** More words than this tell no texts apart. */
export const WORDS_LOOKED_FOR = 16;

/** Whether a search may see a text, by its number: what is known, has not fallen, and is asked for. */
export type Sees = (text: number) => boolean;

const EXACT = TEXT_MATCHES.indexOf("EXACT");
const PREFIX = TEXT_MATCHES.indexOf("PREFIX");
const WORDS = TEXT_MATCHES.indexOf("WORDS");
const FUZZY = TEXT_MATCHES.indexOf("FUZZY");

interface Search {
  readonly index: SearchIndex;
  readonly tokens: readonly Token[];
  readonly sees: Sees;
}

/** How a text matches whose words begin and end there, as `likenessOf` tells it; NONE where it does not. */
type Matcher = (start: number, end: number) => number;

const NONE = -1;

/** What is looked for: the words of the texts that are looked at, and how each of these matches. */
interface Looking {
  readonly words: readonly number[];
  readonly matcher: Matcher;
}

/** The best hits after a place in the ranking, the best first; misspellings only where nothing matches as written. */
export function hitsOf(search: Search, page: { readonly size: number; readonly after: number }): Hit[] {
  const tokens = distinct(search.tokens).slice(0, WORDS_LOOKED_FOR);
  if (tokens.length === 0) return [];
  const asWritten = new BestHits(page);
  collect(search, asWritten, lookingAsWritten(search.index, search.tokens, tokens));
  if (asWritten.any || areLetters(tokens)) return asWritten.hits();
  const misspelt = new BestHits(page);
  collect(search, misspelt, lookingForMisspelt(search.index, tokens));
  return misspelt.hits();
}

/** Looks through the texts of some words. */
function collect({ index, sees }: Search, best: BestHits, { words, matcher }: Looking): void {
  const { end: ends, kind, serial: serials } = index.texts.columns;
  const look = (text: number): void => {
    if (!sees(text)) return;
    const start = text === 0 ? 0 : ends.at(text - 1);
    const end = ends.at(text);
    const likeness = matcher(start, end);
    if (likeness === NONE) return;
    const of = PLACE_OF_TEXT[kind.at(text)] ?? 0;
    const place = placeInRanking(likeness, { of, serial: serials.at(text), words: end - start });
    if (best.takes(place, of)) best.offer(hitOf(index, { text, place, match: matchOf(likeness) }));
  };
  // A text may have several of the words and is then looked at again, which changes nothing.
  for (const word of words) index.visitTexts(word, look);
}

function hitOf(index: SearchIndex, { text, place, match }: Pick<Hit, "text" | "place" | "match">): Hit {
  const kind = index.texts.at(text, "kind");
  const serial = index.texts.at(text, "serial");
  const of = PLACE_OF_TEXT[kind] ?? 0;
  return { place, of, serial, kind, match, text, spelling: index.spelling(text) };
}

function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.pieces.join(" "), token])).values()];
}

/** Whether nothing but single letters and digits is looked for. */
function areLetters(tokens: readonly Token[]): boolean {
  return tokens.every(({ pieces: [piece = ""], isRun }) => !isRun && piece.length === 1);
}

/** Every piece is a term: all must be there, and the rarest tells where to look. */
function lookingAsWritten(index: SearchIndex, all: readonly Token[], tokens: readonly Token[]): Looking {
  const { words } = index;
  const pieces = [...new Set(tokens.flatMap((token) => token.pieces))].slice(0, WORDS_LOOKED_FOR);
  // Single letters alone begin a good part of all words: nobody wants them all, and looking would take long.
  const areAlone = areLetters(tokens);
  const terms = pieces.map((piece) =>
    areAlone ? words.alone(words.numberOf(piece)) : words.beginningWith(piece),
  );
  const numbers = terms.map((term) => words.numbersOf(term));
  const rarest = placeOfLeast(numbers.map((own) => textCount(index, own)));
  // Where a text was found by a term there is nothing left to ask about it.
  const asked = terms.filter((_, place) => place !== rarest);
  const match = matchAsWritten(index, all);
  const matcher: Matcher = (start, end) => {
    for (const term of asked) if (!has(index, start, end, term)) return NONE;
    return likenessOf(match(start, end), 0);
  };
  return { words: numbers[rarest] ?? [], matcher };
}

function textCount(index: SearchIndex, words: readonly number[]): number {
  let count = 0;
  for (const word of words) count += index.textCount(word);
  return count;
}

function placeOfLeast(numbers: readonly number[]): number {
  return numbers.indexOf(Math.min(...numbers));
}

/** Whether any word of a text is one of those that begin alike. */
// eslint-disable-next-line max-params -- it is asked of every text: an object for each would cost more than the answer
function has(
  { words, wordsOfTexts: { cells } }: SearchIndex,
  start: number,
  end: number,
  term: Beginning,
): boolean {
  for (let at = start; at < end; at += 1) if (words.isOf(cells[at] ?? 0, term)) return true;
  return false;
}

/** Tells how a text that has all the words matches: whole, by its beginning, or by its words. */
function matchAsWritten(
  { words, wordsOfTexts }: SearchIndex,
  tokens: readonly Token[],
): (start: number, end: number) => number {
  const pieces = tokens.flatMap((token) => token.pieces);
  const numbers = pieces.map((piece) => words.numberOf(piece));
  const last = pieces.length - 1;
  const begun = words.beginningWith(pieces[last] ?? "");
  const { cells } = wordsOfTexts;
  return (start, end) => {
    if (end - start <= last || !words.isOf(cells[start + last] ?? 0, begun)) return WORDS;
    for (let at = 0; at < last; at += 1) if (cells[start + at] !== numbers[at]) return WORDS;
    return end - start === pieces.length && cells[end - 1] === numbers[last] ? EXACT : PREFIX;
  };
}

/** Words of the index that stand for one that is looked for, with how far they resemble it; 1 is as it is written. */
type Stand = ReadonlyMap<number, number>;
/** What must be in a text together, at least by half: a word, or the pairs of a run. */
type Term = readonly Stand[];

function lookingForMisspelt(index: SearchIndex, tokens: readonly Token[]): Looking {
  const terms = termsResembling(index, tokens);
  const words = terms.map((term) => [...new Set(term.flatMap((stand) => [...stand.keys()]))]);
  const rarest = placeOfLeast(words.map((own) => textCount(index, own)));
  const { cells } = index.wordsOfTexts;
  const matcher: Matcher = (start, end) => {
    const own = cells.subarray(start, end);
    let sum = 0;
    for (const term of terms) {
      const likeness = termLikeness(own, term);
      if (likeness < LEAST_RESEMBLANCE) return NONE;
      sum += likeness;
    }
    return likenessOf(FUZZY, Math.round((1 - sum / terms.length) * 100));
  };
  return { words: words[rarest] ?? [], matcher };
}

function termsResembling(index: SearchIndex, tokens: readonly Token[]): Term[] {
  const beginning = (piece: string): [number, number][] =>
    index.words.numbersOf(index.words.beginningWith(piece)).map((number) => [number, 1]);
  return tokens.map(({ pieces, isRun }) => {
    if (!isRun)
      return pieces.map((piece) => new Map([...index.words.resembling(piece), ...beginning(piece)]));
    // The last character of a run is in its last pair: alone it would count twice.
    const pairs = pieces.length > 1 ? pieces.slice(0, -1) : pieces;
    return pairs.slice(0, WORDS_LOOKED_FOR).map((pair) => new Map(beginning(pair)));
  });
}

/** The mean of how far each part of a term is in a text. */
function termLikeness(words: Iterable<number>, term: Term): number {
  let sum = 0;
  for (const stand of term) {
    let best = 0;
    for (const word of words) best = Math.max(best, stand.get(word) ?? 0);
    sum += best;
  }
  return sum / term.length;
}
