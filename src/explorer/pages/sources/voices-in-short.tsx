import { useQuestion } from "../../api/index.ts";
import { NodeLink, PageLink, sourceAddress } from "../../parts/links/index.ts";
import { Answered } from "../../parts/states/index.ts";
import { countWords, percentWords } from "../../parts/words/index.ts";
import { voicesOf } from "./voices-of.graphql.ts";

const SHOWN = 4;

/** Who speaks in a source, those with the most room: for a cell. */
export function VoicesInShort({ slug }: { readonly slug: string }) {
  const answer = useQuestion(voicesOf, { slug, after: null });
  return (
    <Answered answer={answer} what="its voices">
      {({ source }) => {
        if (source === null) return "nobody, as it is seen now";
        const { ownVoice, quotedVoices } = source.voices;
        const voices = quotedVoices.nodes.slice(0, SHOWN);
        const rest = quotedVoices.totalCount - voices.length;
        return (
          <>
            <ul className="sources-voices">
              {ownVoice !== null && <li>its own voice{shareWords(ownVoice.room.share)}</li>}
              {voices.map(({ actor, room }) => (
                <li key={actor.slug}>
                  <NodeLink node={actor} />
                  {shareWords(room.share)}
                </li>
              ))}
            </ul>
            <PageLink to={`${sourceAddress(slug)}#voices`}>
              {rest > 0 ? `and ${countWords(rest, "more voice")}` : "more about its voices"}
            </PageLink>
          </>
        );
      }}
    </Answered>
  );
}

function shareWords(share: number | null): string {
  return share === null ? "" : `, ${percentWords(share)} of the text`;
}
