import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { After, First, keptPage, type KeptPage } from "../../platform/links/index.ts";
import { type RequestContext, rootScope, ShownRows } from "../as-of/index.ts";
import { actorPage } from "./actor-page.ts";
import {
  coalitionsOn,
  type CampRow,
  type CoalitionsRow,
  type MemberRow,
  type PairRow,
} from "./coalition.answer.ts";
import { readCoalitionArguments } from "./coalition.arguments.ts";
import {
  Camp,
  CampConnection,
  CampMemberConnection,
  Coalitions,
  MAXIMUM_ACTORS,
  MAXIMUM_SUBJECTS,
  PairAgainstConnection,
  UnplacedConnection,
} from "./coalition.types.ts";

@Resolver()
export class CoalitionResolver {
  @Query(() => Coalitions, {
    description: `Who sides with whom on some subjects: the camps that the fewest pairs of actors speak against. At most ${String(MAXIMUM_ACTORS)} actors: where more take a position, and none are named, it fails with COST_LIMIT.`,
  })
  async coalitions(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("subjects", () => [String], {
      description: `The slugs of the subjects, 1 to ${String(MAXIMUM_SUBJECTS)}. What is asked about decides who sides with whom.`,
    })
    subjects: string[],
    @Arg("actors", () => [String], {
      nullable: true,
      description: `Only these actors, by slug, at most ${String(MAXIMUM_ACTORS)}. Left out or null: all who take a position on one of the subjects, but background persons.`,
    })
    actors: string[] | null | undefined,
  ): Promise<Coalitions> {
    const rows = new ShownRows(context, rootScope(root, context));
    return coalitionsOn(rows, await readCoalitionArguments(rows, { subjects, actors }));
  }
}

@Resolver(() => Coalitions)
export class CoalitionListsResolver {
  @FieldResolver(() => CampConnection, {
    nullable: true,
    description: "The camps, the largest first; null where none are drawn, for which `reason` says why.",
  })
  camps(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<CampRow> | null {
    const { campRows } = root as CoalitionsRow;
    if (campRows === null) return null;
    return keptPage({ name: "CAMP", items: campRows, keyOf: ({ place }) => [place] }, { first, after });
  }

  @FieldResolver(() => PairAgainstConnection, {
    description: "The pairs that speak against the camps: as many as `frustration` says.",
  })
  pairsAgainst(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<PairRow> {
    const { againstRows } = root as CoalitionsRow;
    return keptPage({ name: "PAIR", items: againstRows, keyOf: ({ serials }) => serials }, { first, after });
  }

  @FieldResolver(() => UnplacedConnection, {
    description:
      "The actors that are in no camp, as nothing puts them anywhere: they are congruent with nobody and conflict with nobody.",
  })
  unplaced(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): object {
    return actorPage((root as CoalitionsRow).unplacedRows, { first, after });
  }
}

@Resolver(() => Camp)
export class CampResolver {
  @FieldResolver(() => CampMemberConnection, {
    description: "Who is in it, in the order in which they came into the graph.",
  })
  members(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<MemberRow> {
    const { memberRows } = root as CampRow;
    return keptPage(
      { name: "MEMBER", items: memberRows, keyOf: ({ actorSerial }) => [actorSerial] },
      { first, after },
    );
  }
}
