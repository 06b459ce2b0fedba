import { ClaimLine } from "../claim/index.ts";
import type { Progress } from "./progress-section.tsx";
import { rangeWords } from "./progress-words.ts";

type Response = Progress["responses"][number];

const ENOUGH: Readonly<Record<string, string>> = {
  true: "that would be enough",
  false: "that would not be enough",
  null: "whether that is enough can’t be told",
};

/** Whether a response that somebody speaks of would do: the arithmetic, not the claim, is ours. */
export function Responses({ progress }: { readonly progress: readonly Progress[] }) {
  const told = progress.filter(({ responses, required }) => responses.length > 0 && required.text !== null);
  const [first] = told;
  if (first === undefined) return null;
  return (
    <>
      <h3>Would the response they speak of do?</h3>
      {first.responses.map((response, index) => (
        <div key={response.rate.observation.key}>
          <ClaimLine claim={response.rate.claim} />
          {first.mailed && (
            <p>
              {response.rate.value?.text} of {first.mailed.value?.text} forms sent out would bring{" "}
              <strong>{rangeWords(response.brings)}</strong> signatures, and with those collected{" "}
              <strong>{rangeWords(response.withCollected)}</strong>.
            </p>
          )}
          <ul>
            {told.map((one) => {
              const answer = one.responses[index];
              return answer && <Verdict key={one.required.text} progress={one} response={answer} />;
            })}
          </ul>
        </div>
      ))}
    </>
  );
}

function Verdict({ progress, response }: { readonly progress: Progress; readonly response: Response }) {
  const { required, derived, rateNeeded } = progress;
  return (
    <li>
      Of {required.text} required{derived && " (added up)"}: if all are valid,{" "}
      {ENOUGH[String(response.enoughIfAllValid)]}; at the part chosen above, {ENOUGH[String(response.enough)]}
      . It suffices from {rangeWords(response.breakEvenValidity)} valid on. The rate needed, by what is chosen
      above: {rangeWords(rateNeeded)}.
    </li>
  );
}
