import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { useAddressPart } from "../../parts/address/index.ts";
import { nodeNamed } from "../../parts/finder/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { SaidBy } from "../../parts/told/index.ts";
import { countWords, whoseWordWords } from "../../parts/words/index.ts";
import { AboutChoice } from "./about-choice.tsx";
import { onOneWord } from "./one-word.graphql.ts";

type OneWordPage = ResultOf<typeof onOneWord>["asOf"]["uncorroborated"];
type OneWord = OneWordPage["nodes"][number];

/** The kinds that are asked for: arguments are nobody’s but their makers’, and who knows better where somebody stands? */
const KINDS = ["Observation", "Trait", "Tie", "Event"];

/** Figures, attributes, ties and events that only one interested party vouches for: of what is chosen, or of everything. */
export function OnOneWord() {
  const [about] = useAddressPart("about");
  return (
    <section aria-labelledby="word">
      <h2 id="word">What rests on one party’s word?</h2>
      <p className="side-note">
        Figures, attributes, ties and events that only the party itself, an ally or an opponent vouches for,
        in all sources on record. A party may be right about itself.
      </p>
      <AboutChoice />
      {about === "" ? <Listed subjects={null} /> : <ListedAbout slug={about} />}
    </section>
  );
}

/** What is asked about somebody or something, if that is there. */
function ListedAbout({ slug }: { readonly slug: string }) {
  const answer = useQuestion(nodeNamed, { slug });
  return (
    <Answered answer={answer} what="what it is about">
      {({ subject }) =>
        subject === null ? (
          <Empty>
            Nobody and nothing is called <code dir="auto">{slug}</code>, as it is seen now.
          </Empty>
        ) : (
          <>
            <p>
              Only what <NodeLink node={subject} /> has a part in.
            </p>
            <Listed subjects={[slug]} />
          </>
        )
      }
    </Answered>
  );
}

/** The slugs of what it is about; null for everything. */
type Subjects = string[] | null;

function Listed({ subjects }: { readonly subjects: Subjects }) {
  const answer = useQuestion(onOneWord, { subjects, after: null });
  const tooMuch = (
    <Empty>
      There is too much on record to look through at once. Choose above whom or what it is to be about.
    </Empty>
  );
  return (
    <Answered answer={answer} what="what rests on one party’s word" {...(subjects === null && { tooMuch })}>
      {({ uncorroborated }) => (
        <>
          <OneWordList key={uncorroborated.pageInfo.endCursor} first={uncorroborated} subjects={subjects} />
          <TakeAway list="uncorroborated" asked={{ subjects, kinds: KINDS }} what="all of these" />
        </>
      )}
    </Answered>
  );
}

interface OneWordListProps {
  readonly first: OneWordPage;
  readonly subjects: Subjects;
}

function OneWordList({ first, subjects }: OneWordListProps) {
  const paged = usePaged(first, {
    question: onOneWord,
    asked: { subjects },
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
