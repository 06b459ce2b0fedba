import type { ResultOf } from "gql.tada";
import { useMemo } from "react";
import type { Drawn } from "../../parts/graph/index.ts";
import type { NamedNode } from "../../parts/links/index.ts";
import { Empty } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { countWords } from "../../parts/words/index.ts";
import { drawnOf } from "./drawn.ts";
import { GraphWithPanel } from "./graph-with-panel.tsx";
import { LinkTable } from "./link-table.tsx";
import { pairsOf, type Pair, type SaidLink } from "./links.ts";
import { MOST_NODES, useNetworkAddress } from "./network-address.ts";
import type { networkPage } from "./network.graphql.ts";

type NetworkData = ResultOf<typeof networkPage>["asOf"]["network"];

/** A network as it is shown: what is drawn, and the links that the table tells. */
interface Shown {
  readonly drawn: Drawn;
  readonly nodes: ReadonlyMap<string, NamedNode>;
  readonly links: readonly SaidLink[];
  readonly pairs: readonly Pair[];
}

export function NetworkShown({ network }: { readonly network: NetworkData }) {
  const [{ type }] = useNetworkAddress();
  const shown = useMemo(() => shownOf(network, type), [network, type]);
  if (network.nodes.length === 0)
    return (
      <Empty>None of these is on record, as it is seen now: another day or more sources may show it.</Empty>
    );
  return (
    <>
      <HowMuch shown={shown} isComplete={network.isComplete} />
      <GraphWithPanel
        {...shown}
        label="The network as a picture; the table below says the same, link by link, and chooses the same."
      />
      <LinkTable links={shown.links} />
      <TakeAway list="graph" formats={["gexf", "jsonld", "ftm.json"]} what="the whole graph" />
    </>
  );
}

/** Nodes of another type than the one asked for are left out, but where it begins. */
function shownOf({ nodes: found, links: told }: NetworkData, type: string): Shown {
  const kept = found.filter(({ hops, node }) => hops === 0 || type === "" || node.type === type);
  const nodes = new Map(kept.map(({ node }) => [node.slug, node]));
  const links = told.flatMap(({ from, to, proposition, claims }) => {
    const [one, other] = [nodes.get(from.slug), nodes.get(to.slug)];
    return one === undefined || other === undefined ? [] : [{ from: one, to: other, proposition, claims }];
  });
  const pairs = pairsOf(links);
  const drawn = drawnOf(
    kept.map(({ node, hops }) => ({ node, isStart: hops === 0 })),
    pairs,
  );
  return { drawn, nodes, links, pairs };
}

interface HowMuchProps {
  readonly shown: Shown;
  readonly isComplete: boolean;
}

function HowMuch({ shown: { nodes, links }, isComplete }: HowMuchProps) {
  const [{ most }, change] = useNetworkAddress();
  const next = MOST_NODES.find((one) => one > most);
  const words = `${countWords(nodes.size, "node")} and ${countWords(links.length, "link")} are drawn.`;
  return (
    <div className="network-how-much">
      <p role="status">
        {words}
        {!isComplete &&
          " There is more within these steps: the nearest nodes are drawn, and not all their links."}
        {isComplete && links.length === 0 && " Nothing on record links them with others, as it is seen now."}
      </p>
      {!isComplete && next !== undefined && (
        <button
          type="button"
          className="secondary outline"
          onClick={() => {
            change({ most: String(next) });
          }}
        >
          Draw more (up to {countWords(next, "node")})
        </button>
      )}
    </div>
  );
}
