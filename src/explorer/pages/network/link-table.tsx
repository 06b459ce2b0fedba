import { useSlices } from "../../api/index.ts";
import { ClaimMention } from "../../parts/claim/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { Empty, More } from "../../parts/states/index.ts";
import { linkKey, signOf, verbOf, type SaidLink } from "./links.ts";
import { ShowLink } from "./show-link.tsx";

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

function LinkRow({ link }: { readonly link: SaidLink }) {
  const { from, to, proposition, claims } = link;
  return (
    <tr>
      <th scope="row">
        <NodeLink node={from} />
      </th>
      <td>
        {claims.map((claim) => (
          <p key={claim.key} className="network-said">
            <ClaimMention claim={claim} says={`${signOf(proposition)} ${verbOf(proposition)}`} />
          </p>
        ))}
      </td>
      <td>
        <NodeLink node={to} />
      </td>
      <td>
        <ShowLink link={link} />
      </td>
    </tr>
  );
}
