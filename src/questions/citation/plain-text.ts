/** Characters that begin another direction of writing: left open, they would turn round what follows a name. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu;
// What is no text (controls, halves of characters) goes; a line break is a space, as a citation is one line.
const NO_TEXT = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
const HALF_CHARACTERS = /\p{Cs}/gu;

/** A text without those. */
export function withoutDirections(text: string): string {
  return text.replace(DIRECTIONS, "");
}

/** A name or title as a citation may carry it: one line of whole characters. */
export function plainText(text: string): string {
  return withoutDirections(text).replace(HALF_CHARACTERS, "\uFFFD").replace(NO_TEXT, " ").trim();
}

/** Likewise, with nothing where no text is left. */
export function plainTextOrNull(text: string | null): string | null {
  const plain = plainText(text ?? "");
  return plain === "" ? null : plain;
}

/** A text with a full stop at its end, unless it has its own. */
export function withFullStop(text: string): string {
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}

/** "a", "a and b", "a, b and c". */
export function inWords(names: readonly string[], and = "and"): string {
  if (names.length <= 1) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
}

/** An address on the web as a citation may carry it; null for what is none, or of another scheme. */
export function webAddress(text: string | null): string | null {
  if (text === null || !/^https?:/iu.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href.replace(/[{}\\^`|"<>\s]/gu, (character) => encodeURIComponent(character));
}
