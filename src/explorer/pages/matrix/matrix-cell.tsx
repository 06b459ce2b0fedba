import type { ResultOf } from "gql.tada";
import { ClaimMention } from "../../parts/claim/index.ts";
import { nodeAddress, PageLink, type NamedNode } from "../../parts/links/index.ts";
import { PositionWord } from "../../parts/position/index.ts";
import type { matrixRows } from "./matrix-rows.graphql.ts";

type Cell = ResultOf<typeof matrixRows>["asOf"]["matrix"]["rows"]["nodes"][number]["cells"][number];

/** What is there where no one position can be told: a sign, words, and where the claims stand. */
function apart(state: string, actor: NamedNode): readonly [sign: string, words: string, address: string] {
  const stances = `${nodeAddress(actor) ?? ""}#stances`;
  if (state === "UNORDERED") return ["?", "two stances, of which nobody knows which came last", stances];
  const about = encodeURIComponent(actor.slug);
  return ["!", "contradicts itself", `/conflicts?about=${about}&kind=STANCE`];
}

interface MatrixCellProps {
  readonly actor: NamedNode;
  readonly cell: Cell;
}

/** Where somebody stands on something, and on whose word. */
export function MatrixCell({ actor, cell: { state, position, stance } }: MatrixCellProps) {
  if (state === "NONE")
    return (
      <span className="matrix-none">
        <span aria-hidden="true">·</span>
        <span className="unseen">nothing is known</span>
      </span>
    );
  if (position === null) {
    const [sign, words, address] = apart(state, actor);
    return (
      <span className="matrix-none">
        <span aria-hidden="true">{sign}</span> <PageLink to={address}>{words}</PageLink>
      </span>
    );
  }
  const word = <PositionWord position={position} holder={actor} />;
  // Their own word says most.
  const claim = stance?.own.nodes[0] ?? stance?.claims.nodes[0];
  return claim === undefined ? word : <ClaimMention claim={claim} says={word} />;
}
