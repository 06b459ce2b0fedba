import type { ResultOf } from "gql.tada";
import { usePaged, type Paged } from "../../api/index.ts";
import { HowKnown } from "../claim/index.ts";
import { Empty, More } from "../states/index.ts";
import { TakeAway } from "../take-away/index.ts";
import { SaidBy, ToldTime } from "../told/index.ts";
import { moreTiesTo } from "./more-ties-to.graphql.ts";
import { moreTies } from "./more-ties.graphql.ts";
import type { tieList } from "./tie-list.graphql.ts";
import type { tiesOf } from "./ties-of.graphql.ts";

type TiePage = ResultOf<typeof tieList>;
type Tie = TiePage["nodes"][number];

interface TiesProps {
  readonly slug: string;
  readonly data: ResultOf<typeof tiesOf>;
}

/** How something is tied to others: posts, groups, what it organizes, what is directed at it. */
export function Ties({ slug, data: { ties, tiesTo } }: TiesProps) {
  const away = usePaged(ties, {
    question: moreTies,
    asked: { slug },
    pageOf: ({ subject }) => subject?.ties,
  });
  const towards = usePaged(tiesTo, {
    question: moreTiesTo,
    asked: { slug },
    pageOf: ({ subject }) => subject?.tiesTo,
  });
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">Ties</h2>
      {ties.totalCount + tiesTo.totalCount === 0 && (
        <Empty>No source at hand tells of any, as it is seen now.</Empty>
      )}
      <TieRows paged={away} total={ties.totalCount} />
      {ties.totalCount > 0 && <TakeAway list="ties" asked={{ from: [slug] }} what="these ties" />}
      <TieRows paged={towards} total={tiesTo.totalCount} />
      {tiesTo.totalCount > 0 && (
        <TakeAway list="ties" asked={{ to: [slug] }} what="the ties that lead here" />
      )}
    </section>
  );
}

function TieRows({ paged, total }: { readonly paged: Paged<Tie>; readonly total: number }) {
  return (
    <>
      <ul>
        {paged.nodes.map((tie) => (
          <li key={tie.key}>
            <SaidBy proposition={tie} claim={tie.claims.nodes[0]} /> <ToldTime claims={tie.claims.nodes} />
            <HowKnown claims={tie.claims.nodes} total={tie.claims.totalCount} />
          </li>
        ))}
      </ul>
      <More paged={paged} total={total} what="ties" />
    </>
  );
}
