import { keptPage, type KeptPage } from "../../platform/links/index.ts";
import type { Actor } from "../../things/node/index.ts";
import type { ActorRow } from "./coalition.answer.ts";

/** A page of actors, each read only where it is asked for. */
export type ActorPage = Pick<KeptPage<ActorRow>, "pageInfo" | "totalCount"> & {
  readonly edges: readonly { readonly cursor: string; readonly node: () => Promise<Actor> }[];
  readonly nodes: () => Promise<Actor[]>;
};

/** A page of a list of actors that is at hand. */
export function actorPage(
  items: readonly ActorRow[],
  asked: { readonly first: number | null | undefined; readonly after: string | null | undefined },
): ActorPage {
  const page = keptPage({ name: "ACTOR", items, keyOf: ({ actorSerial }) => [actorSerial] }, asked);
  return {
    pageInfo: page.pageInfo,
    totalCount: page.totalCount,
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.actor })),
    nodes: () => Promise.all(page.nodes.map(({ actor }) => actor())),
  };
}
