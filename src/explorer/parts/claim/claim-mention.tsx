import type { ResultOf } from "gql.tada";
import type { ReactNode } from "react";
import { ClaimLink, NodeLink } from "../links/index.ts";
import { toldWords } from "./claim-line.tsx";
import type { claimMention } from "./claim-mention.graphql.ts";
import "./claim.css";

export type ClaimMentionData = ResultOf<typeof claimMention>;

interface ClaimMentionProps {
  readonly claim: ClaimMentionData;
  /** What is claimed, in our words. */
  readonly says: ReactNode;
}

/** A claim in a line of its own: what is claimed, by whom, and how it is told. */
export function ClaimMention({ claim, says }: ClaimMentionProps) {
  return (
    <span className="claim-mention">
      <span dir="auto">{says}</span>{" "}
      <span className="claim-foot">
        (<NodeLink node={claim.claimant} />, {toldWords(claim)}; <ClaimLink claim={claim}>evidence</ClaimLink>
        )
      </span>
    </span>
  );
}
