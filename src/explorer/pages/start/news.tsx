import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion, type Page } from "../../api/index.ts";
import { useAddressPart } from "../../parts/address/index.ts";
import { Choice } from "../../parts/choice/index.ts";
import { ClaimMention } from "../../parts/claim/index.ts";
import { Name } from "../../parts/links/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { instantWords } from "../../parts/words/index.ts";
import { news } from "./news.graphql.ts";
import type { StartData } from "./start-page.tsx";

type Feed = ResultOf<typeof news>["asOf"]["changesSince"];
type Piece = Feed["nodes"][number];

type Revision = StartData["changeSets"]["nodes"][number];

/** From the beginning of the record, in the address. */
const BEGINNING = "0";

/** Since when news is told: an instant, null for the beginning; since the last but one act of writing where nobody says. */
function sinceOf(chosen: string, revisions: readonly Revision[]): string | null {
  if (chosen === BEGINNING) return null;
  return chosen === "" ? (revisions[1]?.recordedAt ?? null) : chosen;
}

/** What the newest act of writing brought, or all since another one. */
export function News({ data: { changeSets } }: { readonly data: StartData }) {
  const revisions = changeSets.nodes;
  const [chosen] = useAddressPart("since");
  const since = sinceOf(chosen, revisions);
  const answer = useQuestion(news, { since, after: null });
  return (
    <section aria-labelledby="news">
      <h2 id="news">What is new</h2>
      <div className="choices">
        <Choice
          part="since"
          label="Since when?"
          any="what came last"
          choices={choicesOf(revisions, chosen)}
        />
      </div>
      {revisions
        .filter(({ recordedAt }) => since === null || recordedAt > since)
        .slice(0, REASONS_SHOWN)
        .map(({ number, recordedAt, reason }) => (
          <p key={number} className="start-kind">
            Revision {number}, {instantWords(recordedAt)}: <Name>{reason}</Name>
          </p>
        ))}
      <Answered answer={answer} what="what is new">
        {({ changesSince }) => <Pieces key={since ?? "beginning"} first={changesSince} since={since} />}
      </Answered>
    </section>
  );
}

/** So many acts of writing are told of. */
const REASONS_SHOWN = 5;

/** The newest revisions, and what an address has chosen, however long ago that was. */
function choicesOf(revisions: readonly Revision[], chosen: string): (readonly [string, string])[] {
  const told = revisions.map(
    ({ number, recordedAt }) =>
      [recordedAt, `revision ${String(number)}, ${instantWords(recordedAt)}`] as const,
  );
  const isTold = ["", BEGINNING].includes(chosen) || told.some(([instant]) => instant === chosen);
  return [
    ...told.slice(1),
    ...(isTold ? [] : [[chosen, instantWords(chosen)] as const]),
    [BEGINNING, "the beginning"],
  ];
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
