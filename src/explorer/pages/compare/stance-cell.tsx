import type { ResultOf } from "gql.tada";
import { ClaimMention } from "../../parts/claim/index.ts";
import { PositionWord } from "../../parts/position/index.ts";
import { countWords } from "../../parts/words/index.ts";
import type { comparedStance } from "./compared-stance.graphql.ts";

type Stance = ResultOf<typeof comparedStance>;

/** Where one of the two stands on a subject, and on whose word; in words where nothing is known. */
export function StanceCell({ stances }: { readonly stances: readonly Stance[] }) {
  if (stances.length === 0) return <span className="compare-unknown">nothing is known</span>;
  return (
    <>
      {stances.map((stance) => (
        <StanceTold key={stance.key} stance={stance} />
      ))}
    </>
  );
}

function StanceTold({ stance: { position, holder, own, claims } }: { readonly stance: Stance }) {
  // Their own word says most.
  const claim = own.nodes[0] ?? claims.nodes[0];
  return (
    <>
      <PositionWord position={position} holder={holder} />
      {claim && (
        <p className="compare-claim">
          <ClaimMention claim={claim} says={claim.paraphrase} />
          {claims.totalCount > 1 && ` and ${countWords(claims.totalCount - 1, "more claim")}`}
        </p>
      )}
    </>
  );
}
