import type { ResultOf } from "gql.tada";
import { countWords } from "../../parts/words/index.ts";
import type { falls } from "./falls.graphql.ts";

export type Withdrawn = ResultOf<typeof falls>["asOf"]["fallsWithout"];

/** How much falls, how much stays, and how many dates say something else. */
export function FallsInNumbers({ withdrawal }: { readonly withdrawal: Withdrawn }) {
  const { claims, evidence, propositions, staying, unclaimedNodes, shifts } = withdrawal;
  return (
    <ul>
      <li>
        {countWords(propositions.totalCount, "thing")} that nobody else says would fall, with{" "}
        {countWords(claims.totalCount, "claim")} and{" "}
        {countWords(evidence.totalCount, "piece of evidence", "pieces of evidence")}
      </li>
      <li>{countWords(staying.totalCount, "thing")} would stand, as another source carries them</li>
      <li>{countWords(unclaimedNodes.totalCount, "name")} would be left of which nothing is claimed</li>
      <li>{countWords(shifts.totalCount, "thing")} would stand with other dates</li>
    </ul>
  );
}
