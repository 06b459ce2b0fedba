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
  const validities = told[0]?.paces.map((pace) => pace.validity) ?? [];
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
            <tr className="pace-chosen">
              <th scope="row">{percentWords(Number(validity))} (chosen)</th>
              {told.map(({ paceNeeded, stillNeeded }, index) => (
                <td key={index}>
                  {rangeWords(paceNeeded)} a day ({rangeWords(stillNeeded)} still needed)
                </td>
              ))}
            </tr>
            {validities.map((one, row) => (
              <tr key={one}>
                <th scope="row">{percentWords(Number(one))}</th>
                {told.map(({ paces }, index) => (
                  <td key={index}>{paces[row] && <Pace pace={paces[row]} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Pace({ pace: { paceNeeded, stillNeeded } }: { readonly pace: Progress["paces"][number] }) {
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
