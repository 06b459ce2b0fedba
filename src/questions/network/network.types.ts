import { Extensions, Field, Float, Int, ObjectType } from "type-graphql";
import { Claim, Proposition } from "../../claims/claim/index.ts";
import { Subject } from "../../things/node/index.ts";
import { MOST_MEASURED } from "./measures.ts";
import { NetworkLinkKind } from "./network.words.ts";

@ObjectType({ description: "A node in a network, with its place there.", simpleResolvers: true })
export class NetworkNode {
  @Field(() => Subject, { description: "The node." })
  node!: () => Promise<Subject>;

  @Field(() => Int, {
    description: "How many steps it is from the nearest of those asked about; 0 for those.",
  })
  hops!: number;

  @Field(() => Int, { description: "With how many nodes of this network it is linked." })
  degree!: () => number;

  @Field(() => Float, {
    nullable: true,
    description: `The share of shortest ways between two other nodes of this network that lead through it, 0 to 1: betweenness centrality (Freeman 1977), normalised. It tells of what these sources say, not of influence. Null in a network of more than ${MOST_MEASURED.toLocaleString("en-US")} nodes.`,
  })
  betweenness!: () => number | null;

  @Field(() => Int, {
    description:
      "The number of the connected component it is in; 0 is the largest. Nothing links two components.",
  })
  component!: () => number;
}

@ObjectType({
  description: "One proposition that links two nodes of a network.",
  simpleResolvers: true,
})
export class NetworkLink {
  @Field(() => NetworkLinkKind, { description: "What links the two." })
  kind!: NetworkLinkKind;

  @Field(() => Subject, { description: "Its holder or first node; of an event either." })
  from!: () => Promise<Subject>;

  @Field(() => Subject, { description: "Its subject or second node; of an event the other one." })
  to!: () => Promise<Subject>;

  @Field(() => Proposition, { description: "The stance, tie or event." })
  proposition!: () => Promise<Proposition>;

  @Extensions({ rows: 3 })
  @Field(() => [Claim], {
    description: "The claims that assert or pledge it, under the lens; each has evidence.",
  })
  claims!: () => Promise<Claim[]>;
}

@ObjectType({
  description:
    "The part of the graph around some nodes, with its shape. What is linked is linked by claims; that two are near says nothing of whether they agree.",
  simpleResolvers: true,
})
export class Network {
  @Extensions({ rows: 100 })
  @Field(() => [NetworkNode], { description: "The nodes, the nearest first." })
  nodes!: NetworkNode[];

  @Extensions({ rows: 200 })
  @Field(() => [NetworkLink], { description: "What links them." })
  links!: NetworkLink[];

  @Field(() => Int, { description: "How many connected components there are." })
  componentCount!: () => number;

  @Field(() => Boolean, {
    description:
      "Whether all nodes within the hops, and all their links, are here: false where a limit cut them off.",
  })
  isComplete!: boolean;
}
