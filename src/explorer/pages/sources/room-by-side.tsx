import type { ResultOf } from "gql.tada";
import { useQuestion } from "../../api/index.ts";
import { useAddressPart } from "../../parts/address/index.ts";
import { Choice } from "../../parts/choice/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { Answered, Empty } from "../../parts/states/index.ts";
import { wholeWords } from "../../parts/words/index.ts";
import { roomBySide } from "./room-by-side.graphql.ts";
import { roomSubjects } from "./room-subjects.graphql.ts";
import { roomWords } from "./room-words.ts";

type Side = NonNullable<
  NonNullable<ResultOf<typeof roomBySide>["asOf"]["source"]>["voices"]["sides"]
>[number];

const SIDES: Readonly<Record<string, string>> = {
  NEITHER: "○ neutral, mixed or undecided",
  OPPOSE: "− oppose it",
  SUBJECT: "itself",
  SUPPORT: "+ support it",
  UNTOLD: "no stance of theirs is told",
};

/** How much room each side of something gets in a source. */
export function RoomBySide({ slug }: { readonly slug: string }) {
  const [chosen] = useAddressPart("about");
  const answer = useQuestion(roomSubjects, {});
  return (
    <>
      <h3 id="room">How much room does each side get?</h3>
      <Answered answer={answer} what="on what there are sides">
        {({ campaigns, policies }) => {
          const subjects = [...campaigns.nodes, ...policies.nodes];
          const [first] = subjects;
          if (first === undefined)
            return <Empty>There is nothing to take sides on, as it is seen now.</Empty>;
          const choices = Object.fromEntries(subjects.slice(1).map((one) => [one.slug, one.name]));
          const of = chosen === "" ? first.slug : chosen;
          const subject = subjects.find((one) => one.slug === of);
          return (
            <>
              <div className="choices">
                <Choice part="about" label="Sides of what?" choices={choices} any={first.name} />
              </div>
              <Sides slug={slug} of={of} />
              {subject !== undefined && (
                <p className="side-note">
                  On whose word each of them stands there: <NodeLink node={subject} />
                </p>
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Sides({ slug, of }: { readonly slug: string; readonly of: string }) {
  const answer = useQuestion(roomBySide, { slug, of });
  return (
    <Answered answer={answer} what="the room of each side">
      {({ source }) => {
        const sides = source?.voices.sides ?? null;
        if (sides === null) return <Empty>That is not on record, as it is seen now.</Empty>;
        if (sides.length === 0) return <Empty>Nobody but the source itself speaks in it.</Empty>;
        return (
          <div className="scroll" role="group" aria-labelledby="room" tabIndex={0}>
            <table className="sources-sides">
              <thead>
                <tr>
                  <th scope="col">Quoted voices that …</th>
                  <th scope="col">Room</th>
                  <th scope="col">Who</th>
                </tr>
              </thead>
              <tbody>
                {sides.map((side) => (
                  <SideRow key={side.side} side={side} />
                ))}
              </tbody>
            </table>
          </div>
        );
      }}
    </Answered>
  );
}

function SideRow({ side: { side, voiceCount, room, voices } }: { readonly side: Side }) {
  return (
    <tr>
      <th scope="row">{SIDES[side] ?? side}</th>
      <td>{roomWords(room)}</td>
      <td>
        {voices.nodes.map(({ actor }, index) => (
          <span key={actor.slug}>
            {index > 0 && ", "}
            <NodeLink node={actor} />
          </span>
        ))}
        {voiceCount > voices.nodes.length && ` and ${wholeWords(voiceCount - voices.nodes.length)} more`}
      </td>
    </tr>
  );
}
