import type { ResultOf } from "gql.tada";
import { ClaimLine, HowKnown, type ClaimLineData } from "../claim/index.ts";
import { NodeLink } from "../links/index.ts";
import { PositionWord } from "../position/index.ts";
import { plain } from "../words/index.ts";
import type { holdingList } from "./holding-list.graphql.ts";

export type HoldingPage = ResultOf<typeof holdingList>;
export type HoldingData = HoldingPage["nodes"][number];

interface HolderCardProps {
  readonly holding: HoldingData;
  /** Whether the position is said: where a column holds several. */
  readonly showsPosition: boolean;
}

/** One holder with the claim that says most, and the others one step away. */
export function HolderCard({ holding, showsPosition }: HolderCardProps) {
  const { holder, claims, claimCount, inferred, position } = holding;
  const [first, ...others] = [...claims].sort((left, right) => weight(right) - weight(left));
  return (
    <li className="holder">
      <p className="holder-name">
        <NodeLink node={holder} /> {showsPosition && <PositionWord position={position} holder={holder} />}
        {holder.sectors.length > 0 && <small> {holder.sectors.map(plain).join(", ")}</small>}
        {inferred && <small> · only by deeds</small>}
      </p>
      {first && <ClaimLine claim={first} />}
      <HowKnown claims={others} total={claimCount - 1} isMore />
    </li>
  );
}

/** Their own quoted words say most, what is read from a deed least. */
function weight({ attribution, onWhoseWord }: ClaimLineData): number {
  const weights: Readonly<Record<string, number>> = { DIRECT_QUOTE: 3, PARAPHRASED: 2, REPORTED: 1 };
  return (weights[attribution] ?? 0) * 2 + (onWhoseWord === "SELF" ? 1 : 0);
}
