import type { ResultOf } from "gql.tada";
import { Words } from "../../parts/claim/index.ts";
import { Facts, type Fact } from "../../parts/facts/index.ts";
import { SourceLink } from "../../parts/links/index.ts";
import { decimalWords, roleWords, statusWords } from "../../parts/words/index.ts";
import type { evidencePiece } from "./evidence-piece.graphql.ts";

type Piece = ResultOf<typeof evidencePiece>;

/** A piece of evidence: its words, and the place in the text where they stand. */
export function EvidencePlace({ piece }: { readonly piece: Piece }) {
  const { source } = piece;
  return (
    <article className="evidence" id={piece.address}>
      <h3>
        <SourceLink source={source} />
      </h3>
      <InPlace piece={piece} />
      <Words excerpt={piece.surroundings === null ? piece.excerpt : null} paraphrase={piece.paraphrase} />
      <Place piece={piece} />
      <Facts facts={factsOf(piece)} />
    </article>
  );
}

function factsOf({ role, status, locator, address }: Piece): Fact[] {
  const { foundStart, foundEnd, sha256 } = locator;
  return [
    ["What it does", roleWords(role)],
    ["Checked", statusWords(status)],
    ["Found", status === "SHIFTED" ? `at characters ${String(foundStart)} to ${String(foundEnd)}` : null],
    ["SHA-256", <code key="hash">{sha256}</code>],
    [
      "Address",
      <a key="address" href={address}>
        {address}
      </a>,
    ],
  ];
}

/** The words with what stands around them, where the text is at hand. */
function InPlace({ piece: { excerpt, surroundings } }: { readonly piece: Piece }) {
  if (excerpt === null || surroundings === null) return null;
  return (
    <blockquote className="in-place" dir="auto">
      {surroundings.before}
      <mark>{excerpt}</mark>
      {surroundings.after}
    </blockquote>
  );
}

/** Where in the text it stands, drawn to scale and in words. */
function Place({ piece: { locator, source } }: { readonly piece: Piece }) {
  const { start, end } = locator;
  const share = (characters: number): string =>
    `${String((characters / Math.max(1, source.codePoints)) * 100)}%`;
  return (
    <>
      <div className="place" aria-hidden="true">
        <span style={{ insetInlineStart: share(start), inlineSize: share(end - start) }} />
      </div>
      <p className="side-note">
        Characters {decimalWords(String(start))} to {decimalWords(String(end))} of{" "}
        {decimalWords(String(source.codePoints))}, counted from 0, the last not included.
      </p>
    </>
  );
}
