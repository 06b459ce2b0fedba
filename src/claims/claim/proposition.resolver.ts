import { Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import {
  Certainty,
  certaintyOn,
  DateScalar,
  UNKNOWN_FUTURE,
  UNKNOWN_PAST,
  type Day,
  type LensScope,
} from "../../lens/index.ts";
import { Proposition } from "./proposition.entity.ts";

/** When a proposition holds, from all its claims together. */
@ObjectType({
  description:
    "When a proposition holds, from all its claims together: certain between `certainFrom` and `certainTo`, presumed until `presumedTo`, possible between `possibleFrom` and `possibleTo`. A null day is unknown or open.",
  simpleResolvers: true,
})
export class Validity {
  @Field(() => Certainty, {
    nullable: true,
    description:
      "How sure it is that it holds on the lens's day; null where it does not, and where the lens has no day.",
  })
  certainty!: Certainty | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day it may have been attested on; null where no attestation is dated.",
  })
  attestedOn!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day it may have been attested on; null where no attestation is dated.",
  })
  attestedFrom!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: "It does not hold before this day." })
  possibleFrom!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: "From this day it is certain to hold." })
  certainFrom!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: "Until this day it is certain to hold." })
  certainTo!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Until this day it is presumed to hold; null where that is open, or it is never certain.",
  })
  presumedTo!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: "It does not hold after this day." })
  possibleTo!: Day | null;
}

function known(day: Day): Day | null {
  return day <= UNKNOWN_PAST || day >= UNKNOWN_FUTURE ? null : day;
}

@Resolver(() => Proposition)
export class PropositionResolver {
  @FieldResolver(() => Validity, {
    description: "When it holds, from all its claims together, under the lens.",
  })
  validity(@Root() root: never): Validity {
    const row = root as Proposition & { scope: LensScope };
    const { validAt } = row.scope.lens;
    return {
      certainty: validAt === null ? null : certaintyOn(row, validAt),
      attestedOn: known(row.attestedTo),
      attestedFrom: known(row.attestedFrom),
      possibleFrom: known(row.possibleFrom),
      certainFrom: known(row.certainFrom),
      certainTo: known(row.certainTo),
      presumedTo: known(row.presumedTo),
      possibleTo: known(row.possibleTo),
    };
  }
}
