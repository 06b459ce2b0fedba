import type { SidesData } from "./sides.tsx";
import { positionWords, wholeWords } from "../words/index.ts";

type TallyProps = Pick<SidesData, "positions" | "division">;

/** How many stand where, of what sort, and how divided they are. */
export function Tally({ positions: { tally, holders, utterances, undatedCount }, division }: TallyProps) {
  return (
    <details className="tally" open>
      <summary>In numbers</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="Holders by position">
        <table>
          <thead>
            <tr>
              <th scope="col">Position</th>
              <th scope="col">Holders</th>
              <th scope="col">People</th>
              <th scope="col">Organizations</th>
              <th scope="col">Unnamed groups</th>
              <th scope="col">Only by deeds</th>
              <th scope="col">Utterances</th>
            </tr>
          </thead>
          <tbody>
            {tally.map((row) => (
              <tr key={row.position}>
                <th scope="row">
                  <span aria-hidden="true">{positionWords(row.position).sign}</span>{" "}
                  {positionWords(row.position).verbOf(2)}
                </th>
                <td>{wholeWords(row.holders)}</td>
                <td>{wholeWords(row.people)}</td>
                <td>{wholeWords(row.organizations)}</td>
                <td>{wholeWords(row.informalGroups)}</td>
                <td>{wholeWords(row.inferred)}</td>
                <td>{wholeWords(row.utterances)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="side-note">
        {wholeWords(holders)} holders in {wholeWords(utterances)} utterances. A holder is a person, an
        organization or a group, whatever its size: these are no numbers of people.{" "}
        {undatedCount > 0 && `${wholeWords(undatedCount)} stances have no date. `}
        <DivisionWords division={division} />
      </p>
    </details>
  );
}

function DivisionWords({ division }: Pick<TallyProps, "division">) {
  const { value, support, oppose, other, total } = division;
  if (value === null) return <>How divided they are can’t be told of fewer than two holders.</>;
  return (
    <>
      Divided: <strong>{value.toFixed(2)}</strong>, from 0 (all on one side) to 1 (half against half), of{" "}
      {wholeWords(total)}: {wholeWords(support)} for, {wholeWords(oppose)} against, {wholeWords(other)} in the
      middle.
    </>
  );
}
