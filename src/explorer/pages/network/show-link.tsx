import type { NamedNode } from "../../parts/links/index.ts";
import { pairId, type SaidLink } from "./links.ts";
import { useNetworkAddress } from "./network-address.ts";

/** Opens what links two nodes, as choosing their line in the picture does. */
export function ShowLink({ link: { from, to } }: { readonly link: Pick<SaidLink, "from" | "to"> }) {
  const label = `Show what links ${from.name} with ${to.name}`;
  return (
    <Show id={pairId(from.slug, to.slug)} label={label}>
      show
    </Show>
  );
}

/** Opens what links a node with others, as choosing it in the picture does. */
export function ShowNode({ node: { slug, name } }: { readonly node: NamedNode }) {
  return (
    <Show id={slug} label={`Show all links of ${name}`}>
      all links
    </Show>
  );
}

interface ShowProps {
  /** Of a node or of a line of the picture. */
  readonly id: string;
  readonly label: string;
  readonly children: string;
}

function Show({ id, label, children }: ShowProps) {
  const [, change] = useNetworkAddress();
  return (
    <button
      type="button"
      className="as-link"
      aria-label={label}
      onClick={() => {
        change({ chosen: id });
      }}
    >
      {children}
    </button>
  );
}
