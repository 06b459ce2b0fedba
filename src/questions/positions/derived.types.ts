import { Field, ObjectType } from "type-graphql";
import { Position } from "../../claims/stance/index.ts";
import { connectionOf } from "../../platform/links/index.ts";
import { Derivation } from "./positions.words.ts";

@ObjectType({ description: "A tie by which a stance is carried over.", simpleResolvers: true })
export class ChainLink {
  @Field(() => Derivation, { description: "How it is carried over." })
  derivation!: Derivation;

  @Field(() => Boolean, { description: "Whether support before the tie counts as opposition after it." })
  turns!: boolean;
}

@ObjectType({
  description:
    "Where a stance on another subject would put its holder on this one, if ties carry it over. It is our computation, not what anybody says: no total counts it.",
  simpleResolvers: true,
})
export class DerivedStance {
  @Field(() => Position, {
    description: "The position that it comes to, SUPPORT or OPPOSE; each tie that turns it turned it once.",
  })
  position!: Position;

  @Field(() => Boolean, {
    description:
      "Whether the holder also has a stance of its own on the subject, under the same filter, whichever it is.",
  })
  hasOwnStance!: boolean;
}

export const DerivedStanceConnection = connectionOf(DerivedStance, false);
