import type { ResultOf } from "gql.tada";
import { ClaimLine, HowKnown, toldWords } from "../claim/index.ts";
import { NodeLink, SourceLink } from "../links/index.ts";
import { dateWords, explanationWords, percentWords, plain, valueWords } from "../words/index.ts";
import type { conflictList } from "./conflict-list.graphql.ts";
import "./conflicts.css";

export type ConflictData = ResultOf<typeof conflictList>["nodes"][number];

interface ConflictCardProps {
  readonly conflict: ConflictData;
  /** Whether the claims are shown at once, and not one step away. */
  readonly showsClaims?: boolean;
}

/** What cannot all be so, side by side with who says which. */
export function ConflictCard({ conflict, showsClaims = false }: ConflictCardProps) {
  const { about, holder, members, resolution, kind, sources } = conflict;
  return (
    <article className="conflict">
      <h3>
        {about === null ? plain(kind) : <NodeLink node={about} />}{" "}
        <small>
          {holder === null ? (
            plain(kind)
          ) : (
            <>
              stance of <NodeLink node={holder} />
            </>
          )}
        </small>
      </h3>
      <div className="conflict-sides">
        {members.map((member) => (
          <Member key={member.key} {...{ kind, member, showsClaims }} />
        ))}
      </div>
      <p className="side-note">
        {explanationWords(conflict)} {extentWords(conflict)}
      </p>
      <p className="side-note">
        Told in{" "}
        {sources.map((source, index) => (
          <span key={source.slug}>
            {index > 0 && (index === sources.length - 1 ? " and " : ", ")}
            <SourceLink source={source} />
          </span>
        ))}
        .
      </p>
      {resolution !== null && (
        <p className="side-note">
          Settled by {resolution.author}: {resolution.reason}
        </p>
      )}
    </article>
  );
}

interface MemberProps {
  readonly kind: string;
  readonly member: ConflictData["members"][number];
  readonly showsClaims: boolean;
}

function Member({ kind, member, showsClaims }: MemberProps) {
  const { says, claimants, isFavoured, claim, proposition } = member;
  // In a conflict of dates all sides are claims of one and the same thing.
  const claims = claim === null ? proposition.claims.nodes : [claim];
  const total = claim === null ? proposition.claims.totalCount : 1;
  const [first] = claims;
  return (
    <div>
      <p>
        {claimants.map((claimant, index) => (
          <span key={claimant.slug}>
            {index > 0 && ", "}
            <NodeLink node={claimant} />
          </span>
        ))}
        : <strong dir="auto">{valueWords(kind, says)}</strong>{" "}
        {!showsClaims && first !== undefined && <small className="side-note">({toldWords(first)})</small>}{" "}
        {isFavoured && <small>(taken to be right)</small>}
      </p>
      {showsClaims ? (
        claims.map((one) => <ClaimLine key={one.key} claim={one} />)
      ) : (
        <HowKnown claims={claims} total={total} />
      )}
    </div>
  );
}

/** On which days sides hold at once, where the explanation does not tell it, and how far numbers lie apart. */
function extentWords({ kind, members, commonFrom, commonTo, spread }: ConflictData): string {
  const hold = members.length > 2 ? "Some two of them hold at once" : "Both hold";
  const isTold = commonFrom === null || kind === "STANCE";
  const from = isTold ? "" : `${hold} ${daysWords(commonFrom, commonTo)}.`;
  const apart = spread === null ? "" : `They lie ${percentWords(spread)} of the median apart.`;
  return `${from} ${apart}`.trim();
}

function daysWords(from: string, to: string | null): string {
  if (to === null) return `from ${dateWords(from)} on`;
  return from === to ? `on ${dateWords(from)}` : `from ${dateWords(from)} to ${dateWords(to)}`;
}
