import type { ReactNode } from "react";
import { ClaimMention } from "../claim/index.ts";
import { NodeLink } from "../links/index.ts";
import { dateWords } from "../words/index.ts";
import type { FigureTold, Progress } from "./progress-section.tsx";
import { daysWords, rangeWords } from "./progress-words.ts";

interface Row {
  readonly head: string;
  readonly cell: (progress: Progress) => ReactNode;
}

const ENOUGH: Readonly<Record<string, string>> = { true: "yes", false: "no", null: "can’t be told" };

const ROWS: readonly Row[] = [
  { head: "Required", cell: ({ required }) => rangeWords(required) },
  { head: "Collected", cell: ({ collected }) => (collected ? <Told figure={collected} /> : "–") },
  { head: "That is", cell: ({ share }) => rangeWords(share) },
  { head: "Missing", cell: ({ remaining }) => rangeWords(remaining) },
  { head: "Enough, if all are valid", cell: ({ enoughIfAllValid }) => ENOUGH[String(enoughIfAllValid)] },
  { head: "Due", cell: ({ deadline }) => <Deadline deadline={deadline} /> },
  { head: "How far off that is", cell: ({ daysLeft }) => daysWords(daysLeft) },
  { head: "Pace observed, a day", cell: ({ paceObserved }) => rangeWords(paceObserved) },
];

/** Each requirement on record beside the others, and how far it is from it. */
export function RequirementTable({ progress }: { readonly progress: readonly Progress[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Requirements side by side">
      <table className="requirements">
        <caption>How far it is from each requirement on record</caption>
        <thead>
          <tr>
            <td />
            {progress.map((one, index) => (
              <th key={index} scope="col">
                <Requirement progress={one} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ head, cell }) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {progress.map((one, index) => (
                <td key={index}>{cell(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Requirement({ progress: { derived, requirement } }: { readonly progress: Progress }) {
  if (requirement.length === 0) return <>No requirement</>;
  return (
    <>
      {derived && <>What is collected and what is missing, added up: </>}
      {requirement.map((figure, index) => (
        <span key={figure.observation.key}>
          {index > 0 && " + "}
          <Told figure={figure} />
        </span>
      ))}
    </>
  );
}

function Told({ figure: { value, claim, asOf } }: { readonly figure: FigureTold }) {
  const when = asOf === null ? "" : `, as of ${dateWords(asOf)}`;
  return <ClaimMention claim={claim} says={`${value?.text ?? "a figure"}${when}`} />;
}

function Deadline({ deadline }: { readonly deadline: Progress["deadline"] }) {
  if (deadline === null) return <>no deadline on record</>;
  const { observation, claimants, claim } = deadline;
  const others = claimants.filter(({ slug }) => slug !== claim.claimant.slug);
  return (
    <>
      <ClaimMention
        claim={claim}
        says={observation.date === null ? "some day" : dateWords(observation.date)}
      />
      {others.map((claimant) => (
        <span key={claimant.slug}>
          , also <NodeLink node={claimant} />
        </span>
      ))}
    </>
  );
}
