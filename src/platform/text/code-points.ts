/** A range of Unicode code points: 0-based, the end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text as locators see it: NFC, LF line ends, no byte order mark. */
export function normalizeText(raw: string): string {
  return raw
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .normalize("NFC");
}

/** The number of Unicode code points of a text. */
export function codePointLength(text: string): number {
  return text.length - pairsBetween(text, 0, text.length);
}

/** The code points from `start` up to, not including, `end`. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const from = unitsAfter(text, 0, start);
  return text.slice(from, unitsAfter(text, from, end - start));
}

/** Every place where exactly these words stand, in code points; overlapping places count, too. */
export function findAll(text: string, words: string): Range[] {
  if (words === "") return [];
  const places: { from: number; to: number }[] = [];
  for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + 1)) {
    places.push({ from, to: from + words.length });
  }
  return toCodePoints(text, places);
}

/** Turns ranges of UTF-16 units, in the order of their starts, into ranges of code points, in one pass. */
export function toCodePoints(text: string, ranges: readonly { from: number; to: number }[]): Range[] {
  let unit = 0;
  let point = 0;
  return ranges.map(({ from, to }) => {
    point += from - unit - pairsBetween(text, unit, from);
    unit = from;
    return { start: point, end: point + (to - from - pairsBetween(text, from, to)) };
  });
}

/** The number of surrogate pairs, each two units but one code point. */
function pairsBetween(text: string, from: number, to: number): number {
  let pairs = 0;
  for (let index = from; index < to - 1; index += 1) {
    if (!isPairAt(text, index)) continue;
    pairs += 1;
    index += 1;
  }
  return pairs;
}

function unitsAfter(text: string, from: number, points: number): number {
  let index = from;
  for (let left = points; left > 0 && index < text.length; left -= 1) index += isPairAt(text, index) ? 2 : 1;
  return index;
}

function isPairAt(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
}
