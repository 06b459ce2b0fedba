import { Arg, Ctx, Int, Query, Resolver, Root } from "type-graphql";
import { Position } from "../../claims/stance/index.ts";
import { within } from "../../platform/errors/index.ts";
import { Subject } from "../../things/node/index.ts";
import { rootScope, serialsBySlug, type RequestContext } from "../as-of/index.ts";
import { networkOf } from "./network.answer.ts";
import { MAXIMUM_LINKS } from "./network.ts";
import { Network } from "./network.types.ts";
import { NetworkLinkKind } from "./network.words.ts";

const MAXIMUM_AROUND = 20;
const MAXIMUM_HOPS = 3;
const MAXIMUM_NODES = 3_000;

@Resolver()
export class NetworkResolver {
  @Query(() => Network, {
    description: `The part of the graph around some nodes, to be drawn: nodes within a few hops and all that links them under the lens, at most ${MAXIMUM_LINKS.toLocaleString("en-US")} links. Where there are more, each node keeps one by which it is reached. Only what some claim asserts or pledges links.`,
  })
  async network(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("around", () => [String], {
      description: `The slugs of the nodes to begin at: 1 to ${String(MAXIMUM_AROUND)}. Those not known yet under the lens are left out.`,
    })
    around: string[],
    @Arg("hops", () => Int, {
      nullable: true,
      description: `How many steps away at most: 0 to ${String(MAXIMUM_HOPS)}; 1 when left out or null.`,
    })
    hops: number | null | undefined,
    @Arg("limit", () => Int, {
      nullable: true,
      description: `How many nodes at most: 1 to ${MAXIMUM_NODES.toLocaleString("en-US")}; 100 when left out or null. The nearest are kept.`,
    })
    limit: number | null | undefined,
    @Arg("kinds", () => [NetworkLinkKind], {
      nullable: true,
      description: "Only what links in any of these ways; in all of them when left out or null.",
    })
    kinds: NetworkLinkKind[] | null | undefined,
    @Arg("positions", () => [Position], {
      nullable: true,
      description: "Of stances, only these positions; all but DECLINED when left out or null.",
    })
    positions: Position[] | null | undefined,
  ): Promise<Network> {
    const scope = rootScope(root, context);
    const bounds = {
      hops: within("hops", hops ?? 1, [0, MAXIMUM_HOPS]),
      limit: within("limit", limit ?? 100, [1, MAXIMUM_NODES]),
      kinds: kinds ?? null,
      positions: positions ?? null,
    };
    within("the number of nodes in around", around.length, [1, MAXIMUM_AROUND]);
    const serials = await serialsBySlug(context, scope, { argument: "around", of: Subject, slugs: around });
    return networkOf(context, scope, { ...bounds, around: serials });
  }
}
