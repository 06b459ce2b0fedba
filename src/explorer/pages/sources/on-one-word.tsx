import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { SaidBy } from "../../parts/told/index.ts";
import { countWords, whoseWordWords } from "../../parts/words/index.ts";
import { onOneWord } from "./one-word.graphql.ts";

type OneWordPage = ResultOf<typeof onOneWord>["asOf"]["uncorroborated"];
type OneWord = OneWordPage["nodes"][number];

/** The kinds that are asked for: arguments are nobody’s but their makers’, and who knows better where somebody stands? */
const KINDS = ["Observation", "Trait", "Tie", "Event"];

/** Figures, attributes, ties and events that only one interested party vouches for. */
export function OnOneWord() {
  const answer = useQuestion(onOneWord, { after: null });
  return (
    <section aria-labelledby="word">
      <h2 id="word">What rests on one party’s word?</h2>
      <p className="side-note">
        Figures, attributes, ties and events that only the party itself, an ally or an opponent vouches for,
        in all sources on record. A party may be right about itself.
      </p>
      <Answered answer={answer} what="what rests on one party’s word">
        {({ uncorroborated }) => (
          <OneWordList key={uncorroborated.pageInfo.endCursor} first={uncorroborated} />
        )}
      </Answered>
      <TakeAway list="uncorroborated" asked={{ kinds: KINDS }} what="all of these" />
    </section>
  );
}

function OneWordList({ first }: { readonly first: OneWordPage }) {
  const paged = usePaged(first, {
    question: onOneWord,
    asked: {},
    pageOf: ({ uncorroborated }) => uncorroborated,
  });
  return (
    <>
      {first.totalCount === 0 && <Empty>Nothing, as it is seen now.</Empty>}
      <ul>
        {paged.nodes.map((one) => (
          <li key={one.proposition.key}>
            <Rests one={one} />
          </li>
        ))}
      </ul>
      <More paged={paged} total={first.totalCount} what="of these" />
    </>
  );
}

function Rests({
  one: { proposition, claims, words, selfReported, sourceCount, denials },
}: {
  readonly one: OneWord;
}) {
  const notes = [
    ...words.map(whoseWordWords),
    selfReported ? "a figure of its own" : null,
    sourceCount > 1 ? `repeated in ${countWords(sourceCount, "source")}` : null,
    denials.totalCount > 0 ? `denied in ${countWords(denials.totalCount, "claim")}` : null,
  ].filter((note) => note !== null);
  return (
    <>
      <SaidBy proposition={proposition} claim={claims.nodes[0]} />{" "}
      <small className="side-note">{notes.join(", ")}</small>
    </>
  );
}
