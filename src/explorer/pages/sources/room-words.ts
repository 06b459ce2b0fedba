import { decimalWords, percentWords } from "../../parts/words/index.ts";

interface Room {
  readonly characters: number;
  readonly share: number | null;
  readonly textLength?: number | null;
}

/** How much of a text something takes: “1,177 characters, 56 %”. */
export function roomWords({ characters, share, textLength }: Room): string {
  const of = textLength === null || textLength === undefined ? "" : ` of ${decimalWords(String(textLength))}`;
  const part = share === null ? "" : `, ${percentWords(share)}`;
  return `${decimalWords(String(characters))}${of} characters${part}`;
}
