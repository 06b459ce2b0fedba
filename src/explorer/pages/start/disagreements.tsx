import { NodeLink } from "../../parts/links/index.ts";
import { Empty } from "../../parts/states/index.ts";
import type { StartData } from "./start-page.tsx";

type Conflict = StartData["conflicts"]["nodes"][number];

/** What the sources say that can't all be so, side by side with who says which. */
export function Disagreements({ data: { conflicts } }: { readonly data: StartData }) {
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">What the sources disagree on</h2>
      {conflicts.nodes.length === 0 ? (
        <Empty>Nothing, as it is seen now.</Empty>
      ) : (
        conflicts.nodes.map((conflict) => <Disagreement key={conflict.key} conflict={conflict} />)
      )}
    </section>
  );
}

function Disagreement({ conflict: { about, members, explanation } }: { readonly conflict: Conflict }) {
  return (
    <article className="start-conflict">
      <h3>{about === null ? "Unattached" : <NodeLink node={about} />}</h3>
      <ul>
        {members.map(({ key, says, claimants }) => (
          <li key={key}>
            {claimants.map((claimant, index) => (
              <span key={claimant.slug}>
                {index > 0 && ", "}
                <NodeLink node={claimant} />
              </span>
            ))}
            : <span dir="auto">{says}</span>
          </li>
        ))}
      </ul>
      <p className="start-kind">{explanation}</p>
    </article>
  );
}
