import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { Contents } from "../../parts/contents/index.ts";
import { NearAndFar } from "../../parts/near/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { AgreementTold } from "./agreement-told.tsx";
import type { ComparedActor } from "./compare-page.tsx";
import { comparePage } from "./compare.graphql.ts";
import { LeftOut } from "./left-out.tsx";
import { Shared } from "./shared.tsx";
import { TiesBetween } from "./ties-between.tsx";

export type AgreementData = NonNullable<ResultOf<typeof comparePage>["asOf"]["agreement"]>;

/** The two who are compared. */
export interface Pair {
  readonly a: ComparedActor;
  readonly b: ComparedActor;
}

const SECTIONS = {
  agree: "Do they agree?",
  shared: "On what?",
  unknown: "What is not known?",
  between: "Ties between them",
  "near-a": "Who is near the first?",
  "near-b": "Who is near the second?",
};

/** On what two actors agree, on what they don't, what is missing, and how they are tied. */
export function Comparison(pair: Pair) {
  const { a, b } = pair;
  const answer = useQuestion(comparePage, { a: a.slug, b: b.slug });
  return (
    <>
      <Contents sections={SECTIONS} />
      <Answered answer={answer} what="their agreement">
        {({ agreement, ties }) => (
          <>
            {agreement === null ? (
              <p>One of the two was not on record yet, as it is seen now.</p>
            ) : (
              <>
                <AgreementTold agreement={agreement} {...pair} />
                <Shared
                  key={`shared ${agreement.terms.pageInfo.endCursor ?? ""}`}
                  first={agreement.terms}
                  {...pair}
                />
                <LeftOut
                  key={`left ${agreement.leftOut.pageInfo.endCursor ?? ""}`}
                  first={agreement.leftOut}
                  {...pair}
                />
              </>
            )}
            <TiesBetween ties={ties} {...pair} />
          </>
        )}
      </Answered>
      <NearAndFar slug={a.slug} id="near-a" title={`Who is near ${a.name}?`} />
      <NearAndFar slug={b.slug} id="near-b" title={`Who is near ${b.name}?`} />
    </>
  );
}
