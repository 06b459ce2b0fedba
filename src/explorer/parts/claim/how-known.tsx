import { countWords } from "../words/index.ts";
import { ClaimLine, type ClaimLineData } from "./claim-line.tsx";
import "./claim.css";

interface HowKnownProps {
  readonly claims: readonly ClaimLineData[];
  /** How many there are in all. */
  readonly total?: number;
  /** Whether one of the claims is shown already. */
  readonly isMore?: boolean;
}

/** “How do we know?”: opens the claims that something rests on. */
export function HowKnown({ claims, total = claims.length, isMore = false }: HowKnownProps) {
  if (claims.length === 0) return null;
  return (
    <details className="how-known">
      <summary>
        {isMore ? countWords(total, "more claim") : `How do we know? ${countWords(total, "claim")}`}
      </summary>
      {claims.map((claim) => (
        <ClaimLine key={claim.key} claim={claim} />
      ))}
      {total > claims.length && <p>and {total - claims.length} more.</p>}
    </details>
  );
}
