import { useQuestion } from "../../api/index.ts";
import { ConflictsSection } from "../../parts/conflicts/index.ts";
import { Contents } from "../../parts/contents/index.ts";
import { InNetwork } from "../../parts/links/index.ts";
import { ProgressSection } from "../../parts/progress/index.ts";
import { Reasons } from "../../parts/reasons/index.ts";
import { Sides, usePositionsFilter } from "../../parts/sides/index.ts";
import { Silence } from "../../parts/silence/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { Ties } from "../../parts/ties/index.ts";
import { plain } from "../../parts/words/index.ts";
import { MissingPage, PageTitle, type PageParameters } from "../../shell/index.ts";
import { campaignPage } from "./campaign.graphql.ts";

const SECTIONS = {
  sides: "Who stands where?",
  progress: "Will it make it?",
  reasons: "Why for, why against?",
  conflicts: "What do the sources disagree on?",
  ties: "Ties",
  silence: "Who has not spoken?",
};

/** A campaign: who stands where on it, on whose word, and whether it will make it. */
export function CampaignPage({ parameters }: { readonly parameters: PageParameters }) {
  const slug = parameters["slug"] ?? "";
  const answer = useQuestion(campaignPage, { slug, positions: usePositionsFilter() });
  return (
    <Answered answer={answer} what="the campaign">
      {({ campaign }) =>
        campaign === null ? (
          <MissingPage what="campaign" />
        ) : (
          <>
            <PageTitle title={campaign.name} kind={`Campaign · ${plain(campaign.campaignKind)}`} />
            {campaign.note !== null && <p dir="auto">{campaign.note}</p>}
            <InNetwork slug={slug} />
            <Contents sections={SECTIONS} />
            <Sides data={campaign} what="it" />
            <ProgressSection slug={slug} />
            <Reasons slug={slug} data={campaign} />
            <ConflictsSection data={campaign} about={slug} />
            <Ties slug={slug} data={campaign} />
            <Silence slug={slug} data={campaign} />
          </>
        )
      }
    </Answered>
  );
}
