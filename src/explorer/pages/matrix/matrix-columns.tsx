import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion, useSlices, type Paged } from "../../api/index.ts";
import type { NamedNode } from "../../parts/links/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { ROWS_AT_ONCE } from "./matrix-actors.tsx";
import { matrixStart } from "./matrix-start.graphql.ts";
import { matrixSubjects } from "./matrix-subjects.graphql.ts";
import { MatrixTable } from "./matrix-table.tsx";
import type { AskedMatrix, SubjectFilter } from "./use-asked-matrix.ts";

/** How many columns come at once, and how many there can be. */
const COLUMNS_AT_ONCE = 8;
const MOST_COLUMNS = 48;

interface MatrixColumnsProps {
  readonly asked: AskedMatrix;
  readonly actors: readonly string[];
}

/** On what they stand: what most is known on, or things of one type, by name. */
export function MatrixColumns({ asked: { actors: filter, subjects }, actors }: MatrixColumnsProps) {
  if (subjects !== null) return <NamedSubjects filter={subjects} actors={actors} />;
  return <FullestSubjects of={filter === null ? null : actors.slice(0, ROWS_AT_ONCE)} actors={actors} />;
}

interface FullestSubjectsProps {
  /** Of whom most is to be known on them: of those who come first, where they were chosen; else of anybody. */
  readonly of: readonly string[] | null;
  readonly actors: readonly string[];
}

function FullestSubjects({ of, actors }: FullestSubjectsProps) {
  const answer = useQuestion(matrixStart, { actors: of === null ? null : [...of] });
  return (
    <Answered answer={answer} what="on what most is known">
      {({ matrix }) => <SubjectSlices subjects={matrix.subjects} actors={actors} />}
    </Answered>
  );
}

interface SubjectSlicesProps {
  readonly subjects: readonly NamedNode[];
  readonly actors: readonly string[];
}

function SubjectSlices({ subjects, actors }: SubjectSlicesProps) {
  const paged = useSlices(subjects, COLUMNS_AT_ONCE);
  if (subjects.length === 0)
    return <Empty>No source at hand tells where any of them stands, as it is seen now.</Empty>;
  return <Columns paged={paged} total={subjects.length} actors={actors} />;
}

interface NamedSubjectsProps {
  readonly filter: SubjectFilter;
  readonly actors: readonly string[];
}

function NamedSubjects({ filter, actors }: NamedSubjectsProps) {
  const answer = useQuestion(matrixSubjects, { filter, after: null });
  return (
    <Answered answer={answer} what="what there is to stand on">
      {({ subjects }) => (
        <SubjectList
          key={`${JSON.stringify(filter)} ${subjects.pageInfo.endCursor ?? ""}`}
          first={subjects}
          {...{ filter, actors }}
        />
      )}
    </Answered>
  );
}

interface SubjectListProps extends NamedSubjectsProps {
  readonly first: ResultOf<typeof matrixSubjects>["asOf"]["subjects"];
}

function SubjectList({ first, filter, actors }: SubjectListProps) {
  const paged = usePaged(first, {
    question: matrixSubjects,
    asked: { filter },
    pageOf: ({ subjects }) => subjects,
  });
  if (first.totalCount === 0) return <Empty>Nothing of this sort is on record, as it is seen now.</Empty>;
  const hasMore = paged.hasMore && paged.nodes.length < MOST_COLUMNS;
  return <Columns paged={{ ...paged, hasMore }} total={first.totalCount} actors={actors} />;
}

interface ColumnsProps {
  readonly paged: Paged<NamedNode>;
  readonly total: number;
  readonly actors: readonly string[];
}

function Columns({ paged, total, actors }: ColumnsProps) {
  return (
    <>
      <MatrixTable subjects={paged.nodes} actors={actors} />
      <More paged={paged} total={total} what="columns" />
    </>
  );
}
