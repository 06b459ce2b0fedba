import { ObjectType } from "type-graphql";
import { ChildEntity } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { Actor, NodeType, Subject } from "../node/index.ts";

/** A human being. */
@ChildEntity(NodeType.Person)
@ObjectType({ implements: [Node, Subject, Actor], description: "A human being." })
export class Person extends Actor {}
