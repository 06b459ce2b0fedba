import { Field, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { Node } from "../../platform/graphql/index.ts";
import { NodeType, Subject } from "../node/index.ts";
import { CampaignKind } from "./campaign.words.ts";

/** An effort to bring something about. */
@ChildEntity(NodeType.Campaign)
@ObjectType({
  implements: [Node, Subject],
  description: "An effort to bring something about. If it speaks or acts, an organization ORGANIZES it.",
})
export class Campaign extends Subject {
  @Field(() => CampaignKind, { description: "What it is meant to bring about." })
  @Column("text")
  campaignKind!: CampaignKind;
}
