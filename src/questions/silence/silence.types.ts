import { Field, ObjectType } from "type-graphql";
import { Proposition } from "../../claims/claim/index.ts";
import { Stance } from "../../claims/stance/index.ts";
import { Tie } from "../../claims/tie/index.ts";
import { Actor } from "../../things/node/index.ts";
import type { Pair, SilenceOf } from "./silence.read.ts";
import { RelatedAs, StakeKind } from "./silence.words.ts";

@ObjectType({
  description: "What an actor has at stake in a subject, and what shows it.",
  simpleResolvers: true,
})
export class Stake {
  @Field(() => StakeKind, { description: "Which sort of stake it is." })
  kind!: StakeKind;

  @Field(() => Proposition, {
    description:
      "The tie, the utterance or, for one that declined, the stance that shows it; `claims { evidence }` leads to the characters.",
  })
  shownBy!: Proposition;
}

@ObjectType({
  description:
    "What another, who is close to a silent actor, says on the subject. It is not the silent actor's.",
  simpleResolvers: true,
})
export class RelatedStance {
  @Field(() => RelatedAs, { description: "How the one who has spoken is close to the silent one." })
  as!: RelatedAs;

  @Field(() => Tie, { description: "The tie that shows it." })
  tie!: Tie;

  @Field(() => Stance, { description: "What that one holds on the subject, DECLINED included." })
  stance!: Stance;
}

@ObjectType({
  description: "An actor with a stake in a subject of whom no source tells a stance on it.",
  simpleResolvers: true,
})
export class SilentActor {
  readonly pair!: Pair;

  @Field(() => Actor, { description: "Who it is." })
  actor!: Actor;
}

@ObjectType({
  description:
    "Who has a stake in a subject and no stance on it, under the lens. A stake is one of: target, organizer, funder, implementer, asked for comment; some claim must assert or pledge it and, under a lens with a day, it must hold or be presumed to hold on it. A stance is any but DECLINED that some claim asserts or pledges, be it read from a deed; under a lens with a day it is enough that it possibly holds, so that nobody is called silent for want of a date. Not listed: who administers the subject (some claim asserts or pledges it; under a lens with a day, possibly then), media organizations, who is named only as background, and the subject itself. Silence in these sources is no neutrality, and may be no silence elsewhere.",
  simpleResolvers: true,
})
export class Silence {
  readonly of!: SilenceOf;

  @Field(() => String, { description: "What the answer does not say, in a line to be shown beside it." })
  caveat!: string;
}
