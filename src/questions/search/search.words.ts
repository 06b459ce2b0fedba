import { closedSet, wordsOf } from "../../platform/graphql/index.ts";

export const SearchIn = closedSet("SearchIn", "What to search in.", {
  NODE: "People, organizations, policies and campaigns, by every name.",
  SOURCE: "Sources, by slug, name and title.",
  CLAIM: "Claims, by our paraphrase.",
});
export type SearchIn = keyof typeof SearchIn;

export const MatchedText = closedSet("MatchedText", "Which text matched what was searched for.", {
  SHOWN_NAME: "The name a node is shown by.",
  SPELLING: "A name that a source gives to a node: a trait of kind NAME.",
  SOURCE_NAME: "What we call a source.",
  SOURCE_TITLE: "The title of a source.",
  SOURCE_SLUG: "The slug of a source.",
  PARAPHRASE: "A claim in one line of our own.",
});
export type MatchedText = keyof typeof MatchedText;

export const TextMatch = closedSet(
  "TextMatch",
  "How a text matched what was searched for, the best first. Case, accents and punctuation never matter.",
  {
    EXACT: "The whole text.",
    PREFIX: "The text begins with it.",
    WORDS: "Each word that was searched for begins a word of the text.",
    FUZZY:
      "Each word begins a word of the text or resembles one, as misspellings do. Looked for only where nothing matches better.",
  },
);
export type TextMatch = keyof typeof TextMatch;

/** The words in the order of their weight: a number says more in an index than a word. */
export const SEARCH_IN = wordsOf(SearchIn);
export const MATCHED_TEXTS = wordsOf(MatchedText);
export const TEXT_MATCHES = wordsOf(TextMatch);

/** What a text is of. */
const TEXT_OF: Readonly<Record<MatchedText, SearchIn>> = {
  SHOWN_NAME: "NODE",
  SPELLING: "NODE",
  SOURCE_NAME: "SOURCE",
  SOURCE_TITLE: "SOURCE",
  SOURCE_SLUG: "SOURCE",
  PARAPHRASE: "CLAIM",
};

/** The same, by the places of both among their words. */
export const PLACE_OF_TEXT: readonly number[] = MATCHED_TEXTS.map((kind) => SEARCH_IN.indexOf(TEXT_OF[kind]));
