import type { Feed } from "./feed.ts";

/** A source as reference managers have it. */
export interface CitedSource {
  readonly citation: {
    readonly ris: string;
    readonly bibtex: string;
    readonly cslJson: Readonly<Record<string, unknown>>;
  };
}

/** A claim as a text cites it. */
export interface CitedClaim {
  readonly inWords: { readonly markdown: string };
}

/** Sources, as one of the forms of their citation has them. */
export function citationFeed(form: keyof CitedSource["citation"]): Feed<CitedSource> {
  return {
    name: `citations_${form}`,
    ways: [["sources(first: $first, after: $after, filter: $filter)"]],
    variables: { filter: "SourceFilter" },
    selection: `citation { ${form} }`,
  };
}

export const CITED_CLAIM_FEED: Feed<CitedClaim> = {
  name: "cited_claims",
  ways: [["claims(first: $first, after: $after, filter: $filter)"]],
  variables: { filter: "ClaimFilter" },
  selection: "inWords { markdown }",
};
