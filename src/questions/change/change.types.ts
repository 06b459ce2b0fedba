import { Field, ObjectType } from "type-graphql";
import { DateScalar, type Day } from "../../lens/index.ts";
import { connectionOf } from "../../platform/links/index.ts";
import { StanceChangeKind } from "./change.words.ts";

@ObjectType({
  description:
    "That a holder left one position on a subject for another: two stances that count, of which one is known to be the later, and none lies between. Stances that are held on a common day contradict each other, which is no change; nor is a qualification, or declining to say.",
  simpleResolvers: true,
})
export class StanceChange {
  @Field(() => StanceChangeKind, { description: "How far the holder moved." })
  kind!: StanceChangeKind;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The last day on which the former stance is known to be held, by its dates or its last attestation: the change came later. Null where no such day is known, as for one that is only told as over.",
  })
  changedAfter!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The first day on which the latter stance is known to be held, by its dates or its first attestation: the change had come by then. Null where no such day is known.",
  })
  changedBy!: Day | null;
}

export const StanceChangeConnection = connectionOf(StanceChange, false);
