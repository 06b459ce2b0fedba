import { Field, ID, InterfaceType } from "type-graphql";

/** Anything that has a permanent address: Relay's Node. */
@InterfaceType({
  description: "Anything that can be asked for again by its id, as Relay specifies it.",
  resolveType: (row: { typename: string }) => row.typename,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "Its permanent address: opaque text, made from content. What is read under a lens carries the lens in its id.",
  })
  id!: string;
}
