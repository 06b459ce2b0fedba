import type { TadaDocumentNode } from "gql.tada";
import { useCallback } from "react";
import { useQuery, type AnyVariables } from "urql";
import { useLens, variablesOf, type Lens, type LensVariables } from "../lens/index.ts";
import { failureOf, faultOf, type Failure } from "./failure.ts";

/** An operation of the explorer: everything is asked through `asOf`, under the lens of the address. */
export type Question<Result, Variables> = TadaDocumentNode<{ readonly asOf: Result }, Variables>;

/** What an operation asks for beside the lens. */
export type Asked<Variables> = Omit<Variables, keyof LensVariables>;

/** Where a question stands. */
export type Answer<Result> =
  | { readonly state: "LOADING" }
  | { readonly state: "FAILED"; readonly failure: Failure; readonly again: () => void }
  | {
      readonly state: "ANSWERED";
      readonly result: Result;
      /** What could not be answered of it. */
      readonly faults: readonly Failure[];
      /** Whether it is about to be replaced by the answer under another lens. */
      readonly isPassing: boolean;
    };

interface QuestionOptions {
  /** Another lens than that of the address. */
  readonly through?: Lens;
  /** Whether to wait with asking. */
  readonly pause?: boolean;
}

/** Asks a question under the lens of the address, and again whenever either changes. */
export function useQuestion<Result, Variables>(
  question: Question<Result, Variables>,
  asked: Asked<Variables>,
  { through, pause = false }: QuestionOptions = {},
): Answer<Result> {
  const lens = useLens();
  const variables = { ...asked, ...variablesOf(through ?? lens) } as unknown as Variables & AnyVariables;
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: question, variables, pause });
  const again = useCallback(() => {
    ask({ requestPolicy: "network-only" });
  }, [ask]);
  if (data) {
    const faults = (error?.graphQLErrors ?? []).map(faultOf);
    return { state: "ANSWERED", result: data.asOf, faults, isPassing: fetching || stale };
  }
  if (fetching || !error) return { state: "LOADING" };
  return { state: "FAILED", failure: failureOf(error), again };
}
