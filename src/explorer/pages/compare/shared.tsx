import type { ResultOf } from "gql.tada";
import { usePaged } from "../../api/index.ts";
import { Empty, More } from "../../parts/states/index.ts";
import type { Pair } from "./comparison.tsx";
import { moreTerms } from "./more-terms.graphql.ts";
import { StanceCell } from "./stance-cell.tsx";
import { SubjectTable } from "./subject-table.tsx";
import type { termList } from "./term-list.graphql.ts";

const VERDICTS: Readonly<Record<number, string>> = {
  0: "= the same side",
  1: "± half: one is neither for nor against",
  2: "≠ opposite sides",
};

/** The subjects on which both take a position, those on which they are furthest apart first. */
export function Shared({ first, a, b }: Pair & { readonly first: ResultOf<typeof termList> }) {
  const paged = usePaged(first, {
    question: moreTerms,
    asked: { a: a.slug, b: b.slug },
    pageOf: ({ agreement }) => agreement?.terms,
  });
  const rows = paged.nodes.map(({ subject, delta, stanceA, stanceB }) => ({
    subject,
    verdict: VERDICTS[delta] ?? String(delta),
    stancesA: <StanceCell stances={[stanceA]} />,
    stancesB: <StanceCell stances={[stanceB]} />,
  }));
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">On what do both take a position?</h2>
      {first.totalCount === 0 ? (
        <Empty>On nothing that a source at hand tells of, as it is seen now.</Empty>
      ) : (
        <SubjectTable labelledBy="shared" verdictTitle="Do they agree?" {...{ rows, a, b }} />
      )}
      <More paged={paged} total={first.totalCount} what="subjects" />
    </section>
  );
}
