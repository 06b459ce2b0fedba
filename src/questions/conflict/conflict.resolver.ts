import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Claim, Proposition } from "../../claims/claim/index.ts";
import { ConflictKind, Resolution } from "../../claims/resolution/index.ts";
import type { LensScope } from "../../lens/index.ts";
import {
  AFTER_MEANING,
  FIRST_MEANING,
  type Class,
  type KeptPage,
  type LinkContext,
  type Loaders,
  type ThinRow,
} from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import { rootScope, type RequestContext } from "../as-of/index.ts";
import { conflictByKey, conflictPage, conflictPageAbout } from "./conflict.answers.ts";
import { Conflict, ConflictConnection, ConflictMember } from "./conflict.types.ts";
import { ConflictStatus } from "./conflict.words.ts";
import { voicesOf, type Voice } from "./voices.ts";

@ArgsType()
class ConflictArguments {
  @Field(() => [ConflictKind], { nullable: true, description: "Only of any of these kinds." })
  kind?: ConflictKind[] | null;

  @Field(() => ConflictStatus, { nullable: true, description: "Only open ones, or only resolved ones." })
  status?: ConflictStatus | null;

  @Field(() => Int, {
    nullable: true,
    description: FIRST_MEANING,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: AFTER_MEANING })
  after?: string | null;
}

@ArgsType()
class AllConflictArguments extends ConflictArguments {
  @Field(() => [String], {
    nullable: true,
    description:
      "Only about any of these nodes, by slug, at most 100: what a stance, figure or trait is of, or who holds the stances. BAD_INPUT where one is unknown.",
  })
  subject?: string[] | null;
}

@Resolver(() => Subject)
export class ConflictQueries {
  @Query(() => ConflictConnection, {
    description:
      "What the sources disagree on: claims that cannot all be right, side by side, with who claims which. Stances first, then traits, figures, dates; the oldest first. COST_LIMIT where more than 20,000 traits, figures or dates differ from another, unless `subject` says which, or more than 1,000 on one thing, stances too.",
  })
  conflicts(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Args(() => AllConflictArguments) asked: AllConflictArguments,
  ): Promise<KeptPage<Conflict>> {
    return conflictPage(context, rootScope(root, context), asked);
  }

  @Query(() => Conflict, {
    nullable: true,
    description:
      "The conflict that has this key; null where the lens shows none. BAD_INPUT where it is no key of a conflict.",
  })
  conflict(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("key", () => String, { description: "Its key, as an answer gave it." }) key: string,
  ): Promise<Conflict | null> {
    return conflictByKey(context, rootScope(root, context), key);
  }

  @FieldResolver(() => ConflictConnection, {
    name: "conflicts",
    description:
      "What sources disagree on about it: as the subject or holder of stances, the node of traits and figures, or in events.",
  })
  conflictsAbout(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Args(() => ConflictArguments) asked: ConflictArguments,
  ): Promise<KeptPage<Conflict>> {
    const { serial, scope } = root as Subject & { scope: LensScope };
    return conflictPageAbout(context, { scope, nodes: [serial] }, asked);
  }
}

@Resolver(() => Conflict)
export class ConflictResolver {
  @FieldResolver(() => Subject, {
    nullable: true,
    description:
      "What it is about: the subject of stances, the node of a trait or figure; null for an event.",
  })
  about(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow | null> {
    const { found, scope } = root as Conflict;
    return oneOrNull(load, { concept: Subject, serial: found.about }, scope);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: "Whose stances contradict each other; null for what is no conflict of stances.",
  })
  holder(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow | null> {
    const { found, scope } = root as Conflict;
    return oneOrNull(load, { concept: Actor, serial: found.holder }, scope);
  }

  @FieldResolver(() => Resolution, {
    nullable: true,
    description:
      "The judgement that settles it, the newest one that covers all its sides; null while it is open.",
  })
  resolution(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow | null> {
    const { seen, scope } = root as Conflict;
    return oneOrNull(load, { concept: Resolution, serial: seen?.serial ?? null }, scope);
  }

  @Extensions({ rows: 10 })
  @FieldResolver(() => [Actor], { description: "On whose word its sides stand, each once." })
  async claimants(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow[]> {
    const { members, scope } = root as Conflict;
    const voices = await Promise.all(members.map((member) => voicesOf(load, member)));
    return claimantsAmong(load, voices.flat(), scope);
  }

  @Extensions({ rows: 10 })
  @FieldResolver(() => [Source], { description: "The sources that carry its sides, each once." })
  async sources(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow[]> {
    const { members, scope } = root as Conflict;
    const voices = await Promise.all(members.map((member) => voicesOf(load, member)));
    return rowsOf(load, { concept: Source, serials: voices.flat().map(({ source }) => source) }, scope);
  }
}

@Resolver(() => ConflictMember)
export class ConflictMemberResolver {
  @FieldResolver(() => Proposition, {
    description:
      "What is said. Its `claims` lead to the characters that carry it; in a conflict of dates it is the same for all sides.",
  })
  proposition(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow | null> {
    const { side, scope } = root as ConflictMember;
    return load.one(Proposition, side.proposition, scope);
  }

  @FieldResolver(() => Claim, {
    nullable: true,
    description: "The claim that gives this date, in a conflict of dates; null in others.",
  })
  claim(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow | null> {
    const { side, scope } = root as ConflictMember;
    return oneOrNull(load, { concept: Claim, serial: side.claim }, scope);
  }

  @Extensions({ rows: 10 })
  @FieldResolver(() => [Actor], { description: "On whose word it stands, in the order of their claims." })
  async claimants(@Root() root: never, @Ctx() { load }: LinkContext): Promise<ThinRow[]> {
    const member = root as ConflictMember;
    return claimantsAmong(load, await voicesOf(load, member), member.scope);
  }
}

function claimantsAmong(load: Loaders, voices: readonly Voice[], scope: LensScope): Promise<ThinRow[]> {
  return rowsOf(load, { concept: Actor, serials: voices.map(({ claimant }) => claimant) }, scope);
}

function oneOrNull(
  load: Loaders,
  { concept, serial }: { readonly concept: Class; readonly serial: number | null },
  scope: LensScope,
): Promise<ThinRow | null> {
  return serial === null ? Promise.resolve(null) : load.one(concept, serial, scope);
}

async function rowsOf(
  load: Loaders,
  { concept, serials }: { readonly concept: Class; readonly serials: readonly number[] },
  scope: LensScope,
): Promise<ThinRow[]> {
  const rows = await Promise.all([...new Set(serials)].map((serial) => load.one(concept, serial, scope)));
  return rows.filter((row) => row !== null);
}
