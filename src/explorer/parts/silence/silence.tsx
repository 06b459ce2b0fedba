import type { ResultOf } from "gql.tada";
import { ClaimMention } from "../claim/index.ts";
import { NodeLink } from "../links/index.ts";
import { PositionWord } from "../position/index.ts";
import { Empty } from "../states/index.ts";
import { TakeAway } from "../take-away/index.ts";
import { plain, wholeWords } from "../words/index.ts";
import type { silenceAbout } from "./silence-about.graphql.ts";

type SilenceData = ResultOf<typeof silenceAbout>;
type Silent = SilenceData["silence"]["silent"]["nodes"][number];

interface SilenceProps {
  readonly slug: string;
  readonly data: SilenceData;
}

/** Who has a stake and is not told to have spoken. */
export function Silence({ slug, data: { silence } }: SilenceProps) {
  const { silent, caveat } = silence;
  return (
    <section aria-labelledby="silence">
      <h2 id="silence">Who has not spoken?</h2>
      {silent.nodes.length === 0 && <Empty>Nobody with a stake that a source tells of.</Empty>}
      {silent.nodes.map((one) => (
        <SilentOne key={one.actor.slug} one={one} />
      ))}
      {silent.totalCount > silent.nodes.length && (
        <p>and {wholeWords(silent.totalCount - silent.nodes.length)} more.</p>
      )}
      <p className="side-note">{caveat}</p>
      <TakeAway list="silence" asked={{ subject: [slug] }} what="this list" />
    </section>
  );
}

function SilentOne({ one: { actor, stakes, related } }: { readonly one: Silent }) {
  return (
    <div className="holder">
      <p className="holder-name">
        <NodeLink node={actor} />
      </p>
      <ul>
        {stakes.map(({ kind, shownBy }) => (
          <li key={kind + shownBy.key}>
            {plain(kind)}:{" "}
            {shownBy.claims.nodes.map((claim) => (
              <ClaimMention key={claim.key} claim={claim} says={claim.paraphrase} />
            ))}
          </li>
        ))}
        {related.map(({ as, stance }) => (
          <li key={stance.key}>
            {as === "MEMBER" ? "its member" : "its voice"} <NodeLink node={stance.holder} />{" "}
            <PositionWord position={stance.position} holder={stance.holder} />
          </li>
        ))}
      </ul>
    </div>
  );
}
