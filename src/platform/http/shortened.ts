import { sliceCodePoints } from "../text/index.ts";

/** How many code points of a message, and of a text within its details, a caller is sent back. */
const MESSAGE_LENGTH = 1_000;
const DETAIL_LENGTH = 200;

/** A message, without the end of what it quotes too long. */
export function shortMessage(message: string): string {
  return shortened(message, MESSAGE_LENGTH);
}

/** Details, with every text in them shortened. */
export function shortDetails(details: unknown): unknown {
  if (typeof details === "string") return shortened(details, DETAIL_LENGTH);
  if (Array.isArray(details)) return details.map(shortDetails);
  if (typeof details !== "object" || details === null) return details;
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, shortDetails(value)]));
}

/** The text, or as many code points of it as may be, the last of which says that there was more. */
function shortened(text: string, most: number): string {
  // A code point is one unit or two, so that a short text need not be counted.
  const isLong = text.length > most && sliceCodePoints(text, 0, most) !== text;
  return isLong ? `${sliceCodePoints(text, 0, most - 1)}…` : text;
}
