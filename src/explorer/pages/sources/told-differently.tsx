import { usePaged, useQuestion } from "../../api/index.ts";
import type { ResultOf } from "gql.tada";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { ToldBySeveral, type toldList } from "../../parts/told/index.ts";
import { toldDifferently } from "./told-differently.graphql.ts";

interface ToldDifferentlyProps {
  readonly sources: readonly string[];
}

/** What several of the chosen sources say, but on another word, in another mode, with another limit. */
export function ToldDifferently({ sources }: ToldDifferentlyProps) {
  const answer = useQuestion(toldDifferently, { sources: [...sources], after: null });
  return (
    <section aria-labelledby="differently">
      <h2 id="differently">What do they tell differently?</h2>
      <p className="side-note">
        They say the same thing, but on another word, in another mode or with another limit. None of it is a
        conflict.
      </p>
      <Answered answer={answer} what="what they tell differently">
        {({ coverage: { propositions } }) => (
          <ToldList key={propositions.pageInfo.endCursor} sources={sources} first={propositions} />
        )}
      </Answered>
    </section>
  );
}

function ToldList({ sources, first }: ToldDifferentlyProps & { readonly first: ResultOf<typeof toldList> }) {
  const paged = usePaged(first, {
    question: toldDifferently,
    asked: { sources: [...sources] },
    pageOf: ({ coverage }) => coverage.propositions,
  });
  return (
    <>
      {first.totalCount === 0 && <Empty>Nothing that more than one of them says, as it is seen now.</Empty>}
      {paged.nodes.map((told) => (
        <ToldBySeveral key={told.proposition.key} told={told} />
      ))}
      <More paged={paged} total={first.totalCount} what="of these" />
    </>
  );
}
