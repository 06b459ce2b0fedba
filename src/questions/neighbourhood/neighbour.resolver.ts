import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { LensScope } from "../../lens/index.ts";
import { within } from "../../platform/errors/index.ts";
import {
  After,
  chosenPage,
  First,
  toldPage,
  type KeptPage,
  type ThinRow,
} from "../../platform/links/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { graphUnder } from "../graph-index/index.ts";
import { MAXIMUM_COMPARED } from "../standing/index.ts";
import { MAXIMUM_SUBJECTS, NeighbourConnection, type Neighbour } from "./neighbour.types.ts";
import { Neighbourhood, type FoundNeighbour } from "./neighbours.ts";

const MAXIMUM_SHARED = 1_000;

@Resolver(() => Actor)
export class NeighbourResolver {
  @FieldResolver(() => NeighbourConnection, {
    description: `Who stands near: actors who stand on the same subjects under the lens, with how often they are on the same side; who shares most subjects first, then who is most often on the same side. Whoever is named only as context is left out. COST_LIMIT where more than ${MAXIMUM_COMPARED.toLocaleString("en")} stances are on these subjects.`,
  })
  async neighbours(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
    @Arg("minimumShared", () => Int, {
      nullable: true,
      description: `Only who shares at least so many subjects: 1 to ${String(MAXIMUM_SHARED)}; 1 when left out or null.`,
    })
    minimumShared: number | null | undefined,
  ): Promise<KeptPage<Neighbour>> {
    const { serial, scope } = root as ThinRow & { serial: number; scope: LensScope };
    const view = await graphUnder(context, scope);
    const least = within("minimumShared", minimumShared ?? 1, [1, MAXIMUM_SHARED]);
    const tell = (found: FoundNeighbour): Neighbour => rowOf(found, context, scope);
    return toldPage(chosenPage(new Neighbourhood(view, serial, least), { first, after }), tell);
  }
}

function rowOf(found: FoundNeighbour, { load }: RequestContext, scope: LensScope): Neighbour {
  const { actor, subjects, ...numbers } = found;
  return {
    ...numbers,
    shared: subjects.length,
    actor: () => load.one(Actor, actor, scope) as unknown as Promise<Actor>,
    subjects: () =>
      Promise.all(
        subjects
          .slice(0, MAXIMUM_SUBJECTS)
          .map((subject) => load.one(Subject, subject, scope) as unknown as Promise<Subject>),
      ),
  };
}
