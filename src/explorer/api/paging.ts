import { useState } from "react";
import { useClient, type AnyVariables } from "urql";
import { useLens, variablesOf } from "../lens/index.ts";
import { failureOf, type Failure } from "./failure.ts";
import type { Asked, Question } from "./question.ts";

/** A page of a list, as connections are asked for. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How the next page of a list is asked for: the operation takes `after`. */
export interface Following<Node, Result, Variables> {
  readonly question: Question<Result, Variables>;
  readonly asked: Omit<Asked<Variables>, "after">;
  readonly pageOf: (result: Result) => Page<Node> | null | undefined;
}

/** A list of which more is fetched when it is asked for. */
export interface Paged<Node> {
  readonly nodes: readonly Node[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly failure: Failure | null;
  readonly more: () => void;
}

interface Fetched<Node> {
  /** What was asked for, and under which lens. */
  readonly of: string;
  readonly pages: readonly Page<Node>[];
  readonly isLoading: boolean;
  readonly failure: Failure | null;
}

const NOTHING = { of: "", pages: [], isLoading: false, failure: null };

/** Continues the list that begins with a page. What was fetched under another lens, or of something else, is left behind. */
export function usePaged<Node, Result, Variables>(
  first: Page<Node>,
  { question, asked, pageOf }: Following<Node, Result, Variables>,
): Paged<Node> {
  const client = useClient();
  const lens = useLens();
  const of = JSON.stringify([asked, lens]);
  const [fetched, set] = useState<Fetched<Node>>(NOTHING);
  const { pages, isLoading, failure } = fetched.of === of ? fetched : NOTHING;
  const last = pages.at(-1) ?? first;
  const fetchMore = async (): Promise<void> => {
    set({ of, pages, isLoading: true, failure: null });
    const after = last.pageInfo.endCursor;
    const variables = { ...asked, after, ...variablesOf(lens) } as unknown as Variables & AnyVariables;
    const { data, error } = await client.query(question, variables).toPromise();
    const page = data ? pageOf(data.asOf) : null;
    if (page) set({ of, pages: [...pages, page], isLoading: false, failure: null });
    else set({ of, pages, isLoading: false, failure: error ? failureOf(error) : null });
  };
  return {
    nodes: [first, ...pages].flatMap(({ nodes }) => nodes),
    hasMore: last.pageInfo.hasNextPage,
    isLoading,
    failure,
    more: () => void fetchMore(),
  };
}
