import { useQuestion } from "../../api/index.ts";
import { Finder, nodeNamed } from "../../parts/finder/index.ts";
import { Name, NodeLink } from "../../parts/links/index.ts";
import { useNetworkAddress } from "./network-address.ts";

/** Where the network begins: what was chosen, and a field to choose more. */
export function StartNodes({ starts }: { readonly starts: readonly string[] }) {
  const [, change] = useNetworkAddress();
  return (
    <div className="network-starts">
      <h2 id="network-starts">Around</h2>
      <ul aria-labelledby="network-starts">
        {starts.map((slug) => (
          <li key={slug}>
            <ChosenNode
              slug={slug}
              {...(starts.length > 1 && {
                remove: () => {
                  change({ around: starts.filter((one) => one !== slug), chosen: null });
                },
              })}
            />
          </li>
        ))}
      </ul>
      <Finder
        label="Add somebody or something"
        among={["NODE"]}
        choose={({ node }) => {
          if (node) change({ around: [...new Set([...starts, node.slug])], chosen: null });
        }}
      />
    </div>
  );
}

interface ChosenNodeProps {
  readonly slug: string;
  /** Takes it away; it stays where this is left out. */
  readonly remove?: () => void;
}

/** Somebody who was chosen, by name. */
export function ChosenNode({ slug, remove }: ChosenNodeProps) {
  const answer = useQuestion(nodeNamed, { slug });
  const node = answer.state === "ANSWERED" ? answer.result.subject : null;
  return (
    <span className="network-chosen">
      {node ? <NodeLink node={node} /> : <Name>{slug}</Name>}
      {remove && (
        <button
          type="button"
          className="as-link"
          aria-label={`Leave out ${node?.name ?? slug}`}
          onClick={remove}
        >
          ✕
        </button>
      )}
    </span>
  );
}
