import { useEffect, useRef } from "react";
import { useQuestion, useSlices } from "../../api/index.ts";
import { ClaimLine, ClaimMention } from "../../parts/claim/index.ts";
import { networkAddress, NodeLink, PageLink, waysAddress, type NamedNode } from "../../parts/links/index.ts";
import { Answered, More } from "../../parts/states/index.ts";
import { countWords, plain } from "../../parts/words/index.ts";
import { linkKey, linkWordsOf, signOf, type Pair, type SaidLink } from "./links.ts";
import { useNetworkAddress } from "./network-address.ts";
import { ShowLink } from "./show-link.tsx";
import { toldClaims } from "./told-claims.graphql.ts";

interface ChosenPanelProps {
  /** The slug of a node, or of the two that a line links. */
  readonly chosen: string;
  readonly nodes: ReadonlyMap<string, NamedNode>;
  readonly links: readonly SaidLink[];
  readonly pairs: readonly Pair[];
}

/** What is known of the node or the line that was chosen, each link with whose word it is. */
export function ChosenPanel({ chosen, nodes, links, pairs }: ChosenPanelProps) {
  const [, change] = useNetworkAddress();
  const node = nodes.get(chosen);
  const pair = pairs.find(({ id }) => id === chosen);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section ref={frame} className="network-panel" aria-label="What is chosen in the picture" tabIndex={-1}>
      <button
        type="button"
        className="as-link network-close"
        onClick={() => {
          change({ chosen: null });
        }}
      >
        close
      </button>
      {node && <NodeChosen node={node} links={links} />}
      {pair && <PairChosen pair={pair} />}
      {!node && !pair && <p>What was chosen is not in this picture.</p>}
    </section>
  );
}

const LINKS_AT_ONCE = 15;

interface NodeChosenProps {
  readonly node: NamedNode;
  readonly links: readonly SaidLink[];
}

function NodeChosen({ node, links }: NodeChosenProps) {
  const own = links.filter(({ from, to }) => from.slug === node.slug || to.slug === node.slug);
  const paged = useSlices(own, LINKS_AT_ONCE);
  return (
    <>
      <h3>
        <NodeLink node={node} />
      </h3>
      <p className="network-note">
        {plain(node.type)} with {countWords(own.length, "link")} in this picture
      </p>
      <p>
        <PageLink to={networkAddress(node.slug)}>Draw what is around it</PageLink> ·{" "}
        <PageLink to={waysAddress(node.slug)}>Find the way to another</PageLink>
      </p>
      {own.length === 0 && <p>Nothing in this picture links it with anything else.</p>}
      <ul>
        {paged.nodes.map((link) => (
          <OwnLink key={linkKey(link)} link={link} />
        ))}
      </ul>
      <More paged={paged} total={own.length} what="links" />
    </>
  );
}

function OwnLink({ link }: { readonly link: SaidLink }) {
  const { proposition, claims } = link;
  const [claim] = claims;
  if (claim === undefined) return null;
  return (
    <li>
      <ClaimMention claim={claim} says={`${signOf(proposition)} ${linkWordsOf(link)}`} />{" "}
      {claims.length > 1 && `and ${countWords(claims.length - 1, "more claim")} `}
      <ShowLink link={link} />
    </li>
  );
}

/** So many claims are fetched with their words; the page of each leads further. */
const CLAIMS_SHOWN = 20;

function PairChosen({ pair: { links } }: { readonly pair: Pair }) {
  const ids = links.flatMap(({ claims }) => claims.map(({ key }) => `Claim:${key}`));
  const answer = useQuestion(toldClaims, { ids: ids.slice(0, CLAIMS_SHOWN) });
  const [first] = links;
  if (first === undefined) return null;
  return (
    <>
      <h3>
        What links <NodeLink node={first.from} /> and <NodeLink node={first.to} />
      </h3>
      <Answered answer={answer} what="the claims">
        {({ nodes }) =>
          nodes.map((claim) =>
            claim?.__typename === "Claim" ? <ClaimLine key={claim.key} claim={claim} /> : null,
          )
        }
      </Answered>
      {ids.length > CLAIMS_SHOWN && <p>and {ids.length - CLAIMS_SHOWN} more.</p>}
    </>
  );
}
