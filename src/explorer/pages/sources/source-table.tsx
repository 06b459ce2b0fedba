import type { ResultOf } from "gql.tada";
import { usePaged } from "../../api/index.ts";
import { NodeLink, SourceLink } from "../../parts/links/index.ts";
import { More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { decimalWords, plain } from "../../parts/words/index.ts";
import { publishedWords } from "./published-words.ts";
import type { sourceList } from "./source-list.graphql.ts";
import { sourcesPage } from "./sources.graphql.ts";
import { MOST_CHOSEN, useChosen } from "./use-chosen.ts";

export type SourcePage = ResultOf<typeof sourceList>;

interface SourceTableProps {
  readonly first: SourcePage;
  /** Those that stand side by side. */
  readonly shown: readonly string[];
}

/** The sources, the latest first; those that are ticked stand side by side. */
export function SourceTable({ first, shown }: SourceTableProps) {
  const paged = usePaged(first, { question: sourcesPage, asked: {}, pageOf: ({ sources }) => sources });
  return (
    <section aria-labelledby="list">
      <h2 id="list">Which sources are there?</h2>
      <div className="scroll" role="group" aria-labelledby="list" tabIndex={0}>
        <table className="sources-table">
          <thead>
            <tr>
              <th scope="col">Side by side</th>
              <th scope="col">Source</th>
              <th scope="col">Published by</th>
              <th scope="col">When</th>
              <th scope="col">Passages used</th>
            </tr>
          </thead>
          <tbody>
            {paged.nodes.map((source) => (
              <tr key={source.slug}>
                <td>
                  <Choice source={source} shown={shown} />
                </td>
                <th scope="row">
                  <SourceLink source={source} /> <small>{plain(source.sourceKind)}</small>
                </th>
                <td>
                  <NodeLink node={source.publisher} />
                </td>
                <td>{publishedWords(source)}</td>
                <td>{decimalWords(String(source.evidence.totalCount))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More paged={paged} total={first.totalCount} what="sources" />
      <TakeAway list="sources" formats={["csv", "json", "bib", "ris", "csl.json"]} what="all sources" />
    </section>
  );
}

function Choice({
  source: { slug, name },
  shown,
}: {
  readonly source: SourceName;
  readonly shown: readonly string[];
}) {
  const [, choose] = useChosen();
  const isShown = shown.includes(slug);
  return (
    <input
      type="checkbox"
      aria-label={`Set side by side: ${name}`}
      checked={isShown}
      disabled={!isShown && shown.length >= MOST_CHOSEN}
      onChange={() => {
        choose(isShown ? shown.filter((one) => one !== slug) : [...shown, slug]);
      }}
    />
  );
}

interface SourceName {
  readonly slug: string;
  readonly name: string;
}
