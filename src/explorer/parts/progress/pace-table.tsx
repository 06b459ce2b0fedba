import { useEffect, useState } from "react";
import { percentWords } from "../words/index.ts";
import type { Progress } from "./progress-section.tsx";
import { rangeWords } from "./progress-words.ts";

interface PaceTableProps {
  readonly progress: readonly Progress[];
  readonly validity: string;
  readonly setValidity: (validity: string) => void;
}

/** How fast it must go, if only a part of all signatures counts. */
export function PaceTable({ progress, validity, setValidity }: PaceTableProps) {
  const told = progress.filter(({ required }) => required.text !== null);
  if (told.length === 0) return null;
  const rows = validitiesOf(told, validity);
  return (
    <>
      <h3>How fast must it go?</h3>
      <ValidityChoice validity={validity} setValidity={setValidity} />
      <div className="scroll" tabIndex={0} role="region" aria-label="The pace needed">
        <table>
          <caption>Signatures a day until the deadline, and how many are still needed</caption>
          <thead>
            <tr>
              <th scope="col">If this part counts</th>
              {told.map(({ required, derived }, index) => (
                <th key={index} scope="col">
                  of {required.text} {derived && "(added up)"}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row} className={row === Number(validity) ? "pace-chosen" : undefined}>
                <th scope="row">
                  {percentWords(row)} {row === Number(validity) && "(chosen)"}
                </th>
                {told.map((one, index) => (
                  <td key={index}>
                    <Pace pace={paceOf(one, row, validity)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The part that is chosen among those that are told of in any case, the largest first. */
function validitiesOf(told: readonly Progress[], chosen: string): number[] {
  const offered = told.flatMap(({ paces }) => paces.map(({ validity }) => Number(validity)));
  return [...new Set([...offered, Number(chosen)])].sort((one, other) => other - one);
}

type PaceTold = Pick<Progress["paces"][number], "paceNeeded" | "stillNeeded">;

function paceOf(told: Progress, validity: number, chosen: string): PaceTold | undefined {
  if (validity === Number(chosen)) return told;
  return told.paces.find((pace) => Number(pace.validity) === validity);
}

function Pace({ pace }: { readonly pace: PaceTold | undefined }) {
  if (pace === undefined) return null;
  const { paceNeeded, stillNeeded } = pace;
  return (
    <>
      {rangeWords(paceNeeded)} a day ({rangeWords(stillNeeded)} still needed)
    </>
  );
}

const REST_MILLISECONDS = 250;

function ValidityChoice({ validity, setValidity }: Pick<PaceTableProps, "validity" | "setValidity">) {
  const [shown, setShown] = useState(validity);
  useEffect(() => {
    setShown(validity);
  }, [validity]);
  useEffect(() => {
    if (shown === validity) return undefined;
    const timer = setTimeout(() => {
      setValidity(shown);
    }, REST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [shown, validity, setValidity]);
  return (
    <label className="validity">
      If {percentWords(Number(shown))} of all signatures are valid
      <input
        type="range"
        min={50}
        max={100}
        value={Math.round(Number(shown) * 100)}
        onChange={({ currentTarget }) => {
          setShown(String(Number(currentTarget.value) / 100));
        }}
      />
    </label>
  );
}
