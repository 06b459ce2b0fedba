import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { Choice } from "../../parts/choice/index.ts";
import { ConflictCard, type conflictList } from "../../parts/conflicts/index.ts";
import { Name, PageLink } from "../../parts/links/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { countWords } from "../../parts/words/index.ts";
import { PageTitle } from "../../shell/index.ts";
import { conflictsPage } from "./conflicts.graphql.ts";
import { KINDS, STATUSES, useAskedConflicts, type AskedConflicts } from "./use-asked-conflicts.ts";

/** What the sources disagree on: claims that cannot all be right, side by side. */
export function ConflictsPage() {
  const asked = useAskedConflicts();
  const answer = useQuestion(conflictsPage, { ...asked, after: null });
  return (
    <>
      <PageTitle title="Conflicts" kind="What do the sources disagree on?" />
      <p className="side-note">
        Claims that cannot all be right: one holder with two positions on the same day, an attribute with two
        values, figures that do not meet, dates that cannot both be. It reports too little rather than too
        much: what is only alleged, promised or vaguely dated is no conflict. For what is told on another word
        or in another mode, see{" "}
        <PageLink to="/sources#differently">what the sources tell differently</PageLink>.
      </p>
      <div className="choices" role="group" aria-label="Which conflicts are shown">
        <Choice part="kind" label="What about?" choices={KINDS} />
        <Choice part="status" label="Settled?" choices={STATUSES} />
      </div>
      {asked.about?.map((slug) => (
        <p key={slug}>
          Only those about <Name>{slug}</Name>. <PageLink to="/conflicts">All conflicts</PageLink>
        </p>
      ))}
      <Answered answer={answer} what="the conflicts">
        {({ conflicts }) => (
          <ConflictCards key={conflicts.pageInfo.endCursor} first={conflicts} asked={asked} />
        )}
      </Answered>
      <TakeAway list="conflicts" asked={exportOf(asked)} what="these conflicts" />
    </>
  );
}

interface ConflictCardsProps {
  readonly first: ResultOf<typeof conflictList>;
  readonly asked: AskedConflicts;
}

function ConflictCards({ first, asked }: ConflictCardsProps) {
  const paged = usePaged(first, { question: conflictsPage, asked, pageOf: ({ conflicts }) => conflicts });
  return (
    <>
      <h2>{countWords(first.totalCount, "conflict")}, as it is seen now</h2>
      {first.totalCount === 0 && (
        <Empty>
          None of this sort. That does not mean that the sources agree, or that everything in them is true.
        </Empty>
      )}
      {paged.nodes.map((conflict) => (
        <ConflictCard key={conflict.key} conflict={conflict} showsClaims />
      ))}
      <More paged={paged} total={first.totalCount} what="conflicts" />
    </>
  );
}

function exportOf({ about, kind, status }: AskedConflicts): Record<string, readonly string[]> {
  return {
    ...(about === null ? {} : { subject: about }),
    ...(kind === null ? {} : { kind }),
    ...(status === null ? {} : { status: [status] }),
  };
}
