import { countWords, percentWords, wholeWords } from "../../parts/words/index.ts";
import type { AgreementData, Pair } from "./comparison.tsx";

/** How far two actors agree, and how much that rests on; where too little is known, what is missing. */
export function AgreementTold({ agreement, a, b }: Pair & { readonly agreement: AgreementData }) {
  const { value, n, reason } = agreement;
  return (
    <section aria-labelledby="agree">
      <h2 id="agree">Do they agree?</h2>
      {value === null ? (
        <p className="compare-answer">
          <strong>It can’t be told.</strong> {missingWords(reason)}
        </p>
      ) : (
        <>
          <p className="compare-answer">
            <strong>{percentWords(value)}</strong> the same side, over {countWords(n, "shared subject")}
            {intervalWords(agreement)}
          </p>
          <meter
            aria-label={`How far ${a.name} and ${b.name} take the same side`}
            min={0}
            max={1}
            value={value}
          />
        </>
      )}
      <ul>
        {factsOf(agreement, a.name, b.name).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="side-note">
        1 where they take the same side, 0 where they take opposite ones, ½ where one is for or against and
        the other neither: the average over all subjects on which both take a position. It does not say that
        they are allied, know each other or act together.
      </p>
    </section>
  );
}

function missingWords(reason: string | null): string {
  return reason === "TOO_FEW_SHARED"
    ? "There is only one subject on which both take a position, and one subject is no agreement."
    : "No source at hand tells of a subject on which both take a position that can be compared. That does not mean that they disagree.";
}

function intervalWords({ interval }: AgreementData): string {
  if (interval === null) return ".";
  const span = ` It may be off for resting on so few: from ${percentWords(interval.low)} to ${percentWords(interval.high)}.`;
  return interval.label === "WIDE" ? `.${span} Read that before you quote it.` : `.${span}`;
}

function factsOf(agreement: AgreementData, a: string, b: string): string[] {
  const { coverage, n, leftOut, utterances, contested, unordered } = agreement;
  const known = n + leftOut.totalCount;
  const compared =
    coverage === null
      ? "No source at hand tells where either of them stands on anything."
      : `Compared: ${wholeWords(n)} of ${countWords(known, "subject")} on which a source tells where one of them stands (${percentWords(coverage)}).`;
  const said =
    n === 0
      ? null
      : `It rests on ${countWords(utterances.distinct, "utterance")}: ${wholeWords(utterances.a)} for ${a}, ${wholeWords(utterances.b)} for ${b}; one that both made counts for each.`;
  const doubtful =
    contested + unordered === 0
      ? null
      : `Left out as one of them contradicts itself there, or nobody knows which stance came last: ${countWords(contested + unordered, "subject")}.`;
  return [compared, said, doubtful].filter((fact) => fact !== null);
}
