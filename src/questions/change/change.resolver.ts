import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Stance } from "../../claims/stance/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { After, First, type ThinRow } from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { MAXIMUM_NAMED, type RequestContext, rowBySerial } from "../as-of/index.ts";
import { StanceChange, StanceChangeConnection } from "./change.types.ts";
import { changesPage, serialsNamed, type ChangesPage, type StanceChangeRow } from "./changes.ts";

const WHAT = `Dated pairs, the latest first; with a day in the lens, those that had come by then. Contradictions are no changes: they are counted beside them, as are pairs of which nobody knows the order. Who goes back and forth without dates of its own shows as a contradiction: one position is one stance, from its first attestation to its last.`;

@Resolver(() => Actor)
export class ActorChangesResolver {
  @FieldResolver(() => StanceChangeConnection, {
    description: `Where it changed its mind, with the stances before and after. ${WHAT}`,
  })
  async changes(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("subject", () => [String], {
      nullable: true,
      description: `Only on any of these, by slug, at most ${String(MAXIMUM_NAMED)}; BAD_INPUT for one that is not there.`,
    })
    slugs: string[] | null | undefined,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<ChangesPage> {
    const { serial: holder, scope } = root as ThinRow & { scope: LensScope; serial: number };
    const named = { argument: "subject", of: Subject, slugs: slugs ?? null };
    const question = { holder, others: await serialsNamed(context, named) };
    return changesPage(context, scope, { question, page: { first, after } });
  }
}

@Resolver(() => Subject)
export class SubjectChangesResolver {
  @FieldResolver(() => StanceChangeConnection, {
    description: `Who changed its mind about it, with the stances before and after. ${WHAT}`,
  })
  async changesAbout(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("holder", () => [String], {
      nullable: true,
      description: `Only of any of these, by slug, at most ${String(MAXIMUM_NAMED)}; BAD_INPUT for one that is not there.`,
    })
    slugs: string[] | null | undefined,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<ChangesPage> {
    const { serial: subject, scope } = root as ThinRow & { scope: LensScope; serial: number };
    const named = { argument: "holder", of: Actor, slugs: slugs ?? null };
    const question = { subject, others: await serialsNamed(context, named) };
    return changesPage(context, scope, { question, page: { first, after } });
  }
}

@Resolver(() => StanceChangeConnection)
export class ChangeCountsResolver {
  @FieldResolver(() => Int, {
    description:
      "How many pairs of other positions there are of which it is not known which came first: for want of dates they are no changes.",
  })
  unorderedCount(@Root() root: never): number {
    return (root as ChangesPage).unorderedCount;
  }

  @FieldResolver(() => Int, {
    description:
      "How many pairs contradict each other, settled or not: both are certain to be held on a common day.",
  })
  contestedCount(@Root() root: never): number {
    return (root as ChangesPage).contestedCount;
  }
}

@Resolver(() => StanceChange)
export class StanceChangeResolver {
  @FieldResolver(() => Actor, { description: "Who changed its mind." })
  holder(@Root() root: never, @Ctx() context: RequestContext): Promise<Actor> {
    const { holderSerial, scope } = root as StanceChangeRow;
    return rowBySerial(context, Actor, { serial: holderSerial, scope });
  }

  @FieldResolver(() => Subject, { description: "About what." })
  subject(@Root() root: never, @Ctx() context: RequestContext): Promise<Subject> {
    const { subjectSerial, scope } = root as StanceChangeRow;
    return rowBySerial(context, Subject, { serial: subjectSerial, scope });
  }

  @FieldResolver(() => Stance, {
    description: "The stance before; its claims and their evidence tell of it.",
  })
  from(@Root() root: never, @Ctx() context: RequestContext): Promise<Stance> {
    const { fromSerial, scope } = root as StanceChangeRow;
    return rowBySerial(context, Stance, { serial: fromSerial, scope });
  }

  @FieldResolver(() => Stance, { description: "The stance after; its claims and their evidence tell of it." })
  to(@Root() root: never, @Ctx() context: RequestContext): Promise<Stance> {
    const { toSerial, scope } = root as StanceChangeRow;
    return rowBySerial(context, Stance, { serial: toSerial, scope });
  }
}
