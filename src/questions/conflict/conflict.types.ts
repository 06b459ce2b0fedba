import { Extensions, Field, Float, ObjectType } from "type-graphql";
import { ConflictKind, type SeenResolution } from "../../claims/resolution/index.ts";
import { DateScalar, type Day, type LensScope } from "../../lens/index.ts";
import { connectionOf } from "../../platform/links/index.ts";
import { ConflictStatus, SpreadGap } from "./conflict.words.ts";
import type { FoundConflict, FoundSide } from "./found.ts";

@ObjectType({ description: "One side of a conflict, with who takes it.", simpleResolvers: true })
export class ConflictMember {
  @Field(() => String, {
    description: "The key of the proposition; in a conflict of dates, of the claim.",
  })
  key!: string;

  @Field(() => String, {
    description:
      "What it says, in a word: a position, a controlled value, a figure with its bound, an EDTF date. “ALL (no limit given)” is a scope that its source gives no limit to.",
  })
  says!: string;

  @Field(() => Boolean, { description: "Whether an editor takes this side to be right." })
  isFavoured!: boolean;

  readonly side!: FoundSide;
  readonly kind!: ConflictKind;
  readonly scope!: LensScope;
}

@ObjectType({
  description:
    "Claims that cannot all be right, found by comparing what the lens shows; never stored. STANCE: positions of one holder on one subject that differ (DECLINED contradicts nothing), both certain to hold on a common day, neither conditional, neither qualifying the other. TRAIT: different controlled values of an attribute that has one at a time, both holding, certainly or presumably, on a common day; one that begins after the other was last attested is a change; ages only where no birthday explains them. FIGURE: the same node, metric, unit, base and window, certainly of the same day or period (requirements and deadlines: always), and ranges that don't meet; an unqualified figure n reaches half a unit of its last non-zero digit to each side, “about” n a whole one; polls and samples contradict nothing; of directions only RISING and FALLING do. DATE: claims of one thing whose dates cannot be the same; what may have held twice may begin and end twice. Except for stances, which count when PLEDGED too, both sides must be ASSERTED. Everything else is a difference of framing. Source: the data model, on conflicts.",
  simpleResolvers: true,
})
export class Conflict {
  @Field(() => String, {
    description:
      "Made from its kind and its sides: the same at every revision and under every lens, as long as the sides are the same.",
  })
  key!: string;

  @Field(() => ConflictKind, { description: "What it is about." })
  kind!: ConflictKind;

  @Field(() => String, { description: "What differs, in a line of ours." })
  explanation!: string;

  @Field(() => ConflictStatus, { description: "Whether an editor has settled it." })
  status!: ConflictStatus;

  @Extensions({ rows: 10 })
  @Field(() => [ConflictMember], {
    description:
      "Its sides, the oldest first: each contradicts another one of them, though not necessarily all others.",
  })
  members!: ConflictMember[];

  @Field(() => Float, {
    nullable: true,
    description:
      "How far numbers lie apart: (max − min) / median of the sides, each at the middle of its range; 0.2 is a fifth of the median. Null with a `spreadGap` where it has no such number.",
  })
  spread!: number | null;

  @Field(() => SpreadGap, { nullable: true, description: "Why there is no spread; null where there is one." })
  spreadGap!: SpreadGap | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The first day on which two of its sides both hold: certainly for stances, at least presumably for traits, the day that figures are of. Null where no day is known, and for requirements, deadlines and dates.",
  })
  commonFrom!: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last such day; null where it is open, or no day is known.",
  })
  commonTo!: Day | null;

  readonly found!: FoundConflict;
  readonly scope!: LensScope;
  readonly seen!: SeenResolution | null;
}

/** A page of conflicts. */
export const ConflictConnection = connectionOf(Conflict, false);
