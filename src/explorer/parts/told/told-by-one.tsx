import type { ResultOf } from "gql.tada";
import type { PropositionBrief } from "../proposition/index.ts";
import { countWords } from "../words/index.ts";
import type { onlyList } from "./only-list.graphql.ts";
import { SaidBy } from "./said-by.tsx";
import "./told.css";

type Told = ResultOf<typeof onlyList>["nodes"][number];

/** Things that one source alone says, each on whose word; below each what others say on the same question. */
export function ToldByOne({ told }: { readonly told: readonly Told[] }) {
  return (
    <ul>
      {told.map((one) => (
        <li key={one.proposition.key}>
          <Said said={one.proposition} />
          {one.alike.length > 0 && (
            <ul className="told-alike">
              {one.alike.map((other) => (
                <li key={other.key}>
                  On the same: <Said said={other} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Said({ said }: { readonly said: PropositionBrief & SaidClaims }) {
  const { nodes, totalCount = nodes.length } = said.claims;
  return (
    <>
      <SaidBy proposition={said} claim={nodes[0]} />
      {totalCount > 1 && <small className="side-note"> and {countWords(totalCount - 1, "more claim")}</small>}
    </>
  );
}

interface SaidClaims {
  readonly claims: {
    readonly totalCount?: number;
    readonly nodes: Told["proposition"]["claims"]["nodes"];
  };
}
