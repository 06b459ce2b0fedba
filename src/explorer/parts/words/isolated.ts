/** Letters that run from right to left, and characters that turn the direction of what follows. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/u;
const BEGIN = "\u2068";
const END = "\u2069";

/** Somebody's text within a sentence that is no element, so that it can't turn the words around it. */
export function isolated(text: string): string {
  return TURNS.test(text) ? `${BEGIN}${text}${END}` : text;
}
