import { Arg, Ctx, Int, Query, Resolver, Root } from "type-graphql";
import { Subject } from "../../things/node/index.ts";
import { rootScope, serialBySlug, type RequestContext } from "../as-of/index.ts";
import { pathsBetween } from "./path.answer.ts";
import { readPathArguments } from "./path.arguments.ts";
import { MAXIMUM_HOPS, Paths } from "./path.types.ts";

@Resolver()
export class PathResolver {
  @Query(() => Paths, {
    nullable: true,
    description:
      "How two nodes are connected: the shortest paths through claims under the lens. A step is a stance, a tie, or an event in which both took part, asserted or pledged by some claim. Persons named only as context and events told only as background are no steps; neither is who declined to say. A hub, a node with more propositions than `hubDegree`, is not passed through unless `throughHubs` asks for it; the two ends may be hubs. Null where one of the two was not known yet under the lens.",
  })
  async paths(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("from", () => String, { description: "The slug of the node to begin at." }) from: string,
    @Arg("to", () => String, { description: "The slug of the node to come to; another one." }) to: string,
    @Arg("maxHops", () => Int, {
      nullable: true,
      description: `How many steps at most: 1 to ${String(MAXIMUM_HOPS)}; 4 when left out or null.`,
    })
    maxHops: number | null | undefined,
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many paths at most: 1 to 10; 3 when left out or null.",
    })
    first: number | null | undefined,
    @Arg("throughHubs", () => Boolean, {
      nullable: true,
      description: "Whether paths may pass through hubs; false when left out or null.",
    })
    throughHubs: boolean | null | undefined,
    @Arg("hubDegree", () => Int, {
      nullable: true,
      description:
        "More propositions than this make a node a hub: 1 to 1,000,000; 500 when left out or null.",
    })
    hubDegree: number | null | undefined,
  ): Promise<Paths | null> {
    const scope = rootScope(root, context);
    const asked = readPathArguments({ from, to, maxHops, first, throughHubs, hubDegree });
    const [begin, end] = await Promise.all([
      serialBySlug(context, scope, { argument: "from", of: Subject, slug: from }),
      serialBySlug(context, scope, { argument: "to", of: Subject, slug: to }),
    ]);
    if (begin === null || end === null) return null;
    return pathsBetween(context, scope, { ...asked, from: begin, to: end });
  }
}
