import { Field, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { Actor, NodeType, Subject } from "../node/index.ts";
import { OrganizationKind } from "./organization.words.ts";

/** A group, body, company or unnamed collective. */
@ChildEntity(NodeType.Organization)
@ObjectType({
  implements: [Node, Subject, Actor],
  description: "A group, body, company or unnamed collective that can act or speak.",
})
export class Organization extends Actor {
  @Field(() => OrganizationKind, { description: "What sort of organization it is." })
  @Column("text")
  organizationKind!: OrganizationKind;
}
