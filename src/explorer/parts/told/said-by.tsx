import { ClaimMention, type ClaimMentionData } from "../claim/index.ts";
import { PropositionWords, type PropositionBrief } from "../proposition/index.ts";

interface SaidByProps {
  readonly proposition: PropositionBrief;
  /** The first claim that says so. */
  readonly claim: ClaimMentionData | undefined;
}

/** What is said, with whose word it is in the same element: also where the rest has to be opened, and in print. */
export function SaidBy({ proposition, claim }: SaidByProps) {
  const said = <PropositionWords proposition={proposition} />;
  return claim === undefined ? said : <ClaimMention claim={claim} says={said} />;
}
