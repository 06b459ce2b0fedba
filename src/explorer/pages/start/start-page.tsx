import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { useLens } from "../../lens/index.ts";
import { ConflictsSection } from "../../parts/conflicts/index.ts";
import { PageLink } from "../../parts/links/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { countWords } from "../../parts/words/index.ts";
import { PageTitle } from "../../shell/index.ts";
import { ActorNames } from "./actor-names.tsx";
import { CampaignCards } from "./campaign-cards.tsx";
import { News } from "./news.tsx";
import { PolicyTable } from "./policy-table.tsx";
import { start } from "./start.graphql.ts";
import "./start.css";

export type StartData = ResultOf<typeof start>["asOf"];

/** What this is, where the campaigns are, what the sources disagree on, and what is new. */
export function StartPage() {
  const answer = useQuestion(start, {});
  // Pages that were fetched under another lens are left behind.
  const view = JSON.stringify(useLens());
  return (
    <>
      <PageTitle title="Standpoint">Who stands where, on whose word?</PageTitle>
      <Answered answer={answer} what="the record">
        {(data) => (
          <>
            <About data={data} />
            <CampaignCards key={`campaigns ${view}`} first={data.campaigns} />
            <div className="start-columns">
              <div>
                <PolicyTable key={`policies ${view}`} first={data.policies} />
                <ActorNames key={`actors ${view}`} first={data.actors} />
              </div>
              <div>
                <ConflictsSection data={data} />
                <News data={data} />
              </div>
            </div>
          </>
        )}
      </Answered>
    </>
  );
}

function About({ data: { claims, sources, revision } }: { readonly data: StartData }) {
  return (
    <>
      <p className="start-about">
        Stakeholders’ positions, since when, and how we know: {countWords(claims.totalCount, "claim")} from{" "}
        <PageLink to="/sources">{countWords(sources.totalCount, "source")}</PageLink>, at revision {revision}.
        Each names who makes it and leads to the place where it stands. What no source tells is not here, and
        does not mean no.
      </p>
      <TakeAway list="graph" formats={["gexf", "jsonld", "ftm.json"]} what="the whole graph" />
    </>
  );
}
