import { wordsOf } from "../../platform/graphql/index.ts";
import { Modality } from "../../claims/claim/index.ts";
import type { Graph } from "./graph.ts";

/** How far claims assert or pledge a version of a proposition, told once for all readers. */
export const ASSERTION = {
  /** By claims that are known only during some of the revisions at which the version is: a reader has to look. */
  AT_TIMES: 0,
  /** By a claim that is known whenever the version is. */
  THROUGHOUT: 1,
  /** By none: it is only alleged, conditional, intended or denied. */
  NEVER: 2,
} as const;

const words = wordsOf(Modality);
const COUNTING: ReadonlySet<number> = new Set([words.indexOf("ASSERTED"), words.indexOf("PLEDGED")]);

/** Whether claims of a modality count: asserted or pledged, not alleged, conditional, intended or denied. */
export function isCounting(modality: number): boolean {
  return COUNTING.has(modality);
}

/** How far claims assert a version of a proposition that is known in a span. */
export function assertionOf(
  { claims, claimsOfProposition, spans }: Graph,
  proposition: number,
  span: number,
): number {
  let assertion: number = ASSERTION.NEVER;
  for (const claim of claimsOfProposition.rowsOf(proposition)) {
    if (!isCounting(claims.at(claim, "modality"))) continue;
    const own = claims.at(claim, "span");
    const isThroughout =
      own === span ||
      (spans.knownFrom(own) <= spans.knownFrom(span) && spans.knownTo(own) >= spans.knownTo(span));
    if (isThroughout) return ASSERTION.THROUGHOUT;
    assertion = ASSERTION.AT_TIMES;
  }
  return assertion;
}
