import type { VariablesOf } from "gql.tada";
import { useEffect, useState } from "react";
import { useQuestion } from "../../api/index.ts";
import { failureWords } from "../states/index.ts";
import { suggestionOf, type Suggestion } from "./suggestion.ts";
import { suggest } from "./suggest.graphql.ts";

/** Among what is looked for. */
export type Among = NonNullable<VariablesOf<typeof suggest>["among"]>;

/** How long nobody types before it is asked. */
const REST_MILLISECONDS = 120;

export interface Suggestions {
  readonly list: readonly Suggestion[];
  /** Where the search stands, for those who don't see the list. */
  readonly told: string;
}

export const NO_SUGGESTIONS: Suggestions = { list: [], told: "" };

/** What matches a text, a moment after it was typed. */
export function useSuggestions(text: string, among: Among): Suggestions {
  const settled = useSettled(text.trim());
  const answer = useQuestion(suggest, { text: settled, among }, { pause: settled === "" });
  if (settled === "") return NO_SUGGESTIONS;
  if (answer.state === "LOADING") return { list: [], told: "Searching…" };
  if (answer.state === "FAILED") return { list: [], told: failureWords(answer.failure) };
  const list = answer.result.search.nodes.map(suggestionOf).filter((one) => one !== null);
  return {
    list,
    told: list.length === 0 ? "Nothing on record reads like this." : `${String(list.length)} found.`,
  };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text);
    }, REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return settled;
}
