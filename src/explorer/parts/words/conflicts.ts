import { dateWords } from "./dates.ts";
import { decimalWords } from "./numbers.ts";
import { plain } from "./told.ts";

/** What one side of a conflict says, as the API tells it. */
interface Side {
  readonly says: string;
}

interface Explained {
  readonly kind: string;
  readonly explanation: string;
  readonly members: readonly Side[];
}

/** A controlled value without its capitals, a figure also with separators; everything else as it is told. */
export function valueWords(kind: string, says: string): string {
  if (kind === "FIGURE") return figureWords(says);
  return /^[A-Z][A-Z_]+(?: \(.*\))?$/u.test(says) ? plain(says) : says;
}

/** `JUST_OVER 560000 SIGNATURE` as “just over 560,000 signature”; the digits of a date stay together. */
function figureWords(says: string): string {
  const words = says.replaceAll(/\b(?!USD\b)[A-Z][A-Z_]+/gu, plain);
  return words.replaceAll(/(?<!\d[.-]?)\d{4,}(?!\d|-\d)/gu, decimalWords);
}

/** A text with what the members say in the words that their sides have; the longer first, as it may hold a shorter. */
function withMembers(text: string, { kind, members }: Omit<Explained, "explanation">): string {
  const said = members.map(({ says }) => says).filter((says) => says !== "");
  const [longest, ...others] = said.sort((left, right) => right.length - left.length);
  if (longest === undefined) return text;
  const rest = { kind, members: others.map((says) => ({ says })) };
  return text
    .split(longest)
    .map((part) => withMembers(part, rest))
    .join(valueWords(kind, longest));
}

/** What is told of stances with its days in words; what sides say themselves may be a date, and stays as they say it. */
function daysWords(kind: string, text: string): string {
  return kind === "STANCE" ? text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/gu, dateWords) : text;
}

/** Why they can't all be so, with the same words for what each says as the sides have. */
export function explanationWords({ kind, explanation, members }: Explained): string {
  const told = daysWords(kind, withMembers(explanation, { kind, members }));
  const [start = ""] = /^(?:Its )?[A-Z][A-Z_]+(?= )/u.exec(told) ?? [];
  const words = start.startsWith("Its ") ? `Its ${plain(start.slice(4))}` : plain(start);
  return words.charAt(0).toUpperCase() + words.slice(1) + told.slice(start.length);
}
