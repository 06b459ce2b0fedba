import { useGraphSoon } from "../../parts/graph/index.ts";
import { PageLink, waysAddress } from "../../parts/links/index.ts";
import { PageTitle } from "../../shell/index.ts";
import { AroundView } from "./around-view.tsx";
import { useNetworkAddress } from "./network-address.ts";
import { PathsView } from "./paths-view.tsx";
import "./network.css";

/** Who is linked with whom, around somebody or between two, on whose word. */
export function NetworkPage() {
  const [{ isPaths, around }] = useNetworkAddress();
  useGraphSoon();
  const [first = ""] = around;
  return (
    <>
      <PageTitle title="Network">Who is linked with whom, on whose word?</PageTitle>
      <nav aria-label="What the network shows" className="network-views">
        <PageLink to="/network" {...(isPaths ? {} : { current: "page" })}>
          Around somebody or something
        </PageLink>
        <PageLink to={waysAddress(first)} {...(isPaths ? { current: "page" } : {})}>
          Between two: the path finder
        </PageLink>
      </nav>
      {isPaths ? <PathsView /> : <AroundView />}
    </>
  );
}
