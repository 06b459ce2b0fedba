import { Choice } from "../../parts/choice/index.ts";
import { SECTOR_CHOICES } from "../../parts/words/index.ts";
import { PageTitle } from "../../shell/index.ts";
import { MatrixColumns } from "./matrix-columns.tsx";
import { MatrixActors } from "./matrix-actors.tsx";
import { COLUMNS, KINDS, useAskedMatrix } from "./use-asked-matrix.ts";
import "./matrix.css";

/** Who stands where on what: a row for each actor, a column for each subject. */
export function MatrixPage() {
  const asked = useAskedMatrix();
  return (
    <>
      <PageTitle title="Matrix" kind="Who stands where on what?" />
      <p className="side-note">
        Each cell is the stance held last, on whose word, and leads to its evidence. An empty cell (·) means
        that nothing is known: that is neither neutral nor silent. A row with one cell looks as weighty as one
        with five: count them before you compare.
      </p>
      <div className="choices" role="group" aria-label="Who and what is shown">
        <Choice part="sector" label="Who: in which sector?" choices={SECTOR_CHOICES} />
        <Choice part="kind" label="Who: what are they?" choices={KINDS} />
        <Choice part="columns" label="On what?" choices={COLUMNS} any="what most is known on" />
      </div>
      <MatrixActors asked={asked}>{(actors) => <MatrixColumns asked={asked} actors={actors} />}</MatrixActors>
    </>
  );
}
