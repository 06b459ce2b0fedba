import { LazyGraph, type Drawn } from "../../parts/graph/index.ts";
import type { NamedNode } from "../../parts/links/index.ts";
import { ChosenPanel } from "./chosen-panel.tsx";
import { EVENT_SIGN, TIE_SIGN, type Pair, type SaidLink } from "./links.ts";
import { useNetworkAddress } from "./network-address.ts";

interface GraphWithPanelProps {
  readonly label: string;
  readonly drawn: Drawn;
  readonly nodes: ReadonlyMap<string, NamedNode>;
  readonly links: readonly SaidLink[];
  readonly pairs: readonly Pair[];
}

/** The picture, what its signs mean, and beside it what is chosen in it. */
export function GraphWithPanel({ label, drawn, ...known }: GraphWithPanelProps) {
  const [{ chosen }, change] = useNetworkAddress();
  return (
    <div className="network-picture">
      <div>
        <LazyGraph
          label={label}
          drawn={drawn}
          chosen={chosen}
          choose={(id) => {
            if (id !== chosen) change({ chosen: id });
          }}
        />
        <p className="network-key">
          Each line is somebody’s claim; choose it to see whose.{" "}
          <span className="position position-support">+ supports</span>{" "}
          <span className="position position-oppose">− opposes</span> <span>± for and against</span>{" "}
          <span>{TIE_SIGN} a tie</span> <span>{EVENT_SIGN} both took part in an event</span>
        </p>
      </div>
      {chosen !== null && <ChosenPanel key={chosen} chosen={chosen} {...known} />}
    </div>
  );
}
