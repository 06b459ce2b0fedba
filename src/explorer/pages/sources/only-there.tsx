import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { SourceLink } from "../../parts/links/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { ToldByOne, type onlyList } from "../../parts/told/index.ts";
import { KindChoice, useKinds } from "./kind-choice.tsx";
import { onlyThere } from "./only-there.graphql.ts";

interface OnlyThereProps {
  readonly sources: readonly string[];
}

/** What each of the chosen sources says and no other of them does, in columns. */
export function OnlyThere({ sources }: OnlyThereProps) {
  return (
    <section aria-labelledby="only">
      <h2 id="only">What does only one say?</h2>
      <p className="side-note">
        Compared with the others set side by side. What a source leaves out it does not deny.
      </p>
      <KindChoice />
      <div className="sources-columns">
        {sources.map((source) => (
          <OnlyIn key={source} source={source} sources={sources} />
        ))}
      </div>
    </section>
  );
}

interface OnlyInProps extends OnlyThereProps {
  readonly source: string;
}

function OnlyIn({ source, sources }: OnlyInProps) {
  const kinds = useKinds();
  const answer = useQuestion(onlyThere, { sources: [...sources], source, kinds, after: null });
  return (
    <section>
      <Answered answer={answer} what="what only it says">
        {({ source: found, coverage: { propositions } }) => (
          <>
            <h3>{found === null ? source : <SourceLink source={found} />}</h3>
            <OnlyInList
              key={propositions.pageInfo.endCursor}
              source={source}
              sources={sources}
              first={propositions}
            />
          </>
        )}
      </Answered>
    </section>
  );
}

function OnlyInList({ source, sources, first }: OnlyInProps & { readonly first: ResultOf<typeof onlyList> }) {
  const paged = usePaged(first, {
    question: onlyThere,
    asked: { sources: [...sources], source, kinds: useKinds() },
    pageOf: ({ coverage }) => coverage.propositions,
  });
  return (
    <>
      {first.totalCount === 0 && <Empty>Nothing, as it is seen now.</Empty>}
      <ToldByOne told={paged.nodes} />
      <More paged={paged} total={first.totalCount} what="of these" />
    </>
  );
}
