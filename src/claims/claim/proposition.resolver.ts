import { Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { Certainty, certaintyOn, DateScalar, knownDay, type Day, type LensScope } from "../../lens/index.ts";
import { Proposition } from "./proposition.entity.ts";
import { validitySql } from "./validity.sql.ts";

/** When a proposition holds, from all its claims together. */
@ObjectType({
  description:
    "When a proposition holds, from all its claims together: certain from `certainFrom` until `certainTo`, presumed from `presumedFrom` on where it is not certain, until `presumedTo`, possible on every other day from `possibleFrom` until `possibleTo`. A null day is unknown or open, unless `everCertain` is false: then there is no certain day to name.",
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

  @Field(() => Boolean, {
    description: "Whether any day is certain; where not, `certainFrom` and `certainTo` are null.",
  })
  everCertain!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "It does not hold before this day; null where that is unknown, and where what is told of its start rules out what is told of its end.",
  })
  possibleFrom!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "From this day it is certain to hold; null where no day is certain.",
  })
  certainFrom!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Until this day it is certain to hold; null where that is open, and, with `everCertain: false`, where no day is certain.",
  })
  certainTo!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "From this day it holds, certainly or presumably: `certainFrom` where any day is certain; null where it is at most possible.",
  })
  presumedFrom!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Until this day it is certain or presumed to hold; null where that is open, and, as `presumedFrom`, where it is at most possible.",
  })
  presumedTo!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "It does not hold after this day; null where that is unknown or open, and where what is told of its start rules out what is told of its end.",
  })
  possibleTo!: Day | null;
}

/** Two days as they are shown: both null where no day lies between them. */
function span(from: Day, to: Day): { from: Day | null; to: Day | null } {
  return from > to ? { from: null, to: null } : { from: knownDay(from), to: knownDay(to) };
}

@Resolver(() => Proposition)
export class PropositionResolver {
  @Extensions({ sql: validitySql })
  @FieldResolver(() => Validity, {
    description: "When it holds, from all its claims together, under the lens.",
  })
  validity(@Root() root: never): Validity {
    const row = root as Proposition & { scope: LensScope };
    const { validAt } = row.scope.lens;
    const possible = span(row.possibleFrom, row.possibleTo);
    const certain = span(row.certainFrom, row.certainTo);
    const presumed = span(row.certainFrom, row.presumedTo);
    return {
      certainty: validAt === null ? null : certaintyOn(row, validAt),
      attestedOn: knownDay(row.attestedTo),
      attestedFrom: knownDay(row.attestedFrom),
      everCertain: row.certainFrom <= row.certainTo,
      possibleFrom: possible.from,
      certainFrom: certain.from,
      certainTo: certain.to,
      presumedFrom: presumed.from,
      presumedTo: presumed.to,
      possibleTo: possible.to,
    };
  }
}
