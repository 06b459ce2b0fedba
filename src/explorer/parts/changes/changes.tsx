import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { ClaimLine } from "../claim/index.ts";
import { NodeLink } from "../links/index.ts";
import { PositionWord } from "../position/index.ts";
import { Answered, Empty, More } from "../states/index.ts";
import { countWords, dateWords } from "../words/index.ts";
import type { changedStance } from "./changed-stance.graphql.ts";
import { changes } from "./changes.graphql.ts";
import "./changes.css";

type ChangePage = NonNullable<ResultOf<typeof changes>["asOf"]["actor"]>["changes"];
type Change = ChangePage["nodes"][number];

/** When an actor changed its mind, with the evidence of both stances. */
export function Changes({ slug }: { readonly slug: string }) {
  const answer = useQuestion(changes, { slug, after: null });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">When did they change?</h2>
      <Answered answer={answer} what="their changes">
        {({ actor }) =>
          actor !== null && (
            <ChangeList key={actor.changes.pageInfo.endCursor} slug={slug} first={actor.changes} />
          )
        }
      </Answered>
    </section>
  );
}

function ChangeList({ slug, first }: { readonly slug: string; readonly first: ChangePage }) {
  const paged = usePaged(first, {
    question: changes,
    asked: { slug },
    pageOf: ({ actor }) => actor?.changes,
  });
  const { totalCount, contestedCount, unorderedCount } = first;
  return (
    <>
      {totalCount === 0 && (
        <Empty>
          No source at hand tells of a change, as it is seen now. That does not mean that nobody moved.
        </Empty>
      )}
      {paged.nodes.map((change) => (
        <ChangeCard key={`${change.from.key} ${change.to.key}`} change={change} />
      ))}
      <More paged={paged} total={totalCount} what="changes" />
      {contestedCount > 0 && (
        <p className="side-note">
          {countWords(
            contestedCount,
            "pair of stances contradicts itself",
            "pairs of stances contradict themselves",
          )}
          : told of one and the same day, which is no change.
        </p>
      )}
      {unorderedCount > 0 && (
        <p className="side-note">
          Of {countWords(unorderedCount, "pair", "pairs")} of different stances nobody knows which came first.
        </p>
      )}
    </>
  );
}

function ChangeCard({ change }: { readonly change: Change }) {
  const { kind, subject, from, to } = change;
  return (
    <article className="change">
      <h3>
        <NodeLink node={subject} />{" "}
        <small>
          {kind === "REVERSAL" ? "changed sides" : "moved"}
          {whenWords(change)}
        </small>
      </h3>
      <div className="change-sides">
        <StanceTold title="Before" stance={from} />
        <StanceTold title="After" stance={to} />
      </div>
    </article>
  );
}

/** Between two attestations: nobody knows the day. */
function whenWords({ changedAfter, changedBy }: Change): string {
  const after = changedAfter === null ? "" : ` after ${dateWords(changedAfter)}`;
  const by = changedBy === null ? "" : `${after === "" ? "" : ","} by ${dateWords(changedBy)}`;
  return after + by;
}

interface StanceToldProps {
  readonly title: string;
  readonly stance: ResultOf<typeof changedStance>;
}

function StanceTold({ title, stance: { position, holder, claims } }: StanceToldProps) {
  return (
    <div>
      <h4>
        {title}: <PositionWord position={position} holder={holder} />
      </h4>
      {claims.nodes.map((claim) => (
        <ClaimLine key={claim.key} claim={claim} />
      ))}
    </div>
  );
}
