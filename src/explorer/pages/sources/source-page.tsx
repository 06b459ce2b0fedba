import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { Contents } from "../../parts/contents/index.ts";
import { PageLink } from "../../parts/links/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { plain } from "../../parts/words/index.ts";
import { MissingPage, PageTitle, type PageParameters } from "../../shell/index.ts";
import { ClaimsIn } from "./claims-in.tsx";
import { Falls } from "./falls.tsx";
import { Passages } from "./passages.tsx";
import { SourceFacts } from "./source-facts.tsx";
import { sourcePage } from "./source.graphql.ts";
import { Voices } from "./voices.tsx";
import "./sources.css";

export type SourceData = NonNullable<ResultOf<typeof sourcePage>["asOf"]["source"]>;

const SECTIONS = {
  facts: "What it is",
  voices: "Who speaks in it?",
  claims: "What does it say?",
  falls: "What does only it say?",
  passages: "Its text",
};

/** A source: what it is, who speaks in it, what it says, and what would fall without it. */
export function SourcePage({ parameters }: { readonly parameters: PageParameters }) {
  const slug = parameters["slug"] ?? "";
  const answer = useQuestion(sourcePage, { slug });
  return (
    <Answered answer={answer} what="the source">
      {({ source }) => (source === null ? <MissingPage what="source" /> : <Source source={source} />)}
    </Answered>
  );
}

function Source({ source }: { readonly source: SourceData }) {
  const { slug, name, sourceKind, citation } = source;
  return (
    <>
      <PageTitle title={name} kind={`Source · ${plain(sourceKind)}`} />
      <Contents sections={SECTIONS} />
      <section aria-labelledby="facts">
        <h2 id="facts">What it is</h2>
        <SourceFacts source={source} />
        <p>
          Cite it as: <span dir="auto">{citation.reference}</span>
        </p>
        <TakeAway
          list="sources"
          formats={["bib", "ris", "csl.json", "csv", "json"]}
          asked={{ slug: [slug] }}
          what="this reference"
        />
        <p>
          <PageLink to="/sources">Set it beside another source</PageLink>
        </p>
      </section>
      <Voices slug={slug} />
      <ClaimsIn slug={slug} />
      <Falls slug={slug} />
      <Passages slug={slug} />
    </>
  );
}
