import type { TestGraph } from "./graph.ts";

/** What fields of the root answer as if some sources were withdrawn. */
export async function dataWithout<Data>(
  graph: TestGraph,
  sources: readonly string[],
  fields: string,
): Promise<Data> {
  const { asOf } = await graph.data<{ asOf: Data }>(
    `query ($sources: [String!]) { asOf(withoutSources: $sources) { ${fields} } }`,
    { sources },
  );
  return asOf;
}
