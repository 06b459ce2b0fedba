import { BestHits, placeInRanking, type Hit } from "./ranking.ts";
import type { SearchIndex, TextFacts } from "./search-index.ts";
import type { TextMatch } from "./search.words.ts";
import { LEAST_RESEMBLANCE } from "./resemblance.ts";
import type { Token } from "./tokens.ts";

/** More words than this tell no texts apart. */
export const WORDS_LOOKED_FOR = 16;

/** What a search may see: what is known, has not fallen, and is asked for. */
export type Sees = (text: TextFacts) => boolean;

/** Words of the index that stand for one that is looked for, with how far they resemble it; 1 is as it is written. */
type Stand = ReadonlyMap<number, number>;
/** What must be in a text together, at least by half: a word, or the pairs of a run. */
type Term = readonly Stand[];

interface Search {
  readonly index: SearchIndex;
  readonly tokens: readonly Token[];
  readonly sees: Sees;
}

/** The best hits after a place in the ranking, the best first; misspellings only where nothing matches as written. */
export function hitsOf(search: Search, page: { readonly size: number; readonly after: number }): Hit[] {
  const tokens = distinct(search.tokens).slice(0, WORDS_LOOKED_FOR);
  if (tokens.length === 0) return [];
  const asWritten = new BestHits(page);
  collect(search, asWritten, { terms: termsAsWritten(search.index, tokens), isFuzzy: false });
  if (asWritten.any) return asWritten.hits();
  const misspelt = new BestHits(page);
  collect(search, misspelt, { terms: termsResembling(search.index, tokens), isFuzzy: true });
  return misspelt.hits();
}

function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.pieces.join(" "), token])).values()];
}

/** Every piece is a term: all must be there, and the rarest tells where to look. */
function termsAsWritten(index: SearchIndex, tokens: readonly Token[]): Term[] {
  const pieces = new Set(tokens.flatMap((token) => token.pieces).slice(0, WORDS_LOOKED_FOR));
  return [...pieces].map((piece) => [beginning(index, piece)]);
}

function beginning({ words }: SearchIndex, piece: string): Stand {
  return new Map(words.beginningWith(piece).map((number) => [number, 1]));
}

function termsResembling(index: SearchIndex, tokens: readonly Token[]): Term[] {
  return tokens.map(({ pieces, isRun }) => {
    if (!isRun) return pieces.map((piece) => resembling(index, piece));
    // The last character of a run is in its last pair: alone it would count twice.
    const pairs = pieces.length > 1 ? pieces.slice(0, -1) : pieces;
    return pairs.slice(0, WORDS_LOOKED_FOR).map((pair) => beginning(index, pair));
  });
}

function resembling(index: SearchIndex, piece: string): Stand {
  return new Map([...index.words.resembling(piece), ...beginning(index, piece)]);
}

/** Looks through the texts that have the rarest term, each once. */
function collect(
  { index, tokens, sees }: Search,
  best: BestHits,
  { terms, isFuzzy }: { readonly terms: readonly Term[]; readonly isFuzzy: boolean },
): void {
  const sizes = terms.map((term) => term.reduce((count, stand) => count + index.textCount(stand.keys()), 0));
  const rarest = terms[sizes.indexOf(Math.min(...sizes))] ?? [];
  const pieces = tokens.flatMap((token) => token.pieces);
  const seen = new Uint8Array(Math.ceil(index.length / 8));
  const look = (text: number): void => {
    const bit = 1 << (text & 7);
    if (((seen[text >> 3] ?? 0) & bit) !== 0) return;
    seen[text >> 3] = (seen[text >> 3] ?? 0) | bit;
    const facts = index.facts(text);
    if (!sees(facts)) return;
    const words = index.wordsOf(text);
    const likeness = likenessOf(words, terms);
    if (likeness === null) return;
    const match = isFuzzy ? "FUZZY" : matchOf(index, words, pieces);
    const found = { match, likeness, words: words.length };
    best.offer({ ...ranked(facts, found), text, spelling: index.spelling(text) });
  };
  for (const stand of rarest) for (const word of stand.keys()) index.visitTexts(word, look);
}

function ranked(
  { of, serial, kind }: TextFacts,
  found: { readonly match: TextMatch; readonly likeness: number; readonly words: number },
): Omit<Hit, "text" | "spelling"> {
  const { match, likeness, words } = found;
  const unlikeness = match === "FUZZY" ? Math.round((1 - likeness) * 100) : 0;
  const place = placeInRanking({ match, unlikeness, of, words, serial });
  return { place, of, serial, kind, match };
}

/** The mean of how far each term is in a text; null where one is there by less than half. */
function likenessOf(words: Int32Array, terms: readonly Term[]): number | null {
  let sum = 0;
  for (const term of terms) {
    const likeness = termLikeness(words, term);
    if (likeness < LEAST_RESEMBLANCE) return null;
    sum += likeness;
  }
  return sum / terms.length;
}

function termLikeness(words: Int32Array, term: Term): number {
  let sum = 0;
  for (const stand of term) {
    let best = 0;
    for (const word of words) best = Math.max(best, stand.get(word) ?? 0);
    sum += best;
  }
  return sum / term.length;
}

/** How a text that has all the words matches: whole, by its beginning, or by its words. */
function matchOf(index: SearchIndex, words: Int32Array, pieces: readonly string[]): TextMatch {
  const wordAt = (place: number): string => index.words.word(words[place] ?? -1);
  const last = pieces.length - 1;
  const begins = pieces.every((piece, place) =>
    place === last ? wordAt(place).startsWith(piece) : wordAt(place) === piece,
  );
  if (!begins) return "WORDS";
  return words.length === pieces.length && wordAt(last) === pieces[last] ? "EXACT" : "PREFIX";
}
