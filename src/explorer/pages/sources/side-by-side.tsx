import type { ResultOf } from "gql.tada";
import type { ReactNode } from "react";
import { useQuestion } from "../../api/index.ts";
import { NodeLink, SourceLink } from "../../parts/links/index.ts";
import { Answered, Empty } from "../../parts/states/index.ts";
import { countWords, percentWords, wholeWords } from "../../parts/words/index.ts";
import { publishedWords } from "./published-words.ts";
import { roomWords } from "./room-words.ts";
import { sideBySide } from "./side-by-side.graphql.ts";
import { VoicesInShort } from "./voices-in-short.tsx";

type Sides = ResultOf<typeof sideBySide>["asOf"];
type Share = Sides["coverage"]["sources"]["nodes"][number];

/** What each of the chosen sources carries, in a table: a column for each. */
export function SideBySide({ sources }: { readonly sources: readonly string[] }) {
  const answer = useQuestion(sideBySide, { sources: [...sources] });
  return (
    <section aria-labelledby="side">
      <h2 id="side">Side by side</h2>
      {sources.length < 2 && <Empty>Tick another source above to set it beside this one.</Empty>}
      <Answered answer={answer} what="what they carry">
        {(sides) => <Shares sides={sides} order={sources} />}
      </Answered>
    </section>
  );
}

type Line = readonly [what: string, value: (share: Share) => ReactNode];

const LINES: readonly Line[] = [
  ["Published by", ({ source }) => <NodeLink node={source.publisher} />],
  ["When", ({ source }) => publishedWords(source)],
  ["Things said", ({ propositionCount }) => wholeWords(propositionCount)],
  [
    "… and by none of the others",
    ({ onlyHereCount, onlyHereShare }) => `${wholeWords(onlyHereCount)} (${percentWords(onlyHereShare)})`,
  ],
  ["Claims", ({ claimCount }) => wholeWords(claimCount)],
  ["Text that carries them", ({ room }) => roomWords(room)],
  ["Who speaks in it", ({ source }) => <VoicesInShort slug={source.slug} />],
];

function Shares({ sides, order }: { readonly sides: Sides; readonly order: readonly string[] }) {
  const { coverage, differently } = sides;
  const shares = [...coverage.sources.nodes].sort(
    (left, right) => order.indexOf(left.source.slug) - order.indexOf(right.source.slug),
  );
  if (shares.length === 0) return <Empty>They carry nothing, as it is seen now.</Empty>;
  return (
    <>
      <p>{summary(coverage, differently.propositionCount, shares.length)}</p>
      <div className="scroll" role="group" aria-labelledby="side" tabIndex={0}>
        <table className="sources-beside">
          <thead>
            <tr>
              <td />
              {shares.map(({ source }) => (
                <th key={source.slug} scope="col">
                  <SourceLink source={source} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LINES.map(([what, value]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                {shares.map((share) => (
                  <td key={share.source.slug}>{value(share)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function summary(coverage: Sides["coverage"], differently: number, sources: number): string {
  const { propositionCount, claimCount, onlyOneSourceCount } = coverage;
  const said = `${countWords(propositionCount, "thing is said", "things are said")}, in ${countWords(claimCount, "claim")}.`;
  if (sources < 2) return said;
  const several = propositionCount - onlyOneSourceCount;
  const alike =
    differently === 0 ? "all in the same way" : `${wholeWords(differently)} of them not in the same way`;
  const both = several === 0 ? "None stands" : `${wholeWords(several)} stand${several === 1 ? "s" : ""}`;
  return `${said} ${both} in more than one of these sources${several === 0 ? "" : `, ${alike}`}; ${wholeWords(onlyOneSourceCount)} in one only.`;
}
