import type { ResultOf } from "gql.tada";
import { claimAddress, nodeAddress, type NamedNode } from "../links/index.ts";
import type { PropositionBrief } from "../proposition/index.ts";
import type { suggest } from "./suggest.graphql.ts";

type SearchHit = ResultOf<typeof suggest>["asOf"]["search"]["nodes"][number];

/** Something that was found, as the list of suggestions shows it. */
export interface Suggestion {
  readonly address: string;
  readonly name: string;
  /** The person, group, policy or campaign that it is; null where it is a claim. */
  readonly node: NamedNode | null;
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
    const about = aboutOf(found.proposition);
    const what = `claim of ${found.claimant.name}${about === null ? "" : ` about ${about.name}`}`;
    return { address: claimAddress(found.key), name, node: null, what, how };
  }
  const address = node === null ? null : nodeAddress(node);
  if (node === null || address === null) return null;
  const isOtherName = matchedKind === "SPELLING" && matchedText !== node.name;
  return {
    address,
    name: node.name,
    node,
    what: node.type.toLowerCase(),
    how: isOtherName ? `“${matchedText}” ${how}` : how,
  };
}

/** Whom or what it is about: “Is Sheriff” alone does not say who. */
function aboutOf(proposition: PropositionBrief): NamedNode | null {
  switch (proposition.__typename) {
    case "Stance":
      return proposition.holder;
    case "Tie":
      return proposition.from;
    case "Event":
      return null;
    default:
      return proposition.subject;
  }
}
