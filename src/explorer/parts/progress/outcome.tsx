import { ClaimMention, HowKnown } from "../claim/index.ts";
import { Name } from "../links/index.ts";
import { PropositionWords } from "../proposition/index.ts";
import type { Progress } from "./progress-section.tsx";

/** How it ended, where a source tells, and what it is for. */
export function Outcome({ progress: { outcome, goals } }: { readonly progress: Progress }) {
  return (
    <>
      {outcome.map((proposition) => (
        <div key={proposition.key}>
          <p>
            <PropositionWords proposition={proposition} />
          </p>
          <HowKnown claims={proposition.claims.nodes} total={proposition.claims.totalCount} />
        </div>
      ))}
      {goals.length > 0 && (
        <details>
          <summary>What reaching it would mean, on whose word</summary>
          <ul>
            {goals.map(({ key, value, claims }) => (
              <li key={key}>
                {claims.nodes[0] ? (
                  <ClaimMention claim={claims.nodes[0]} says={value} />
                ) : (
                  <Name>{value}</Name>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
