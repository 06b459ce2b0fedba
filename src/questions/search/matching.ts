import { BestHits, placeInRanking, type Hit } from "./ranking.ts";
import type { SearchIndex, TextColumns } from "./search-index.ts";
import { PLACE_OF_TEXT, TEXT_MATCHES } from "./search.words.ts";
import { LEAST_RESEMBLANCE } from "./resemblance.ts";
import type { Token } from "./tokens.ts";

/** More words than this tell no texts apart. */
export const WORDS_LOOKED_FOR = 16;

/** Whether a search may see a text, by its number: what is known, has not fallen, and is asked for. */
export type Sees = (text: number) => boolean;

const EXACT = TEXT_MATCHES.indexOf("EXACT");
const PREFIX = TEXT_MATCHES.indexOf("PREFIX");
const WORDS = TEXT_MATCHES.indexOf("WORDS");
const FUZZY = TEXT_MATCHES.indexOf("FUZZY");

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
  if (asWritten.any || areLetters(tokens)) return asWritten.hits();
  const misspelt = new BestHits(page);
  collect(search, misspelt, { terms: termsResembling(search.index, tokens), isFuzzy: true });
  return misspelt.hits();
}

function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.pieces.join(" "), token])).values()];
}

/** Every piece is a term: all must be there, and the rarest tells where to look. */
function termsAsWritten(index: SearchIndex, tokens: readonly Token[]): Term[] {
  const pieces = [...new Set(tokens.flatMap((token) => token.pieces))].slice(0, WORDS_LOOKED_FOR);
  // Single letters alone begin a good part of all words: nobody wants them all, and looking would take long.
  if (areLetters(tokens)) return pieces.map((piece) => [whole(index, piece)]);
  return pieces.map((piece) => [beginning(index, piece)]);
}

/** Whether nothing but single letters and digits is looked for. */
function areLetters(tokens: readonly Token[]): boolean {
  return tokens.every(({ pieces: [piece = ""], isRun }) => !isRun && piece.length === 1);
}

function whole({ words }: SearchIndex, piece: string): Stand {
  const number = words.numberOf(piece);
  return new Map(number < 0 ? [] : [[number, 1]]);
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
  // As it is written, a term is in a text or not: where it was found by it there is nothing left to ask.
  const asked = isFuzzy ? terms : terms.filter((term) => term !== rarest);
  const { columns } = index;
  const matchOf = matcher(index, tokens);
  const seen = new Uint8Array(index.length);
  const look = (text: number): void => {
    if (seen[text] === 1) return;
    seen[text] = 1;
    if (!sees(text)) return;
    const span = spanOf(columns, text);
    const likeness = likenessOf(columns.word, span, asked);
    if (likeness === null) return;
    const match = isFuzzy ? FUZZY : matchOf(columns.word, span);
    const words = span.end - span.start;
    const hit = { ...ofText(columns, text), match, unlikeness: Math.round((1 - likeness) * 100), words };
    const place = placeInRanking(hit);
    if (best.takes(place, hit.of)) best.offer({ ...hit, place, text, spelling: index.spelling(text) });
  };
  for (const stand of rarest) for (const word of stand.keys()) index.visitTexts(word, look);
}

/** Where the words of a text begin and end. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf({ end }: TextColumns, text: number): Span {
  return { start: end[text - 1] ?? 0, end: end[text] ?? 0 };
}

function ofText({ kind, serial }: TextColumns, text: number): Pick<Hit, "kind" | "of" | "serial"> {
  const place = kind[text] ?? 0;
  return { kind: place, of: PLACE_OF_TEXT[place] ?? 0, serial: serial[text] ?? 0 };
}

/** The mean of how far each term is in a text; null where one is there by less than half. */
function likenessOf(word: Int32Array, span: Span, terms: readonly Term[]): number | null {
  let sum = 0;
  for (const term of terms) {
    const likeness = termLikeness(word, span, term);
    if (likeness < LEAST_RESEMBLANCE) return null;
    sum += likeness;
  }
  return terms.length === 0 ? 1 : sum / terms.length;
}

function termLikeness(word: Int32Array, { start, end }: Span, term: Term): number {
  let sum = 0;
  for (const stand of term) {
    let best = 0;
    for (let at = start; at < end; at += 1) best = Math.max(best, stand.get(word[at] ?? -1) ?? 0);
    sum += best;
  }
  return sum / term.length;
}

/** Tells how a text that has all the words matches: whole, by its beginning, or by its words. */
function matcher(index: SearchIndex, tokens: readonly Token[]): (word: Int32Array, span: Span) => number {
  const pieces = tokens.flatMap((token) => token.pieces);
  const numbers = pieces.map((piece) => index.words.numberOf(piece));
  const last = pieces.length - 1;
  const begun = new Set(index.words.beginningWith(pieces[last] ?? ""));
  return (word, { start, end }) => {
    if (end - start <= last || !begun.has(word[start + last] ?? -1)) return WORDS;
    for (let at = 0; at < last; at += 1) if (word[start + at] !== numbers[at]) return WORDS;
    return end - start === pieces.length && word[end - 1] === numbers[last] ? EXACT : PREFIX;
  };
}
