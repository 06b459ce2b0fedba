import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { After, First, keptPage, type KeptPage } from "../../platform/links/index.ts";
import { type RequestContext, rootScope, ShownRows } from "../as-of/index.ts";
import { matrixOf, type MatrixAnswer, type MatrixRowAtPlace } from "./matrix.answer.ts";
import { readMatrixArguments } from "./matrix.arguments.ts";
import {
  DEFAULT_SUBJECTS,
  Matrix,
  MatrixRowConnection,
  MAXIMUM_ACTORS,
  MAXIMUM_SUBJECTS,
} from "./matrix.types.ts";

@Resolver()
export class MatrixResolver {
  @Query(() => Matrix, {
    description:
      "Who stands where on what, as a table of actors and subjects: for spreadsheets and overviews. Where more than 500,000 stances would have to be looked at, it fails with COST_LIMIT.",
  })
  async matrix(
    @Root() root: never,
    @Ctx() context: RequestContext,
    @Arg("actors", () => [String], {
      nullable: true,
      description: `The rows, by slug, at most ${String(MAXIMUM_ACTORS)}, in this order, without those not known yet under the lens. Left out or null: the ${String(MAXIMUM_ACTORS)} of whom most is known on the subjects, the most first, but no background persons.`,
    })
    actors: string[] | null | undefined,
    @Arg("subjects", () => [String], {
      nullable: true,
      description: `The columns, by slug, at most ${String(MAXIMUM_SUBJECTS)}, in this order, without those not known yet under the lens. Left out or null: the ${String(DEFAULT_SUBJECTS)} on which most is known, of the actors where they are named, the most first.`,
    })
    subjects: string[] | null | undefined,
  ): Promise<Matrix> {
    const rows = new ShownRows(context, rootScope(root, context));
    return matrixOf(rows, await readMatrixArguments(rows, { actors, subjects }));
  }
}

@Resolver(() => Matrix)
export class MatrixRowsResolver {
  @FieldResolver(() => MatrixRowConnection, { description: "The rows, one for each actor, in their order." })
  rows(
    @Root() root: never,
    @First() first: number | null | undefined,
    @After() after: string | null | undefined,
  ): KeptPage<MatrixRowAtPlace> {
    const { actorRows } = root as MatrixAnswer;
    return keptPage({ name: "ROW", items: actorRows, keyOf: ({ place }) => [place] }, { first, after });
  }
}
