import type { ResultOf } from "gql.tada";
import { usePaged, useQuestion } from "../../api/index.ts";
import { useAddressPart } from "../../parts/address/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { Answered, Empty, More } from "../../parts/states/index.ts";
import { countWords, wholeWords } from "../../parts/words/index.ts";
import { RoomBySide } from "./room-by-side.tsx";
import { roomWords } from "./room-words.ts";
import type { voiceHeard } from "./voice-heard.graphql.ts";
import { voicesOf } from "./voices-of.graphql.ts";

type SourceVoices = NonNullable<ResultOf<typeof voicesOf>["asOf"]["source"]>["voices"];
type Heard = ResultOf<typeof voiceHeard>;

/** Who speaks in a source, how much room each gets, and who is only spoken about. */
export function Voices({ slug }: { readonly slug: string }) {
  const answer = useQuestion(voicesOf, { slug, after: null });
  return (
    <section aria-labelledby="voices">
      <h2 id="voices">Who speaks in it?</h2>
      <p className="side-note">
        Room is the text under the passages that carry a voice’s claims. Shares don’t add up to 100 %:
        passages overlap. Room is not weight.
      </p>
      <Answered answer={answer} what="its voices">
        {({ source }) =>
          source === null ? (
            <Empty>Nobody, as it is seen now.</Empty>
          ) : (
            <>
              <VoiceTable slug={slug} voices={source.voices} />
              <RoomBySide slug={slug} />
              <SpokenAbout voices={source.voices} />
            </>
          )
        }
      </Answered>
    </section>
  );
}

function VoiceTable({ slug, voices }: { readonly slug: string; readonly voices: SourceVoices }) {
  const { ownVoice, quotedRoom, quotedVoices } = voices;
  const paged = usePaged(quotedVoices, {
    question: voicesOf,
    asked: { slug },
    pageOf: ({ source }) => source?.voices.quotedVoices,
  });
  return (
    <>
      <div className="scroll" role="group" aria-labelledby="voices" tabIndex={0}>
        <table className="sources-voice-table">
          <thead>
            <tr>
              <th scope="col">On whose word</th>
              <th scope="col">Claims</th>
              <th scope="col">Word for word</th>
              <th scope="col">Room</th>
              <th scope="col">What they say</th>
            </tr>
          </thead>
          <tbody>
            {ownVoice !== null && <VoiceRow voice={ownVoice} isOwn />}
            {paged.nodes.map((voice) => (
              <VoiceRow key={voice.actor.slug} voice={voice} />
            ))}
            <tr>
              <th scope="row">All quoted voices together</th>
              <td />
              <td />
              <td>{roomWords(quotedRoom)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <More paged={paged} total={quotedVoices.totalCount} what="voices" />
    </>
  );
}

function VoiceRow({ voice, isOwn = false }: { readonly voice: Heard; readonly isOwn?: boolean }) {
  const { actor, claimCount, directQuoteCount, room } = voice;
  const [, choose] = useAddressPart("voice");
  return (
    <tr>
      <th scope="row">
        <NodeLink node={actor} /> {isOwn && <small>its own voice</small>}
      </th>
      <td>{wholeWords(claimCount)}</td>
      <td>{wholeWords(directQuoteCount)}</td>
      <td>
        {roomWords(room)}
        {room.share !== null && (
          <span className="sources-room" aria-hidden="true">
            <span style={{ inlineSize: `${String(room.share * 100)}%` }} />
          </span>
        )}
      </td>
      <td>
        <button
          type="button"
          className="as-link"
          aria-label={`Show what ${actor.name} says in it`}
          onClick={() => {
            choose(actor.slug);
            document.getElementById("claims")?.scrollIntoView();
          }}
        >
          show
        </button>
      </td>
    </tr>
  );
}

function SpokenAbout({ voices: { spokenAbout } }: { readonly voices: SourceVoices }) {
  if (spokenAbout.totalCount === 0) return null;
  return (
    <>
      <h3>Who is spoken about, and has no word of their own in it</h3>
      <ul className="sources-spoken">
        {spokenAbout.nodes.map(({ actor, propositionCount, stanceCount }) => (
          <li key={actor.slug}>
            <NodeLink node={actor} />{" "}
            <small>
              {countWords(propositionCount, "thing")}
              {stanceCount > 0 && `, ${countWords(stanceCount, "stance")} among them`}
            </small>
          </li>
        ))}
      </ul>
      {spokenAbout.totalCount > spokenAbout.nodes.length && (
        <p className="side-note">and {wholeWords(spokenAbout.totalCount - spokenAbout.nodes.length)} more.</p>
      )}
    </>
  );
}
