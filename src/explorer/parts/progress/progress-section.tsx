import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { Answered, Empty } from "../states/index.ts";
import { dateWords } from "../words/index.ts";
import { Outcome } from "./outcome.tsx";
import { PaceTable } from "./pace-table.tsx";
import { ProgressPicture } from "./progress-picture.tsx";
import { progressReasonWords, progressStatusWords } from "./progress-words.ts";
import { campaignProgress } from "./progress.graphql.ts";
import { RequirementTable } from "./requirement-table.tsx";
import { Responses } from "./responses.tsx";
import { useValidity } from "./use-validity.ts";
import "./progress.css";

export type CampaignProgress = NonNullable<ResultOf<typeof campaignProgress>["asOf"]["campaign"]>;
export type Progress = CampaignProgress["progress"][number];
export type FigureTold = NonNullable<Progress["collected"]>;

/** Whether a campaign will make it: each requirement beside the others, the pace, and what a response would bring. */
export function ProgressSection({ slug }: { readonly slug: string }) {
  const [validity, setValidity] = useValidity();
  const answer = useQuestion(campaignProgress, { slug, validity });
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">Will it make it?</h2>
      <Answered answer={answer} what="how far it is">
        {({ campaign }) =>
          campaign?.progress[0] === undefined ? (
            <Empty>Nothing is on record of how far it is.</Empty>
          ) : (
            <>
              <Verdict progress={campaign.progress[0]} />
              <Outcome progress={campaign.progress[0]} />
              {isMeasured(campaign.progress) && (
                <>
                  <ProgressPicture campaign={campaign} />
                  <RequirementTable progress={campaign.progress} />
                  <PaceTable progress={campaign.progress} validity={validity} setValidity={setValidity} />
                  <Responses progress={campaign.progress} />
                </>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}

function Verdict({ progress: { status, reason, on } }: { readonly progress: Progress }) {
  return (
    <p className="verdict">
      <strong>{progressStatusWords(status)}</strong>: {progressReasonWords(reason)}.
      {on !== null && ` Told for ${dateWords(on)}.`}
    </p>
  );
}

/** Whether there is any figure to lay out. */
function isMeasured(progress: readonly Progress[]): boolean {
  return progress.some(({ collected, requirement }) => collected !== null || requirement.length > 0);
}
