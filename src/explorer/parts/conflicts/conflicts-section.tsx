import type { ResultOf } from "gql.tada";
import { Empty } from "../states/index.ts";
import { ConflictCard } from "./conflict-card.tsx";
import type { conflictsAbout } from "./conflicts-about.graphql.ts";

/** What the sources disagree on about one thing. */
export function ConflictsSection({
  data: { conflicts },
}: {
  readonly data: ResultOf<typeof conflictsAbout>;
}) {
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">What do the sources disagree on?</h2>
      {conflicts.totalCount === 0 && <Empty>Nothing, as it is seen now.</Empty>}
      {conflicts.nodes.map((conflict) => (
        <ConflictCard key={conflict.key} conflict={conflict} />
      ))}
      {conflicts.totalCount > conflicts.nodes.length && (
        <p className="side-note">and {conflicts.totalCount - conflicts.nodes.length} more.</p>
      )}
    </section>
  );
}
