import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion, type Page } from "../../api/index.ts";
import { ClaimMention } from "../../parts/claim/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { instantWords } from "../../parts/words/index.ts";
import { news } from "./news.graphql.ts";
import type { StartData } from "./start-page.tsx";

type Feed = ResultOf<typeof news>["asOf"]["changesSince"];
type Piece = Feed["nodes"][number];

/** What the newest act of writing brought. */
export function News({ data: { changeSets } }: { readonly data: StartData }) {
  const [newest, before] = changeSets.nodes;
  const since = before?.recordedAt ?? null;
  const answer = useQuestion(news, { since, after: null });
  return (
    <section aria-labelledby="news">
      <h2 id="news">What is new</h2>
      {newest && (
        <p className="start-kind">
          {instantWords(newest.recordedAt)}: {newest.reason}
        </p>
      )}
      <Answered answer={answer} what="what is new">
        {({ changesSince }) => <Pieces key={since} first={changesSince} since={since} />}
      </Answered>
    </section>
  );
}

function Pieces({ first, since }: { readonly first: Page<Piece>; readonly since: string | null }) {
  const paged = usePaged(first, {
    question: news,
    asked: { since },
    pageOf: (result) => result.changesSince,
  });
  if (paged.nodes.length === 0) return <Empty>Nothing is new, as it is seen now.</Empty>;
  return (
    <>
      <ul>
        {paged.nodes.map(({ summary, claim }, index) => (
          <li key={index}>
            {claim === null ? (
              <span dir="auto">{summary}</span>
            ) : (
              <ClaimMention claim={claim} says={summary} />
            )}
          </li>
        ))}
      </ul>
      <More paged={paged} what="news" />
    </>
  );
}
