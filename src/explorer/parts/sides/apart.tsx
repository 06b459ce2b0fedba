import type { ResultOf } from "gql.tada";
import { HowKnown } from "../claim/index.ts";
import { NodeLink } from "../links/index.ts";
import { PositionWord } from "../position/index.ts";
import { wholeWords } from "../words/index.ts";
import type { apartList } from "./apart-list.graphql.ts";

interface ApartProps {
  readonly title: string;
  readonly apart: ResultOf<typeof apartList>;
  /** Why they are in no total. */
  readonly why: string;
}

/** So many are shown at once; more would push all that follows down the page, beside columns that have ended. */
const SHOWN_AT_ONCE = 3;

/** Holders who are in no total, with what is told of them. */
export function Apart({ title, apart: { nodes, totalCount }, why }: ApartProps) {
  if (totalCount === 0) return null;
  return (
    <details className="apart" open={totalCount <= SHOWN_AT_ONCE}>
      <summary>
        <h4>
          {title} <span className="side-count">{wholeWords(totalCount)}</span>
        </h4>
      </summary>
      <p className="side-note">{why}</p>
      <ul className="holders">
        {nodes.map(({ holder, stances }) => (
          <li key={holder.slug} className="holder">
            <p className="holder-name">
              <NodeLink node={holder} />
            </p>
            {stances.map(({ key, position, claims }) => (
              <div key={key}>
                <PositionWord position={position} holder={holder} />
                <HowKnown claims={claims.nodes} total={claims.totalCount} />
              </div>
            ))}
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="side-note">and {wholeWords(totalCount - nodes.length)} more.</p>
      )}
    </details>
  );
}
