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
        {closeOnes(related).map(({ as, holder, positions }) => (
          <li key={as + holder.slug}>
            {as === "MEMBER" ? "its member" : "its voice"} <NodeLink node={holder} />{" "}
            {positions.map((position, index) => (
              <span key={position}>
                {index > 0 && ", "}
                <PositionWord position={position} holder={holder} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CloseOne extends Pick<Silent["related"][number], "as"> {
  readonly holder: Silent["related"][number]["stance"]["holder"];
  readonly positions: readonly string[];
}

/** Each who is close and has spoken, once, with every position that one is told to take. */
function closeOnes(related: Silent["related"]): CloseOne[] {
  const found = new Map<string, CloseOne>();
  for (const { as, stance } of related) {
    const key = `${as} ${stance.holder.slug}`;
    const before = found.get(key)?.positions ?? [];
    found.set(key, { as, holder: stance.holder, positions: [...new Set([...before, stance.position])] });
  }
  return [...found.values()];
}
