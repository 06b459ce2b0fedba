import type { ResultOf } from "gql.tada";
import { usePaged, type Paged } from "../../api/index.ts";
import { HowKnown } from "../claim/index.ts";
import { Empty, More } from "../states/index.ts";
import { TakeAway } from "../take-away/index.ts";
import { SaidBy } from "../told/index.ts";
import { dateWords } from "../words/index.ts";
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
            <SaidBy proposition={tie} claim={tie.claims.nodes[0]} /> <TieTime tie={tie} />
            <HowKnown claims={tie.claims.nodes} total={tie.claims.totalCount} />
          </li>
        ))}
      </ul>
      <More paged={paged} total={total} what="ties" />
    </>
  );
}

function TieTime({ tie: { claims } }: { readonly tie: Tie }) {
  const told = claims.nodes.find(({ validTime }) => validTime !== null);
  const hasEnded = claims.nodes.some(({ endKind }) => endKind === "ENDED" || endKind === "KNOWN");
  const words = [
    told?.validTime === undefined || told.validTime === null ? null : dateWords(told.validTime),
    hasEnded ? "ended" : null,
  ].filter((one) => one !== null);
  return words.length === 0 ? null : <small>({words.join("; ")})</small>;
}
