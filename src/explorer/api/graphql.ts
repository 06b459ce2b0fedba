import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./introspection.ts";

/** Reads an operation or a fragment, and knows the types of its answer and of its variables. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  // Parts are shared by many pages and read by plain functions: what a fragment asks for is seen by whoever spreads it.
  disableMasking: true;
  scalars: {
    CSLJSON: Readonly<Record<string, unknown>>;
    Date: string;
    DateTime: string;
    Decimal: string;
    EDTF: string;
  };
}>();
