import { Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Proposition } from "../../claims/claim/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { After, First, type ThinRow } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import { rootScope, type RequestContext } from "../as-of/index.ts";
import { undatedCount, upcomingPage } from "./upcoming.page.ts";
import { UpcomingEntry, UpcomingEntryConnection } from "./upcoming.types.ts";

const AHEAD =
  "deadlines, and events that were announced: told of before they begin, or as promised, meant or under a condition. Ahead of the lens's day, or of the newest attestation; what a vague date may still hold is listed and marked; what has no date is counted apart. Deadlines, which are rules, stand also before the day on which somebody is known to write of them. The earliest first.";

@Resolver(() => Subject)
export class UpcomingResolver {
  @Query(() => UpcomingEntryConnection, { description: `What comes next, anywhere: ${AHEAD}` })
  upcoming(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<UpcomingEntryConnection> {
    const asked = { context, scope: rootScope(root, context), subject: null };
    return upcomingPage(asked, { first: first ?? null, after: after ?? null });
  }

  @FieldResolver(() => UpcomingEntryConnection, {
    name: "upcoming",
    description: `What comes next for it: its own ${AHEAD}`,
  })
  upcomingOf(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<UpcomingEntryConnection> {
    const { scope, serial } = root as ThinRow & { scope: LensScope; serial: number };
    const asked = { context, scope, subject: serial };
    return upcomingPage(asked, { first: first ?? null, after: after ?? null });
  }
}

@Resolver(() => UpcomingEntryConnection)
export class UpcomingEntryConnectionResolver {
  @FieldResolver(() => Int, {
    description:
      "How many deadlines of no known year, and announced events of no date, there are: nobody can tell whether they lie ahead.",
  })
  undatedCount(@Root() root: never, @Ctx() context: RequestContext): Promise<number> {
    const { scope, subject } = root as UpcomingEntryConnection;
    return undatedCount({ context, scope, subject });
  }
}

@Resolver(() => UpcomingEntry)
export class UpcomingEntryResolver {
  @FieldResolver(() => Proposition, {
    description: "The Observation or the Event, with its claims and evidence.",
  })
  proposition(@Root() root: never, @Ctx() { load }: RequestContext): Promise<ThinRow | null> {
    const { serial, scope } = root as UpcomingEntry;
    return load.one(Proposition, serial, scope);
  }
}
