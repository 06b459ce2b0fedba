import { countWords } from "../words/index.ts";
import { ClaimLine, type ClaimLineData } from "./claim-line.tsx";
import "./claim.css";

interface HowKnownProps {
  readonly claims: readonly ClaimLineData[];
  /** How many there are in all. */
  readonly total?: number;
}

/** “How do we know?”: opens the claims that something rests on. */
export function HowKnown({ claims, total = claims.length }: HowKnownProps) {
  if (claims.length === 0) return null;
  return (
    <details className="how-known">
      <summary>How do we know? {countWords(total, "claim")}</summary>
      {claims.map((claim) => (
        <ClaimLine key={claim.key} claim={claim} />
      ))}
      {total > claims.length && <p>and {total - claims.length} more.</p>}
    </details>
  );
}
