import type { ResultOf } from "gql.tada";
import { usePaged } from "../../api/index.ts";
import { Empty, More } from "../../parts/states/index.ts";
import type { Pair } from "./comparison.tsx";
import type { leftOutList } from "./left-out-list.graphql.ts";
import { moreLeftOut } from "./more-left-out.graphql.ts";
import { StanceCell } from "./stance-cell.tsx";
import { SubjectTable } from "./subject-table.tsx";

const REASONS: Readonly<Record<string, string>> = {
  CONTESTED: "one of them contradicts itself there",
  NO_POSITION: "one of them is undecided, or declined to say",
  ONLY_ONE: "of one of them nothing is known there",
  UNORDERED: "nobody knows which of two stances came last",
};

/** What would have to be known: subjects on which one of the two stands, and they can't be compared. */
export function LeftOut({ first, a, b }: Pair & { readonly first: ResultOf<typeof leftOutList> }) {
  const paged = usePaged(first, {
    question: moreLeftOut,
    asked: { a: a.slug, b: b.slug },
    pageOf: ({ agreement }) => agreement?.leftOut,
  });
  const rows = paged.nodes.map(({ subject, reason, stances }) => ({
    subject,
    verdict: REASONS[reason] ?? reason,
    stancesA: <StanceCell stances={stances.filter(({ holder }) => holder.slug === a.slug)} />,
    stancesB: <StanceCell stances={stances.filter(({ holder }) => holder.slug === b.slug)} />,
  }));
  return (
    <section aria-labelledby="unknown">
      <h2 id="unknown">What is not known?</h2>
      {first.totalCount === 0 ? (
        <Empty>Nothing is told of one of them that is not told of the other as well.</Empty>
      ) : (
        <>
          <p className="side-note">
            On these, one of the two is told to stand somewhere, and the two can’t be compared. Not to be told
            of is not to be neutral.
          </p>
          <SubjectTable labelledBy="unknown" verdictTitle="Why not?" {...{ rows, a, b }} />
        </>
      )}
      <More paged={paged} total={first.totalCount} what="subjects" />
    </section>
  );
}
