import { usePaged } from "../../api/index.ts";
import { NodeLink } from "../../parts/links/index.ts";
import { Empty, More } from "../../parts/states/index.ts";
import { TakeAway } from "../../parts/take-away/index.ts";
import { plain } from "../../parts/words/index.ts";
import { moreActors } from "./more-actors.graphql.ts";
import type { StartData } from "./start-page.tsx";

type ActorPage = StartData["actors"];
type Listed = ActorPage["nodes"][number];

/** The people, organizations and groups that the sources tell of, by name. */
export function ActorNames({ first }: { readonly first: ActorPage }) {
  const paged = usePaged(first, { question: moreActors, asked: {}, pageOf: ({ actors }) => actors });
  return (
    <section aria-labelledby="actors">
      <h2 id="actors">People and organizations</h2>
      {first.totalCount === 0 && <Empty>Nobody is on record, as it is seen now.</Empty>}
      <ul className="start-actors">
        {paged.nodes.map((actor) => (
          <li key={actor.slug}>
            <NodeLink node={actor} /> <small>{describe(actor)}</small>
          </li>
        ))}
      </ul>
      <More paged={paged} total={first.totalCount} what="names" />
      <TakeAway list="actors" what="all names" />
    </section>
  );
}

function describe(actor: Listed): string {
  const kind = actor.__typename === "Organization" ? plain(actor.organizationKind) : "person";
  return [kind, ...actor.sectors.map(plain)].join(", ");
}
