import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { countWords } from "../../parts/words/index.ts";
import { PageTitle } from "../../shell/index.ts";
import { CampaignCards } from "./campaign-cards.tsx";
import { Disagreements } from "./disagreements.tsx";
import { News } from "./news.tsx";
import { PolicyTable } from "./policy-table.tsx";
import { start } from "./start.graphql.ts";
import "./start.css";

export type StartData = ResultOf<typeof start>["asOf"];

/** What this is, where the campaigns are, what the sources disagree on, and what is new. */
export function StartPage() {
  const answer = useQuestion(start, {});
  return (
    <>
      <PageTitle title="Standpoint">Who stands where, on whose word?</PageTitle>
      <Answered answer={answer} what="the record">
        {(data) => (
          <>
            <About data={data} />
            <CampaignCards data={data} />
            <div className="start-columns">
              <PolicyTable data={data} />
              <div>
                <Disagreements data={data} />
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
    <p className="start-about">
      Stakeholders’ positions, since when, and how we know: {countWords(claims.totalCount, "claim")} from{" "}
      {countWords(sources.totalCount, "source")}, at revision {revision}. Each names who makes it and leads to
      the place where it stands. What no source tells is not here, and does not mean no.
    </p>
  );
}
