import { useQuestion } from "../../api/index.ts";
import { NodeLink, type NamedNode } from "../../parts/links/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { ROWS_AT_ONCE } from "./matrix-actors.tsx";
import { MatrixCell } from "./matrix-cell.tsx";
import { matrixRows } from "./matrix-rows.graphql.ts";

interface MatrixTableProps {
  readonly subjects: readonly NamedNode[];
  /** The slugs of the rows. */
  readonly actors: readonly string[];
}

/** The table itself: it scrolls within, and its heads stay in sight. */
export function MatrixTable({ subjects, actors }: MatrixTableProps) {
  const columns = subjects.map(({ slug }) => slug);
  return (
    <>
      <div className="matrix-frame" role="group" aria-label="The matrix, which can be scrolled" tabIndex={0}>
        <table className="matrix">
          <caption className="unseen">Who stands where on what</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              {subjects.map((subject) => (
                <th key={subject.slug} scope="col">
                  <NodeLink node={subject} />
                </th>
              ))}
            </tr>
          </thead>
          {pagesOf(actors).map((page) => (
            <Rows key={page[0]} actors={page} subjects={columns} />
          ))}
        </table>
      </div>
      <TakeAway
        list="matrix"
        asked={{ actors: actors.slice(0, MOST_TAKEN), subjects: columns }}
        what="these cells"
      />
    </>
  );
}

/** An export names so many actors at most. */
const MOST_TAKEN = 100;

function pagesOf(actors: readonly string[]): string[][] {
  const pages = Math.ceil(actors.length / ROWS_AT_ONCE);
  return Array.from({ length: pages }, (_, page) =>
    actors.slice(page * ROWS_AT_ONCE, (page + 1) * ROWS_AT_ONCE),
  );
}

interface RowsProps {
  readonly actors: readonly string[];
  readonly subjects: readonly string[];
}

function Rows({ actors, subjects }: RowsProps) {
  const answer = useQuestion(matrixRows, { actors: [...actors], subjects: [...subjects] });
  if (answer.state !== "ANSWERED")
    return (
      <tbody>
        <tr>
          <td colSpan={subjects.length + 1}>
            <Answered answer={answer} what="these rows">
              {() => null}
            </Answered>
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {answer.result.matrix.rows.nodes.map(({ actor, cells }) => (
        <tr key={actor.slug}>
          <th scope="row">
            <NodeLink node={actor} />
          </th>
          {cells.map((cell, index) => (
            <td key={subjects[index]}>
              <MatrixCell actor={actor} cell={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
