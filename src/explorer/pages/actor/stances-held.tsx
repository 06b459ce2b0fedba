import type { ResultOf } from "gql.tada";
import { usePaged } from "../../api/index.ts";
import { ClaimLine, HowKnown } from "../../parts/claim/index.ts";
import { NodeLink, type NamedNode } from "../../parts/links/index.ts";
import { PositionWord } from "../../parts/position/index.ts";
import { Empty, More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { ToldTime } from "../../parts/told/index.ts";
import { dateWords } from "../../parts/words/index.ts";
import { moreStances } from "./more-stances.graphql.ts";
import type { stanceList } from "./stance-list.graphql.ts";

type StancePage = ResultOf<typeof stanceList>;
type HeldStance = StancePage["nodes"][number];

interface StancesHeldProps {
  readonly holder: NamedNode;
  readonly first: StancePage;
}

/** Where an actor stands, each with on whose word; the one attested last first. */
export function StancesHeld({ holder, first }: StancesHeldProps) {
  const { slug } = holder;
  const paged = usePaged(first, {
    question: moreStances,
    asked: { slug },
    pageOf: ({ actor }) => actor?.stances,
  });
  return (
    <section aria-labelledby="stances">
      <h2 id="stances">Where do they stand?</h2>
      {first.totalCount === 0 && (
        <Empty>No source at hand tells of a stance, as it is seen now. That does not mean neutral.</Empty>
      )}
      <ul className="holders actor-stances">
        {paged.nodes.map((stance) => (
          <Held key={stance.key} stance={stance} holder={holder} />
        ))}
      </ul>
      <More paged={paged} total={first.totalCount} what="stances" />
      <TakeAway list="stances" asked={{ holder: [slug] }} what="these stances" />
    </section>
  );
}

interface HeldProps {
  readonly stance: HeldStance;
  readonly holder: NamedNode;
}

function Held({ stance: { position, subject, claims, validity }, holder }: HeldProps) {
  const [first, ...others] = claims.nodes;
  return (
    <li className="holder">
      <p className="holder-name">
        <PositionWord position={position} holder={holder} /> <NodeLink node={subject} />{" "}
        <ToldTime claims={claims.nodes} />
        {validity.attestedOn !== null && <small> · last told by {dateWords(validity.attestedOn)}</small>}
      </p>
      {first && <ClaimLine claim={first} />}
      <HowKnown claims={others} total={claims.totalCount - 1} isMore />
    </li>
  );
}
