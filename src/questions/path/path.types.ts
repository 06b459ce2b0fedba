import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { Claim, Proposition } from "../../claims/claim/index.ts";
import { Subject } from "../../things/node/index.ts";
import { PathsReason } from "./path.words.ts";

/** How many propositions a hop names at most. */
export const MAXIMUM_LINKS = 10;
export const MAXIMUM_HOPS = 6;

@ObjectType({ description: "One proposition that links the two nodes of a hop.", simpleResolvers: true })
export class PathLink {
  @Field(() => Proposition, {
    description: "What links them: a stance, a tie, or an event in which both took part.",
  })
  proposition!: () => Promise<Proposition>;

  @Extensions({ rows: 3 })
  @Field(() => [Claim], {
    description: "The claims that assert or pledge it, under the lens; each has evidence.",
  })
  claims!: () => Promise<Claim[]>;
}

@ObjectType({
  description:
    "A step of a path. It is read in the path's direction; which way a stance or tie points, it says itself.",
  simpleResolvers: true,
})
export class PathHop {
  @Field(() => Subject, { description: "Where the step begins." })
  from!: () => Promise<Subject>;

  @Field(() => Subject, { description: "Where it leads." })
  to!: () => Promise<Subject>;

  @Extensions({ rows: 2 })
  @Field(() => [PathLink], {
    description: `What links the two, the longest known first, at most ${String(MAXIMUM_LINKS)}.`,
  })
  links!: PathLink[];

  @Field(() => Int, { description: "How many propositions link the two." })
  linkCount!: number;
}

@ObjectType({
  description: "A way from one node to another, each step on somebody's word.",
  simpleResolvers: true,
})
export class Path {
  @Field(() => Int, { description: "How many steps it has." })
  length!: number;

  @Extensions({ rows: MAXIMUM_HOPS })
  @Field(() => [PathHop], { description: "The steps, from the first node to the last." })
  hops!: PathHop[];
}

@ObjectType({
  description:
    "How two nodes are connected by what is claimed. A path says that claims link the two, not that they know one another or act together.",
  simpleResolvers: true,
})
export class Paths {
  @Extensions({ rows: 3 })
  @Field(() => [Path], {
    description: "The paths, the shortest first; those of one length in a fixed order.",
  })
  paths!: Path[];

  @Field(() => PathsReason, {
    nullable: true,
    description: "Why there is none, or why there may be more; null where neither needs saying.",
  })
  reason!: PathsReason | null;

  @Field(() => Int, { description: "How many hubs were met and passed over." })
  hubsPassedOver!: number;
}
