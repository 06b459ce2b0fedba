import { claimAddress, PageLink } from "../../parts/links/index.ts";
import { instantWords } from "../../parts/words/index.ts";
import type { ClaimData } from "./claim-page.tsx";

/** What became of the claim, before it is read. */
export function Since({ currently: { status, changedBy, claim } }: Pick<ClaimData, "currently">) {
  if (changedBy === null) return null;
  return (
    <p className="failed">
      <strong>{status === "CORRECTED" ? "Corrected since" : "Withdrawn since"}</strong>, on{" "}
      {instantWords(changedBy.recordedAt)} (revision {changedBy.number}): {changedBy.reason}{" "}
      {claim !== null && (
        <>
          What stands now: <PageLink to={claimAddress(claim.key)}>{claim.inWords.sentence}</PageLink>
        </>
      )}
    </p>
  );
}
