import type { GraphQLField, GraphQLNamedType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { graphSchema } from "../../src/schema.ts";

type AnyField = GraphQLField<unknown, unknown>;

/** Fields that only a resolver answers: `Type.field`. */
function questions(): ReadonlySet<string> {
  graphSchema();
  const resolvers = getMetadataStorage().fieldResolvers;
  return new Set(
    resolvers.map(({ getObjectType, schemaName }) => `${getObjectType?.().name ?? ""}.${schemaName}`),
  );
}

/** Whether the planned way may be expected to answer a field. */
export function plannableFields(): (type: GraphQLNamedType, field: AnyField) => boolean {
  const asked = questions();
  const written = new Set([...asked].map((name) => name.split(".")[1]));
  return (type, field) => {
    const { link, opens, finds, sql } = field.extensions;
    if ([link, opens, finds, sql].some((declared) => declared !== undefined)) return true;
    // By its name alone: of two types that share one, the other is tried elsewhere.
    return !["Query", "AsOf"].includes(type.name) && !written.has(field.name);
  };
}
