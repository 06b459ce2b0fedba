import { initGraphQLTada } from "gql.tada";
// `npm run generate` writes it, from the schema.
import type { introspection } from "./graphql-env.d.ts";

/** Reads an operation or a fragment, and knows the types of its answer and of its variables. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; Decimal: string; EDTF: string };
}>();
