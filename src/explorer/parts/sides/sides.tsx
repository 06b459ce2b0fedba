import type { ResultOf } from "gql.tada";
import { Apart } from "./apart.tsx";
import { TakeAway } from "../take-away/index.ts";
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
export function Sides({ data: { slug, positions, division }, what }: SidesProps) {
  const key = useSidesKey(slug);
  const filter = usePositionsFilter();
  const { support, oppose, other, contested, unordered, declined } = positions;
  return (
    <section aria-labelledby="sides">
      <h2 id="sides">Who stands where on {what}?</h2>
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
    </section>
  );
}
