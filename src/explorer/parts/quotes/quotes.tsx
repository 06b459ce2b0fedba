import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { ClaimLine } from "../claim/index.ts";
import { SourceLink } from "../links/index.ts";
import { Answered, Empty, More } from "../states/index.ts";
import { countWords, decimalWords, plain } from "../words/index.ts";
import { quotes } from "./quotes.graphql.ts";

type QuotePage = NonNullable<ResultOf<typeof quotes>["asOf"]["actor"]>["quotes"];
type Quote = QuotePage["nodes"][number];

/** Where an actor is quoted word for word, and what each quote carries. */
export function Quotes({ slug }: { readonly slug: string }) {
  const answer = useQuestion(quotes, { slug, after: null });
  return (
    <section aria-labelledby="quotes">
      <h2 id="quotes">What did they say, word for word?</h2>
      <Answered answer={answer} what="what they said">
        {({ actor }) =>
          actor !== null && (
            <QuoteList key={actor.quotes.pageInfo.endCursor} slug={slug} first={actor.quotes} />
          )
        }
      </Answered>
    </section>
  );
}

function QuoteList({ slug, first }: { readonly slug: string; readonly first: QuotePage }) {
  const paged = usePaged(first, { question: quotes, asked: { slug }, pageOf: ({ actor }) => actor?.quotes });
  return (
    <>
      {first.totalCount === 0 && (
        <Empty>No source at hand quotes them word for word. That does not mean that they said nothing.</Empty>
      )}
      {paged.nodes.map((quote) => (
        <QuoteTold key={`${quote.source.slug} ${String(quote.start)}`} quote={quote} />
      ))}
      <More paged={paged} total={first.totalCount} what="quotes" />
    </>
  );
}

function QuoteTold({ quote: { source, start, end, channel, claims } }: { readonly quote: Quote }) {
  return (
    <>
      <h3>
        <SourceLink source={source} />{" "}
        <small className="side-note">
          characters {decimalWords(String(start))} to {decimalWords(String(end))}
          {channel !== null && channel !== "UNKNOWN" && `, ${plain(channel)}`}
        </small>
      </h3>
      {claims.nodes.map((claim) => (
        <ClaimLine key={claim.key} claim={claim} />
      ))}
      {claims.totalCount > claims.nodes.length && (
        <p className="side-note">
          and {countWords(claims.totalCount - claims.nodes.length, "more claim")} that it carries.
        </p>
      )}
    </>
  );
}
