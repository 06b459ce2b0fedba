import { usePaged, useQuestion } from "../../api/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { ToldByOne } from "../../parts/told/index.ts";
import { wholeWords } from "../../parts/words/index.ts";
import { FallsInNumbers, type Withdrawn } from "./falls-in-numbers.tsx";
import { falls } from "./falls.graphql.ts";
import { Shifts } from "./shifts.tsx";

/** What nobody but a source says, and what else would fall with it. */
export function Falls({ slug }: { readonly slug: string }) {
  const answer = useQuestion(falls, { slug, after: null });
  return (
    <section aria-labelledby="falls">
      <h2 id="falls">What does only it say, and what would fall without it?</h2>
      <Answered answer={answer} what="what only it says">
        {({ fallsWithout }) => (
          <Fallen key={fallsWithout.propositions.pageInfo.endCursor} slug={slug} withdrawal={fallsWithout} />
        )}
      </Answered>
    </section>
  );
}

function Fallen({ slug, withdrawal }: { readonly slug: string; readonly withdrawal: Withdrawn }) {
  const { propositions, unclaimedNodes, shifts } = withdrawal;
  const paged = usePaged(propositions, {
    question: falls,
    asked: { slug },
    pageOf: ({ fallsWithout }) => fallsWithout.propositions,
  });
  return (
    <>
      <FallsInNumbers withdrawal={withdrawal} />
      <h3>What only it says</h3>
      {propositions.totalCount === 0 && <Empty>Nothing, as it is seen now.</Empty>}
      <ToldByOne told={paged.nodes} />
      <More paged={paged} total={propositions.totalCount} what="of these" />
      {unclaimedNodes.totalCount > 0 && (
        <>
          <h3>Names of which nothing would be claimed</h3>
          <ul className="sources-spoken">
            {unclaimedNodes.nodes.map((node) => (
              <li key={node.slug}>
                <NodeLink node={node} />
              </li>
            ))}
          </ul>
          {unclaimedNodes.totalCount > unclaimedNodes.nodes.length && (
            <p className="side-note">
              and {wholeWords(unclaimedNodes.totalCount - unclaimedNodes.nodes.length)} more.
            </p>
          )}
        </>
      )}
      <Shifts shifts={shifts} />
    </>
  );
}
