import type { ReactNode } from "react";
import { NodeLink, type NamedNode } from "../../parts/links/index.ts";
import type { Pair } from "./comparison.tsx";

/** A subject with where the two stand on it. */
export interface SubjectRow {
  readonly subject: NamedNode;
  /** Whether they agree there, or why it can't be told. */
  readonly verdict: ReactNode;
  readonly stancesA: ReactNode;
  readonly stancesB: ReactNode;
}

interface SubjectTableProps extends Pair {
  /** The id of the heading that names it. */
  readonly labelledBy: string;
  readonly verdictTitle: string;
  readonly rows: readonly SubjectRow[];
}

/** Subjects, a row for each, with both actors side by side. */
export function SubjectTable({ labelledBy, verdictTitle, rows, a, b }: SubjectTableProps) {
  return (
    <div className="scroll" role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">Subject</th>
            <th scope="col">{verdictTitle}</th>
            <th scope="col">
              <NodeLink node={a} />
            </th>
            <th scope="col">
              <NodeLink node={b} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ subject, verdict, stancesA, stancesB }) => (
            <tr key={subject.slug}>
              <th scope="row">
                <NodeLink node={subject} />
              </th>
              <td>{verdict}</td>
              <td>{stancesA}</td>
              <td>{stancesB}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
