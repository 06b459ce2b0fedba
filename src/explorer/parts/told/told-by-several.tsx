import type { ResultOf } from "gql.tada";
import { ClaimLine } from "../claim/index.ts";
import { SourceLink } from "../links/index.ts";
import { PropositionWords } from "../proposition/index.ts";
import { framingWords, wholeWords } from "../words/index.ts";
import type { toldList } from "./told-list.graphql.ts";
import "./told.css";

type Told = ResultOf<typeof toldList>["nodes"][number];

/** One thing that several sources tell: how each of them does, side by side. */
export function ToldBySeveral({ told: { proposition, framing, carriers } }: { readonly told: Told }) {
  return (
    <article className="told">
      <h3>
        <PropositionWords proposition={proposition} />
      </h3>
      {framing.length > 0 && <p className="side-note">Told differently: {framingWords(framing)}.</p>}
      <div className="told-carriers">
        {carriers.nodes.map(({ source, claims }) => (
          <div key={source.slug}>
            <h4>
              <SourceLink source={source} />
            </h4>
            {claims.nodes.map((claim) => (
              <ClaimLine key={claim.key} claim={claim} />
            ))}
            {claims.totalCount > claims.nodes.length && (
              <p className="side-note">and {wholeWords(claims.totalCount - claims.nodes.length)} more.</p>
            )}
          </div>
        ))}
      </div>
      {carriers.totalCount > carriers.nodes.length && (
        <p className="side-note">
          and in {wholeWords(carriers.totalCount - carriers.nodes.length)} more of these sources.
        </p>
      )}
    </article>
  );
}
