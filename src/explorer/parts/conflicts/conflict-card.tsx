import type { ResultOf } from "gql.tada";
import { HowKnown } from "../claim/index.ts";
import { NodeLink } from "../links/index.ts";
import { plain } from "../words/index.ts";
import type { conflictList } from "./conflict-list.graphql.ts";
import "./conflicts.css";

export type ConflictData = ResultOf<typeof conflictList>["nodes"][number];

/** What cannot all be so, side by side with who says which. */
export function ConflictCard({ conflict }: { readonly conflict: ConflictData }) {
  const { about, members, explanation, resolution, kind } = conflict;
  return (
    <article className="conflict">
      <h3>
        {about === null ? plain(kind) : <NodeLink node={about} />} <small>{plain(kind)}</small>
      </h3>
      <div className="conflict-sides">
        {members.map((member) => (
          <Member key={member.key} member={member} />
        ))}
      </div>
      <p className="side-note">{explanation}</p>
      {resolution !== null && (
        <p className="side-note">
          Settled by {resolution.author}: {resolution.reason}
        </p>
      )}
    </article>
  );
}

function Member({ member }: { readonly member: ConflictData["members"][number] }) {
  const { says, claimants, isFavoured, proposition } = member;
  return (
    <div>
      <p>
        {claimants.map((claimant, index) => (
          <span key={claimant.slug}>
            {index > 0 && ", "}
            <NodeLink node={claimant} />
          </span>
        ))}
        : <strong dir="auto">{valueWords(says)}</strong> {isFavoured && <small>(taken to be right)</small>}
      </p>
      <HowKnown claims={proposition.claims.nodes} total={proposition.claims.totalCount} />
    </div>
  );
}

/** A controlled value without its capitals; everything else as it is told. */
function valueWords(says: string): string {
  return /^[A-Z][A-Z_]+(?: \(.*\))?$/u.test(says) ? plain(says) : says;
}
