import { pairId, type SaidLink } from "./links.ts";
import { useNetworkAddress } from "./network-address.ts";

/** Opens what links two nodes, as choosing their line in the picture does. */
export function ShowLink({ link: { from, to } }: { readonly link: Pick<SaidLink, "from" | "to"> }) {
  const [, change] = useNetworkAddress();
  return (
    <button
      type="button"
      className="as-link"
      aria-label={`Show what links ${from.name} with ${to.name}`}
      onClick={() => {
        change({ chosen: pairId(from.slug, to.slug) });
      }}
    >
      show
    </button>
  );
}
