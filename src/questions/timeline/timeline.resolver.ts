import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Claim, Proposition, PropositionKind } from "../../claims/claim/index.ts";
import { Role } from "../../claims/event/index.ts";
import { DateScalar, type Day, type LensScope } from "../../lens/index.ts";
import { After, connectionOf, First, type PlacedPage, type ThinRow } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { entryRoles } from "./timeline.read.ts";
import { datedEntries, timelineOf, undatedEntries } from "./timeline.ts";
import { Timeline, TimelineEntry } from "./timeline.types.ts";
import { TimelineOrder } from "./timeline.words.ts";

const entryPage = (): StringConstructor => connectionOf(TimelineEntry, false) as never;
entryPage();

@Resolver(() => Subject)
export class SubjectTimelineResolver {
  @FieldResolver(() => Timeline, {
    description:
      "What is said of it, by date: the events it took part in, the stances it holds and those about it, figures, ties from and to it, traits and arguments. Errors: BAD_INPUT for a window that ends before it begins and for an empty list of kinds.",
  })
  timeline(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("from", () => DateScalar, {
      nullable: true,
      description: "Only dated entries whose span ends on this day or later.",
    })
    from: Day | null | undefined,
    @Arg("to", () => DateScalar, {
      nullable: true,
      description: "Only dated entries whose span begins on this day or earlier.",
    })
    to: Day | null | undefined,
    @Arg("kinds", () => [PropositionKind], {
      nullable: true,
      description:
        "Only entries of these kinds. Left out: all kinds in `dated`; in `undated` all but traits and arguments, which seldom have a date.",
    })
    kinds: PropositionKind[] | null | undefined,
  ): Timeline {
    const { serial, scope } = root as ThinRow & { serial: number; scope: LensScope };
    return timelineOf({ context, scope, node: serial }, { from, to, kinds });
  }
}

@Resolver(() => Timeline)
export class TimelineResolver {
  @FieldResolver(() => entryPage(), {
    description:
      "The entries that have a date, ordered by one day each: the first day it may have happened or begun; else, where only the last such day is known, by that one; else the day until which it certainly lasted; for a deadline the first day that it may name. Of one day, LATEST begins with what was recorded first; EARLIEST is that list backwards.",
  })
  dated(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
    @Arg("order", () => TimelineOrder, {
      nullable: true,
      description: "In which order; EARLIEST when left out or null.",
    })
    order: TimelineOrder | null | undefined,
  ): Promise<PlacedPage<TimelineEntry>> {
    return datedEntries(root, { first, after, order });
  }

  @FieldResolver(() => entryPage(), {
    description:
      "The entries of which nobody says when they happened, began or ended, ordered by the first day on which they may have been attested, the latest first, and those never attested on a known day last; when somebody said so is `proposition { validity { attestedFrom attestedOn } }`. `from` and `to` don't apply to them.",
  })
  undated(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): Promise<PlacedPage<TimelineEntry>> {
    return undatedEntries(root, { first, after });
  }
}

@Resolver(() => TimelineEntry)
export class TimelineEntryResolver {
  @FieldResolver(() => [Role], {
    description: "The parts that one has in it, for an event; none for anything else.",
  })
  roles(@Root() root: never): Promise<Role[]> | Role[] {
    const { of, serial, isEvent } = (root as TimelineEntry).read;
    return isEvent ? entryRoles(of, serial) : [];
  }

  @FieldResolver(() => Proposition, {
    description: "What the entry is: `claims { evidence }` leads to the characters that carry it.",
  })
  async proposition(@Root() root: never): Promise<Proposition> {
    const { of, serial } = (root as TimelineEntry).read;
    return (await of.context.load.one(Proposition, serial, of.scope)) as unknown as Proposition;
  }

  @FieldResolver(() => Claim, {
    description:
      "The claim that dates it: the one that says most exactly when it began, else when it ended; where none says anything, the claim ranked highest, then the one recorded first.",
  })
  async claim(@Root() root: never): Promise<Claim> {
    const { of, claimSerial } = (root as TimelineEntry).read;
    return (await of.context.load.one(Claim, claimSerial, of.scope)) as unknown as Claim;
  }
}
