import { ArgsType, Field, Int } from "type-graphql";
import { PropositionKind } from "../../claims/claim/index.ts";
import { FramingDifference } from "./framing.ts";

/** What can be asked of several sources side by side. */
@ArgsType()
export class SourcesCoverageArguments {
  @Field(() => [String], { description: "The sources, by slug." })
  sources!: string[];

  @Field(() => String, {
    nullable: true,
    description: "Only what this one of them, by slug, carries and no other of them does.",
  })
  onlyIn!: string | null | undefined;

  @Field(() => Int, {
    nullable: true,
    description:
      "Only what exactly so many of them carry: 1 for what only one of them says, 2 for what two tell.",
  })
  sourceCount!: number | null | undefined;

  @Field(() => [PropositionKind], { nullable: true, description: "Only propositions of these kinds." })
  kinds!: PropositionKind[] | null | undefined;

  @Field(() => [FramingDifference], {
    nullable: true,
    description: "Only what they tell differently in any of these respects.",
  })
  framing!: FramingDifference[] | null | undefined;
}
