import type { Failure } from "../../api/index.ts";

/** Why there is nothing to see, as the head of what the server says. */
export const HEADINGS: Readonly<Record<Failure["kind"], string>> = {
  OFFLINE: "Offline",
  LENS: "This day, instant or source can’t be looked through",
  TOO_MUCH: "There is too much of this to look through at once",
  REFUSED: "The server refused the question",
  FAULT: "Something went wrong",
};

/** In one sentence: of a limit ours, as the server speaks of it to those who write queries. */
export function failureWords({ kind, message }: Failure): string {
  return kind === "TOO_MUCH" ? `${HEADINGS.TOO_MUCH}.` : message;
}
