import type { ReactNode } from "react";
import { usePaged } from "../../api/index.ts";
import { Empty, More } from "../states/index.ts";
import { isSeveral, wholeWords } from "../words/index.ts";
import { HolderCard, type HoldingData, type HoldingPage } from "./holder-card.tsx";
import { moreHoldings } from "./more-holdings.graphql.ts";
import { usePositionsFilter } from "./use-positions-filter.ts";

type Position = "SUPPORT" | "OPPOSE" | "NEUTRAL" | "MIXED" | "UNDECIDED";

export interface SideColumnProps {
  readonly slug: string;
  readonly title: string;
  readonly sign: string;
  readonly className: string;
  readonly positions: readonly Position[];
  readonly first: HoldingPage;
  /** What an empty column does not mean. */
  readonly empty: string;
  readonly children?: ReactNode;
}

/** One side: those with a name first, groups that a source tells of without naming anybody apart. */
export function SideColumn(props: SideColumnProps) {
  const { slug, title, sign, className, positions, first, empty, children } = props;
  const filter = usePositionsFilter();
  const paged = usePaged(first, {
    question: moreHoldings,
    asked: { slug, position: [...positions], positions: filter },
    pageOf: ({ subject }) => subject?.positions.holdings,
  });
  const unnamed = paged.nodes.filter(({ holder }) => isSeveral(holder));
  const namedOnes = paged.nodes.filter(({ holder }) => !isSeveral(holder));
  const showsPosition = positions.length > 1;
  const isBare = first.totalCount === 0;
  return (
    <section className={`side ${className}${isBare ? " side-bare" : ""}`}>
      <h3>
        <span aria-hidden="true">{sign}</span> {title}{" "}
        <span className="side-count">{wholeWords(first.totalCount)}</span>
      </h3>
      {isBare && <Empty>{empty}</Empty>}
      <Holders holdings={namedOnes} showsPosition={showsPosition} />
      {unnamed.length > 0 && <h4>Groups whose members nobody names</h4>}
      <Holders holdings={unnamed} showsPosition={showsPosition} />
      <More paged={paged} total={first.totalCount} what="holders" />
      {children}
    </section>
  );
}

interface HoldersProps {
  readonly holdings: readonly HoldingData[];
  readonly showsPosition: boolean;
}

function Holders({ holdings, showsPosition }: HoldersProps) {
  if (holdings.length === 0) return null;
  return (
    <ul className="holders">
      {holdings.map((holding) => (
        <HolderCard key={holding.holder.slug} holding={holding} showsPosition={showsPosition} />
      ))}
    </ul>
  );
}
