import type { ResultOf } from "gql.tada";
import { Empty } from "../states/index.ts";
import { TakeAway } from "../take-away/index.ts";
import { Apart } from "./apart.tsx";
import { SideColumn } from "./side-column.tsx";
import { SidesFilter } from "./sides-filter.tsx";
import type { sides } from "./sides.graphql.ts";
import { Tally } from "./tally.tsx";
import { usePositionsFilter } from "./use-positions-filter.ts";
import { useSidesKey } from "./use-sides-key.ts";
import "./sides.css";

export type SidesData = ResultOf<typeof sides>;

interface SidesProps {
  readonly data: SidesData;
  /** What they stand on: “this policy”. */
  readonly what: string;
}

const UNTOLD = "No source at hand tells of anyone, as it is seen now. That does not mean nobody.";

/** Who supports, who opposes and who stands elsewhere, side by side, each on whose word. */
export function Sides({ data, what }: SidesProps) {
  const isFiltered = usePositionsFilter() !== null;
  const { holders, contested, unordered, declined } = data.positions;
  const told = holders + contested.totalCount + unordered.totalCount + declined.totalCount;
  return (
    <section aria-labelledby="sides">
      <h2 id="sides">Who stands where on {what}?</h2>
      {told > 0 || isFiltered ? <SidesTold data={data} /> : <Empty>{UNTOLD}</Empty>}
    </section>
  );
}

function SidesTold({ data: { slug, positions, division } }: Pick<SidesProps, "data">) {
  const key = useSidesKey(slug);
  const filter = usePositionsFilter();
  const { support, oppose, other, contested, unordered, declined } = positions;
  return (
    <>
      <SidesFilter />
      <div className="sides" key={key}>
        <SideColumn
          {...{ slug, title: "Supporters", sign: "+", className: "side-support", empty: UNTOLD }}
          positions={["SUPPORT"]}
          first={support}
        />
        <SideColumn
          {...{ slug, title: "Opponents", sign: "−", className: "side-oppose", empty: UNTOLD }}
          positions={["OPPOSE"]}
          first={oppose}
        />
        <SideColumn
          {...{ slug, title: "Others", sign: "○", className: "side-other" }}
          positions={["NEUTRAL", "MIXED", "UNDECIDED"]}
          first={other}
          empty="Nobody is told to be neutral, undecided, or both for and against."
        >
          <Apart title="Declined to say" apart={declined} why="In no total: to decline is no position." />
          <Apart
            title="Contradict themselves"
            apart={contested}
            why="In no total: two stances hold at once."
          />
          <Apart
            title="In no known order"
            apart={unordered}
            why="In no total: nobody tells which came last."
          />
        </SideColumn>
      </div>
      <Tally positions={positions} division={division} />
      <TakeAway list="positions" asked={{ subject: [slug], ...filter }} what="these positions" />
    </>
  );
}
