import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { ClaimLine } from "../../parts/claim/index.ts";
import { PropositionWords } from "../../parts/proposition/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { MissingPage, PageTitle, type PageParameters } from "../../shell/index.ts";
import { wholeWords } from "../../parts/words/index.ts";
import { claimPage } from "./claim.graphql.ts";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimUse } from "./claim-use.tsx";
import { EvidencePlace } from "./evidence-place.tsx";
import { Since } from "./since.tsx";
import "./claim-page.css";

type Found = NonNullable<ResultOf<typeof claimPage>["asOf"]["node"]>;
export type ClaimData = Extract<Found, { __typename: "Claim" }>;

/** A claim with its evidence: the words in their place, who says so, how to cite it and how to correct it. */
export function ClaimPage({ parameters }: { readonly parameters: PageParameters }) {
  const answer = useQuestion(claimPage, { id: `Claim:${parameters["key"] ?? ""}` });
  return (
    <Answered answer={answer} what="the claim">
      {({ node }) => (node?.__typename === "Claim" ? <Claim claim={node} /> : <MissingPage what="claim" />)}
    </Answered>
  );
}

function Claim({ claim }: { readonly claim: ClaimData }) {
  const { inWords, evidence, proposition, inferredFrom, key } = claim;
  const others = proposition.claims.nodes.filter((other) => other.key !== key);
  return (
    <>
      <PageTitle title={inWords.sentence} kind="Claim">
        {inWords.sentence}
      </PageTitle>
      <Since currently={claim.currently} />
      <ClaimFacts claim={claim} />
      <section aria-labelledby="evidence">
        <h2 id="evidence">Where it stands</h2>
        {evidence.nodes.map((piece) => (
          <EvidencePlace key={piece.address} piece={piece} />
        ))}
        {evidence.totalCount > evidence.nodes.length && (
          <p>and {wholeWords(evidence.totalCount - evidence.nodes.length)} more.</p>
        )}
      </section>
      {inferredFrom !== null && (
        <section aria-labelledby="deed">
          <h2 id="deed">The deed it is read from</h2>
          <p>
            <PropositionWords proposition={inferredFrom} />
          </p>
          {inferredFrom.claims.nodes.map((one) => (
            <ClaimLine key={one.key} claim={one} />
          ))}
        </section>
      )}
      <section aria-labelledby="others">
        <h2 id="others">Who else says so</h2>
        {others.length === 0 ? <p>Nobody, as it is seen now.</p> : null}
        {others.map((other) => (
          <ClaimLine key={other.key} claim={other} />
        ))}
      </section>
      <ClaimUse claim={claim} />
    </>
  );
}
