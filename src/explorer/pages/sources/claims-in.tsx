import type { ResultOf, VariablesOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { useAddressPart } from "../../parts/address/index.ts";
import { Choice } from "../../parts/choice/index.ts";
import { ClaimLine } from "../../parts/claim/index.ts";
import { PropositionWords } from "../../parts/proposition/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { attributionWords } from "../../parts/words/index.ts";
import { claimsIn } from "./claims-in.graphql.ts";
import { voicesOf } from "./voices-of.graphql.ts";

type Filter = VariablesOf<typeof claimsIn>["filter"];
type ClaimPage = ResultOf<typeof claimsIn>["asOf"]["claims"];

const TOLD = ["DIRECT_QUOTE", "PARAPHRASED", "REPORTED", "INFERRED_FROM_ACTION"] as const;

/** What a source says: its claims, by voice and by how they are told. */
export function ClaimsIn({ slug }: { readonly slug: string }) {
  const [voice] = useAddressPart("voice");
  const [told] = useAddressPart("told");
  const attribution = TOLD.filter((one) => one === told);
  const filter = {
    source: [slug],
    ...(voice === "" ? {} : { claimant: [voice] }),
    ...(attribution.length === 0 ? {} : { attribution }),
  };
  const answer = useQuestion(claimsIn, { filter, after: null });
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">What does it say?</h2>
      <Choices slug={slug} />
      <Answered answer={answer} what="its claims">
        {({ claims }) => <ClaimList key={claims.pageInfo.endCursor} filter={filter} first={claims} />}
      </Answered>
      <TakeAway list="claims" formats={["csv", "json", "md"]} asked={filter} what="these claims" />
    </section>
  );
}

/** Whose words, and told how: what is chosen stands in the address. */
function Choices({ slug }: { readonly slug: string }) {
  const [voice] = useAddressPart("voice");
  const answer = useQuestion(voicesOf, { slug, after: null });
  const found = answer.state === "ANSWERED" ? answer.result.source?.voices : undefined;
  const voices = found ? [...(found.ownVoice ? [found.ownVoice] : []), ...found.quotedVoices.nodes] : [];
  const named = Object.fromEntries(voices.map(({ actor }) => [actor.slug, actor.name]));
  return (
    <div className="choices" role="group" aria-label="Which claims are shown">
      <Choice
        part="voice"
        label="On whose word?"
        choices={voice === "" ? named : { [voice]: voice, ...named }}
      />
      <Choice
        part="told"
        label="Told how?"
        choices={Object.fromEntries(TOLD.map((one) => [one, attributionWords(one)]))}
      />
    </div>
  );
}

function ClaimList({ filter, first }: { readonly filter: Filter; readonly first: ClaimPage }) {
  const paged = usePaged(first, { question: claimsIn, asked: { filter }, pageOf: ({ claims }) => claims });
  return (
    <>
      {first.totalCount === 0 && <Empty>Nothing like this, as it is seen now.</Empty>}
      <ul className="holders">
        {paged.nodes.map((claim) => (
          <li key={claim.key} className="holder">
            <p className="sources-said">
              <PropositionWords proposition={claim.proposition} />
            </p>
            <ClaimLine claim={claim} />
          </li>
        ))}
      </ul>
      <More paged={paged} total={first.totalCount} what="claims" />
    </>
  );
}
