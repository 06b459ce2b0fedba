import type { ResultOf } from "gql.tada";
import { claimAddress, nodeAddress } from "../../parts/links/index.ts";
import type { suggest } from "./suggest.graphql.ts";

type SearchHit = ResultOf<typeof suggest>["asOf"]["search"]["nodes"][number];

/** Something that was found, as the list of suggestions shows it. */
export interface Suggestion {
  readonly address: string;
  readonly name: string;
  /** What it is: “person”, “claim”. */
  readonly what: string;
  /** How what was typed matched. */
  readonly how: string;
}

const MATCHES: Readonly<Record<string, string>> = {
  EXACT: "matches whole",
  PREFIX: "begins like this",
  WORDS: "has these words",
  FUZZY: "is spelt alike",
};

export function suggestionOf({ match, matchedKind, matchedText, found, node }: SearchHit): Suggestion | null {
  const how = MATCHES[match] ?? match;
  if (found.__typename === "Claim") {
    const name = matchedText;
    return { address: claimAddress(found.key), name, what: `claim of ${found.claimant.name}`, how };
  }
  const address = node === null ? null : nodeAddress(node);
  if (node === null || address === null) return null;
  const isOtherName = matchedKind === "SPELLING" && matchedText !== node.name;
  return {
    address,
    name: node.name,
    what: node.type.toLowerCase(),
    how: isOtherName ? `“${matchedText}” ${how}` : how,
  };
}
