import type { ResultOf } from "gql.tada";
import { PageLink } from "../links/index.ts";
import { Empty } from "../states/index.ts";
import { wholeWords } from "../words/index.ts";
import { ConflictCard } from "./conflict-card.tsx";
import type { conflictsAbout } from "./conflicts-about.graphql.ts";

interface ConflictsSectionProps {
  readonly data: ResultOf<typeof conflictsAbout>;
  /** The slug of what they are about; of everything, where it is left out. */
  readonly about?: string;
}

/** What the sources disagree on. */
export function ConflictsSection({ data: { conflicts }, about }: ConflictsSectionProps) {
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">What do the sources disagree on?</h2>
      {conflicts.totalCount === 0 && <Empty>Nothing, as it is seen now.</Empty>}
      {conflicts.nodes.map((conflict) => (
        <ConflictCard key={conflict.key} conflict={conflict} />
      ))}
      {conflicts.totalCount > conflicts.nodes.length && (
        <p>
          <PageLink to={about === undefined ? "/conflicts" : `/conflicts?about=${encodeURIComponent(about)}`}>
            All {wholeWords(conflicts.totalCount)} conflicts
          </PageLink>
        </p>
      )}
    </section>
  );
}
