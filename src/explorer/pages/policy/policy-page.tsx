import { useQuestion } from "../../api/index.ts";
import { ConflictsSection } from "../../parts/conflicts/index.ts";
import { Contents } from "../../parts/contents/index.ts";
import { InNetwork } from "../../parts/links/index.ts";
import { Reasons } from "../../parts/reasons/index.ts";
import { Sides, usePositionsFilter } from "../../parts/sides/index.ts";
import { Silence } from "../../parts/silence/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { Ties } from "../../parts/ties/index.ts";
import { Traits } from "../../parts/traits/index.ts";
import { MissingPage, PageTitle, type PageParameters } from "../../shell/index.ts";
import { policyPage } from "./policy.graphql.ts";

const SECTIONS = {
  sides: "Who stands where?",
  reasons: "Why for, why against?",
  conflicts: "What do the sources disagree on?",
  ties: "Ties",
  silence: "Who has not spoken?",
};

/** A policy: who stands where on it, on whose word, and why. */
export function PolicyPage({ parameters }: { readonly parameters: PageParameters }) {
  const slug = parameters["slug"] ?? "";
  const answer = useQuestion(policyPage, { slug, positions: usePositionsFilter() });
  return (
    <Answered answer={answer} what="the policy">
      {({ policy }) =>
        policy === null ? (
          <MissingPage what="policy" />
        ) : (
          <>
            <PageTitle title={policy.name} kind="Policy" />
            {policy.note !== null && <p dir="auto">{policy.note}</p>}
            <InNetwork slug={slug} />
            <Contents sections={SECTIONS} />
            <Sides data={policy} what="it" />
            <Reasons slug={slug} data={policy} />
            <Traits id="scope" title="What does it cover?" traits={policy.scopes} />
            <ConflictsSection data={policy} about={slug} />
            <Ties slug={slug} data={policy} />
            <Silence slug={slug} data={policy} />
          </>
        )
      }
    </Answered>
  );
}
