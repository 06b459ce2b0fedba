import type { ResultOf } from "gql.tada";
import { HowKnown } from "../claim/index.ts";
import { PropositionWords } from "../proposition/index.ts";
import { wholeWords } from "../words/index.ts";
import type { traitList } from "./trait-list.graphql.ts";

interface TraitsProps {
  readonly id: string;
  readonly title: string;
  readonly traits: ResultOf<typeof traitList>;
}

/** Attributes that sources may differ on; nothing where none is told. */
export function Traits({ id, title, traits: { nodes, totalCount } }: TraitsProps) {
  if (totalCount === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {nodes.map((trait) => (
          <li key={trait.key}>
            <PropositionWords proposition={trait} />
            <HowKnown claims={trait.claims.nodes} total={trait.claims.totalCount} />
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <p>and {wholeWords(totalCount - nodes.length)} more.</p>}
    </section>
  );
}
