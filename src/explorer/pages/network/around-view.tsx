import { useQuestion } from "../../api/index.ts";
import { Answered, Empty } from "../../parts/states/index.ts";
import { useNetworkAddress, type NetworkAddress } from "./network-address.ts";
import { NetworkFilter } from "./network-filter.tsx";
import { NetworkShown } from "./network-shown.tsx";
import { networkStarts } from "./network-starts.graphql.ts";
import { networkPage } from "./network.graphql.ts";
import { StartNodes } from "./start-nodes.tsx";

/** The network around what the address names; around the campaigns where it names nothing. */
export function AroundView() {
  const [{ around }] = useNetworkAddress();
  const isNamed = around.length > 0;
  const starts = useQuestion(networkStarts, {}, { pause: isNamed });
  if (isNamed) return <Around starts={around} isNamed />;
  return (
    <Answered answer={starts} what="where to begin">
      {({ campaigns: { nodes } }) => <Around starts={nodes.map(({ slug }) => slug)} isNamed={false} />}
    </Answered>
  );
}

interface AroundProps {
  readonly starts: readonly string[];
  readonly isNamed: boolean;
}

function Around({ starts, isNamed }: AroundProps) {
  return (
    <>
      <StartNodes starts={starts} />
      <NetworkFilter />
      {!isNamed && starts.length > 0 && (
        <p className="network-note">
          Nothing was chosen to begin with: this is what surrounds the first campaigns of the list.
        </p>
      )}
      {starts.length === 0 ? (
        <Empty>No campaign is on record, as it is seen now: choose where to begin.</Empty>
      ) : (
        <Found starts={starts} />
      )}
    </>
  );
}

function Found({ starts }: { readonly starts: readonly string[] }) {
  const [address] = useNetworkAddress();
  const answer = useQuestion(networkPage, {
    around: [...starts],
    hops: address.steps,
    limit: address.most,
    ...filterOf(address),
  });
  return (
    <Answered answer={answer} what="the network">
      {({ network }) => <NetworkShown network={network} />}
    </Answered>
  );
}

/** Whoever asks for a position asks for stances. */
function filterOf({ link, position }: NetworkAddress) {
  const kind = position === "" ? link : "STANCE";
  return { kinds: kind === "" ? null : [kind], positions: position === "" ? null : [position] };
}
