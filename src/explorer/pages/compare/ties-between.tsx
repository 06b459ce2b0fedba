import type { ResultOf } from "gql.tada";
import { HowKnown } from "../../parts/claim/index.ts";
import { PageLink } from "../../parts/links/index.ts";
import { Empty } from "../../parts/states/index.ts";
import type { tieList } from "../../parts/ties/index.ts";
import { SaidBy } from "../../parts/told/index.ts";
import { wholeWords } from "../../parts/words/index.ts";
import type { Pair } from "./comparison.tsx";

/** What links the two directly; longer ways are the network's to find. */
export function TiesBetween({ ties, a, b }: Pair & { readonly ties: ResultOf<typeof tieList> }) {
  const ways = new URLSearchParams({ from: a.slug, to: b.slug }).toString();
  return (
    <section aria-labelledby="between">
      <h2 id="between">Ties between them</h2>
      {ties.totalCount === 0 && <Empty>No source at hand tells of a tie from one to the other.</Empty>}
      <ul>
        {ties.nodes.map((tie) => (
          <li key={tie.key}>
            <SaidBy proposition={tie} claim={tie.claims.nodes[0]} />
            <HowKnown claims={tie.claims.nodes} total={tie.claims.totalCount} />
          </li>
        ))}
      </ul>
      {ties.totalCount > ties.nodes.length && (
        <p>and {wholeWords(ties.totalCount - ties.nodes.length)} more.</p>
      )}
      <p>
        <PageLink to={`/network?${ways}`}>How are they connected, also by way of others?</PageLink>
      </p>
    </section>
  );
}
