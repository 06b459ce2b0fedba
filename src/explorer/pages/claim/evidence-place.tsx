import type { ResultOf } from "gql.tada";
import { Words } from "../../parts/claim/index.ts";
import { Name } from "../../parts/links/index.ts";
import { decimalWords, roleWords, statusWords } from "../../parts/words/index.ts";
import type { evidencePiece } from "./evidence-piece.graphql.ts";

type Piece = ResultOf<typeof evidencePiece>;

/** A piece of evidence: its words, and the place in the text where they stand. */
export function EvidencePlace({ piece }: { readonly piece: Piece }) {
  const { source, locator, status, role } = piece;
  return (
    <article className="evidence" id={piece.address}>
      <h3>
        <Name>{source.name}</Name>
      </h3>
      <Words excerpt={piece.excerpt} paraphrase={piece.paraphrase} />
      <Place piece={piece} />
      <dl className="facts">
        <div>
          <dt>What it does</dt>
          <dd>{roleWords(role)}</dd>
        </div>
        <div>
          <dt>Checked</dt>
          <dd>{statusWords(status)}</dd>
        </div>
        {status === "SHIFTED" && (
          <div>
            <dt>Found</dt>
            <dd>
              at characters {locator.foundStart} to {locator.foundEnd}
            </dd>
          </div>
        )}
        <div>
          <dt>SHA-256</dt>
          <dd>
            <code>{locator.sha256}</code>
          </dd>
        </div>
        <div>
          <dt>Address</dt>
          <dd>
            <a href={piece.address}>{piece.address}</a>
          </dd>
        </div>
      </dl>
    </article>
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
