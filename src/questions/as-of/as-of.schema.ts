import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig,
} from "graphql";
import { DateScalar } from "../../lens/index.ts";
import { DateTimeScalar } from "../../platform/graphql/index.ts";
import type { ScopeOpener } from "../../platform/plan/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { lensOf, type RequestContext } from "./request.ts";

interface AsOfArguments {
  readonly validAt?: number | null;
  readonly knownAt?: string | null;
  readonly withoutSources?: readonly string[] | null;
}

/**
 * Adds `asOf`, which answers the whole query surface under a lens. It is a type of its own with Query's fields: were it
 * Query, caches of front ends would keep one answer for "then" and "now".
 */
export function withAsOf(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const query = config.query?.toConfig();
  if (query === undefined) throw new Error("The schema has no Query type to look through.");
  const asOfType = new GraphQLObjectType({
    name: "AsOf",
    description:
      "The whole query surface under a lens. Every id read here carries the lens, so that asking for it again answers under the same one; `slug` and `key` say “the same thing” across lenses.",
    fields: query.fields,
  });
  const Query = new GraphQLObjectType({
    ...query,
    description:
      "Who stands where, since when, on whose word, and how do we know? Everything is told as last attested, at the newest revision, from all sources; `asOf` tells it otherwise.",
    fields: { ...query.fields, asOf: asOfField(asOfType) },
  });
  const types = [...config.types.filter((type) => type.name !== query.name), asOfType];
  return new GraphQLSchema({ ...config, query: Query, types });
}

function asOfField(type: GraphQLObjectType): GraphQLFieldConfig<unknown, RequestContext, AsOfArguments> {
  return {
    type: new GraphQLNonNull(type),
    description:
      "Everything as of a day, as of what this database knew at an instant, or without some sources. “Then” and “now” stand side by side through aliases.",
    args: {
      validAt: {
        type: DateScalar,
        description:
          "The day on which things must hold, certainly or presumably. Left out: as last attested, whenever that was.",
      },
      knownAt: {
        type: DateTimeScalar,
        description: "As this database stood at this instant. Left out: the newest revision.",
      },
      withoutSources: {
        type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
        description:
          "As if these sources, by slug, were withdrawn: what only they carry falls, and dates inferred with their help fall back. Nodes stay.",
      },
    },
    resolve: async (_root, given, context) =>
      ({ scope: await openAsked(given, context) }) satisfies { scope: LensScope },
    extensions: { opens: openAsked satisfies ScopeOpener },
  };
}

/** The lens that the arguments ask for. */
async function openAsked(given: AsOfArguments, context: RequestContext): Promise<LensScope> {
  const { validAt = null, knownAt = null, withoutSources = null } = given;
  return context.openScope(await lensOf(context.reader, { validAt, knownAt, withoutSources }));
}
