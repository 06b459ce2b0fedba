const HALF_CHARACTERS = /\p{Cs}/gu;

/** A text of whole characters, all of which XML 1.0 and every spreadsheet may hold: no controls but tabs and line ends. */
export function withoutControls(text: string): string {
  return text.replace(HALF_CHARACTERS, "\uFFFD").replace(NO_TEXT, "");
}

const NO_TEXT = /[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
