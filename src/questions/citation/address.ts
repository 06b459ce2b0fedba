import { Problem } from "../../platform/errors/index.ts";

/** What has a permanent address, by the letter that its address begins with. */
export type Addressed = "c" | "e";

/** What a permanent address says: which thing, as of which revision. */
export interface PermanentAddress {
  readonly key: string;
  readonly revision: number;
}

const ADDRESS = /^([0-9a-f]{24})@(0|[1-9]\d{0,9})$/u;
const LARGEST_REVISION = 2_147_483_646;

/** The permanent address of a claim or a piece of evidence, as of a revision. */
export function permanentAddress(letter: Addressed, { key, revision }: PermanentAddress): string {
  return `/${letter}/${key}@${String(revision)}`;
}

/** Reads what follows the letter; throws BAD_INPUT for what is no address. */
export function readAddress(letter: Addressed, text: string): PermanentAddress {
  const [, key, revision] = ADDRESS.exec(text) ?? [];
  if (key === undefined || Number(revision) > LARGEST_REVISION) {
    const example = permanentAddress(letter, { key: "0123456789abcdef01234567", revision: 2 });
    const message = `${JSON.stringify(text)} is no address: expected a key of 24 hexadecimal digits, "@" and a revision, as in ${example}.`;
    throw new Problem("BAD_INPUT", message, { address: text });
  }
  return { key, revision: Number(revision) };
}
