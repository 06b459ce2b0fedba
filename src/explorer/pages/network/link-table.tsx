import { useSlices } from "../../api/index.ts";
import { ClaimMention } from "../../parts/claim/index.ts";
import { NodeLink, type NamedNode } from "../../parts/links/index.ts";
import { Empty, More } from "../../parts/states/index.ts";
import { countWords } from "../../parts/words/index.ts";
import { linkKey, signOf, verbOf, type SaidLink } from "./links.ts";
import { ShowLink, ShowNode } from "./show-link.tsx";

const ROWS_AT_ONCE = 25;

/** The links of a picture in words: who, by what, on whose word, with whom. */
export function LinkTable({ links }: { readonly links: readonly SaidLink[] }) {
  const paged = useSlices(links, ROWS_AT_ONCE);
  return (
    <section aria-labelledby="network-links">
      <h2 id="network-links">The same as a table</h2>
      {links.length === 0 && <Empty>No link is drawn.</Empty>}
      {links.length > 0 && (
        <div className="scroll network-links" tabIndex={0} role="region" aria-label="Links">
          <table>
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">is linked by what, on whose word</th>
                <th scope="col">with whom or what</th>
                <th scope="col">Look closer</th>
              </tr>
            </thead>
            <tbody>
              {paged.nodes.map((link) => (
                <LinkRow key={linkKey(link)} link={link} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More paged={paged} total={links.length} what="links" />
    </section>
  );
}

/** So many claims of a link are told in its row; looking closer shows more. */
const CLAIMS_SHOWN = 3;

function LinkRow({ link }: { readonly link: SaidLink }) {
  const { from, to, proposition, claims } = link;
  return (
    <tr>
      <th scope="row">
        <TableNode node={from} />
      </th>
      <td>
        {claims.slice(0, CLAIMS_SHOWN).map((claim) => (
          <p key={claim.key} className="network-said">
            <ClaimMention claim={claim} says={`${signOf(proposition)} ${verbOf(link)}`} />
          </p>
        ))}
        {claims.length > CLAIMS_SHOWN && (
          <p className="network-said">and {countWords(claims.length - CLAIMS_SHOWN, "more claim")}</p>
        )}
      </td>
      <td>
        <TableNode node={to} />
      </td>
      <td>
        <ShowLink link={link} />
      </td>
    </tr>
  );
}

/** A node by name, and the step that choosing it in the picture is. */
function TableNode({ node }: { readonly node: NamedNode }) {
  return (
    <>
      <NodeLink node={node} />
      <small className="network-show-node">
        <ShowNode node={node} />
      </small>
    </>
  );
}
