import { ObjectType } from "type-graphql";
import { ChildEntity } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { NodeType, Subject } from "../node/index.ts";

/** One thing that can be answered separately, named for the change as proposed or made. */
@ChildEntity(NodeType.Policy)
@ObjectType({
  implements: [Node, Subject],
  description:
    "One thing that can be answered separately. Its name gives its polarity: the change as proposed or made, as in “ending tolls”.",
})
export class Policy extends Subject {}
