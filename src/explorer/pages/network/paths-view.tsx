import { useQuestion } from "../../api/index.ts";
import { Finder } from "../../parts/finder/index.ts";
import { Answered, Empty } from "../../parts/states/index.ts";
import { useNetworkAddress } from "./network-address.ts";
import { PathsFound } from "./paths-found.tsx";
import { pathsPage } from "./paths.graphql.ts";
import { ChosenNode } from "./start-nodes.tsx";

/** The path finder: by which claims one gets from one to another. */
export function PathsView() {
  const [{ from, to }] = useNetworkAddress();
  return (
    <>
      <p>
        By which claims does one get from one person, group or thing to another? That two are linked does not
        say that they know one another, or act together.
      </p>
      <div className="network-ends">
        <End name="from" title="From" slug={from} />
        <End name="to" title="To" slug={to} />
      </div>
      <Ways />
    </>
  );
}

interface EndProps {
  readonly name: "from" | "to";
  readonly title: string;
  readonly slug: string;
}

function End({ name, title, slug }: EndProps) {
  const [, change] = useNetworkAddress();
  return (
    <div>
      <p>
        {title}: {slug === "" ? "nobody chosen yet" : <ChosenNode slug={slug} />}
      </p>
      <Finder
        label={`${title} whom or what?`}
        among={["NODE"]}
        choose={({ node }) => {
          if (node) change({ [name]: node.slug, chosen: null });
        }}
      />
    </div>
  );
}

function Ways() {
  const [{ from, to, hubs }, change] = useNetworkAddress();
  const isAsked = from !== "" && to !== "" && from !== to;
  const answer = useQuestion(pathsPage, { from, to, hubs }, { pause: !isAsked });
  if (from !== "" && from === to) return <Empty>Both are the same: choose another one.</Empty>;
  if (!isAsked) return <Empty>Choose both ends, and the shortest ways between them are shown here.</Empty>;
  return (
    <Answered answer={answer} what="the ways">
      {({ paths }) =>
        paths === null ? (
          <Empty>One of the two is not on record, as it is seen now.</Empty>
        ) : (
          <PathsFound
            found={paths}
            throughHubs={() => {
              change({ hubs: "yes" });
            }}
          />
        )
      }
    </Answered>
  );
}
