import { Problem } from "../errors/index.ts";
import { findAll, normalizeText, toCodePoints, type Range } from "./code-points.ts";
import { locatorAt, type Locator } from "./locator.ts";

/**
 * The locators of every place where words stand in a text, in the order of the text. White space and the shape of
 * quotation marks only matter where the exact words are not found; places inside longer words only where there is no
 * other. Throws NOT_FOUND.
 */
export function cite(text: string, words: string): Locator[] {
  const wanted = normalizeText(words).trim();
  const exact = findAll(text, wanted);
  const places = exact.length > 0 ? exact : findLoosely(text, wanted);
  if (places.length === 0) {
    const message = `${JSON.stringify(words)} does not stand in the text: expected a run of its words, letter by letter.`;
    throw new Problem("NOT_FOUND", message, { words });
  }
  const points = Array.from(text);
  const whole = places.filter((place) => !splitsWord(points, place.start) && !splitsWord(points, place.end));
  return (whole.length > 0 ? whole : places).map((place) => locatorAt(text, place));
}

/** The locator of words that stand in a text exactly once; throws NOT_FOUND or, listing the places, BAD_INPUT. */
export function citeOnce(text: string, words: string): Locator {
  const [first, ...others] = cite(text, words);
  if (first !== undefined && others.length === 0) return first;
  const places = first === undefined ? [] : [first, ...others];
  const listed = places.map(({ start, end }) => `${String(start)}..${String(end)}`).join(", ");
  const message = `${JSON.stringify(words)} stands in the text ${String(places.length)} times (at ${listed}): expected more words, so that one place is meant.`;
  throw new Problem("BAD_INPUT", message, {
    words,
    places: places.map(({ start, end }) => ({ start, end })),
  });
}

function findLoosely(text: string, words: string): Range[] {
  if (words === "") return [];
  const pattern = words
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join(String.raw`\s+`)
    .replaceAll(/['‘’]/gu, "['‘’]")
    .replaceAll(/["“”]/gu, '["“”]');
  const found = Array.from(text.matchAll(new RegExp(pattern, "gu")));
  return toCodePoints(
    text,
    found.map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
}

function splitsWord(points: readonly string[], index: number): boolean {
  return isWord(points[index - 1]) && isWord(points[index]);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}
