import { usePaged } from "../../api/index.ts";
import { ClaimMention } from "../../parts/claim/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { TallyLine } from "../../parts/position/index.ts";
import { Empty, More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { dateWords, daysLeftWords, plain } from "../../parts/words/index.ts";
import { moreCampaigns } from "./more-campaigns.graphql.ts";
import type { StartData } from "./start-page.tsx";

type CampaignPage = StartData["campaigns"];
type Progress = CampaignPage["nodes"][number]["progress"][number];

const STATUSES: Readonly<Record<string, string>> = {
  BEHIND: "behind the pace it needs",
  CANNOT_TELL: "whether it will make it can’t be told",
  FAILED: "failed",
  ON_TRACK: "on track",
  REACHED: "reached",
};

/** The campaigns, each with who stands where and how far it is. */
export function CampaignCards({ first }: { readonly first: CampaignPage }) {
  const paged = usePaged(first, { question: moreCampaigns, asked: {}, pageOf: ({ campaigns }) => campaigns });
  if (first.totalCount === 0) return <Empty>No campaign is on record, as it is seen now.</Empty>;
  return (
    <section aria-labelledby="campaigns">
      <h2 id="campaigns">Campaigns</h2>
      <div className="start-cards">
        {paged.nodes.map((campaign) => (
          <article key={campaign.slug}>
            <h3>
              <NodeLink node={campaign} />
            </h3>
            <p className="start-kind">{plain(campaign.campaignKind)}</p>
            <TallyLine tally={campaign.positions.tally} />
            {campaign.progress.map((progress, index) => (
              <ProgressLine key={index} progress={progress} name={campaign.name} />
            ))}
          </article>
        ))}
      </div>
      <More paged={paged} total={first.totalCount} what="campaigns" />
      <TakeAway list="campaigns" what="all campaigns" />
    </section>
  );
}

function ProgressLine({ progress, name }: { readonly progress: Progress; readonly name: string }) {
  const { status, deadline, daysLeft, collected, on } = progress;
  if (collected === null && status === "CANNOT_TELL") return null;
  const due = deadline?.observation.date ?? null;
  const left = daysLeftWords(daysLeft);
  return (
    <div className="start-progress">
      <Gathered progress={progress} name={name} />
      <p>
        <strong>{STATUSES[status] ?? status}</strong>
        {due !== null && `, due ${dateWords(due)}`}
        {left !== null && `, ${left}`}
        {left !== null && on !== null && ` (told for ${dateWords(on)})`}
      </p>
    </div>
  );
}

function Gathered({
  progress: { share, required, collected },
  name,
}: {
  readonly progress: Progress;
  readonly name: string;
}) {
  if (!collected?.value) return null;
  const of = required.text === null ? "" : ` of ${required.text} required (${share.text ?? "no share"})`;
  return (
    <>
      {share.low !== null && (
        <progress aria-label={`Share of what is required: ${name}`} value={Number(share.low)} max={1} />
      )}
      <p>
        <ClaimMention claim={collected.claim} says={`${collected.value.text ?? ""}${of} gathered`} />
      </p>
    </>
  );
}
