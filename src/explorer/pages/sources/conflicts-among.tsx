import type { ResultOf } from "gql.tada";
import { useEffect } from "react";
import { usePaged, useQuestion } from "../../api/index.ts";
import { ConflictCard, type ConflictData, type conflictList } from "../../parts/conflicts/index.ts";
import { PageLink } from "../../parts/links/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { wholeWords } from "../../parts/words/index.ts";
import { conflictsAmong } from "./conflicts-among.graphql.ts";

/** So many conflicts are looked at without being asked to, or until so many are found. */
const LOOKED_AT = 100;
const FOUND_AT_ONCE = 10;

interface ConflictsAmongProps {
  readonly sources: readonly string[];
}

/** Where two of the chosen sources can't both be right. */
export function ConflictsAmong({ sources }: ConflictsAmongProps) {
  const answer = useQuestion(conflictsAmong, { after: null });
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">Where can’t both be right?</h2>
      <Answered answer={answer} what="what they disagree on">
        {({ conflicts }) => (
          <Among
            sources={sources}
            first={conflicts}
            isPassing={answer.state === "ANSWERED" && answer.isPassing}
          />
        )}
      </Answered>
      <p>
        <PageLink to="/conflicts">All conflicts between sources</PageLink>
      </p>
    </section>
  );
}

interface AmongProps extends ConflictsAmongProps {
  readonly first: ResultOf<typeof conflictList>;
  /** Whether these conflicts are those under another lens, and others are about to come. */
  readonly isPassing: boolean;
}

function Among({ sources, first, isPassing }: AmongProps) {
  const paged = usePaged(first, {
    question: conflictsAmong,
    asked: {},
    pageOf: ({ conflicts }) => conflicts,
  });
  const { nodes, hasMore, isLoading, failure, more } = paged;
  const among = nodes.filter((conflict) => isAmong(conflict, sources));
  const goesOn = hasMore && failure === null && nodes.length < LOOKED_AT && among.length < FOUND_AT_ONCE;
  useEffect(() => {
    if (goesOn && !isLoading && !isPassing) more();
  });
  return (
    <>
      {among.length === 0 && !goesOn && (
        <Empty>
          {hasMore ? "None was found" : "Nowhere"}, as it is seen now. That does not mean that they agree: one
          may not speak of what the other tells.
        </Empty>
      )}
      {among.map((conflict) => (
        <ConflictCard key={conflict.key} conflict={conflict} />
      ))}
      {hasMore && (
        <p className="side-note" role="status">
          Looked for among the first {wholeWords(nodes.length)} of {wholeWords(first.totalCount)} conflicts.
        </p>
      )}
      {!goesOn && <More paged={paged} what="conflicts, further down the list" />}
    </>
  );
}

function isAmong(conflict: ConflictData, chosen: readonly string[]): boolean {
  return conflict.sources.filter(({ slug }) => chosen.includes(slug)).length > 1;
}
