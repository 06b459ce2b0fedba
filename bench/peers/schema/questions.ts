import {
  actorBySlug,
  firstOf,
  lensAt,
  neighboursOf,
  NOW,
  pathsBetween,
  policiesBySlug,
  policyBySlug,
  PositionsRow,
  searchNames,
  type GraphDatabase,
  type Lens,
  type ListArguments,
  type NodeRow,
} from "../reading/index.ts";

interface Slug {
  readonly slug: string;
}

/** The resolvers that need no batching: of root fields, and of questions about one node. */
export function questionsOf(database: GraphDatabase): Record<string, Record<string, unknown>> {
  const neighbours = (actor: NodeRow, asked: ListArguments): unknown =>
    neighboursOf(database, actor, firstOf(asked));
  return {
    Query: {
      actor: (_: unknown, { slug }: Slug) => actorBySlug(database, slug),
      policy: (_: unknown, { slug }: Slug) => policyBySlug(database, slug, NOW),
      policies: (_: unknown, { first, filter }: { first: number; filter: { slug: string[] } }) => ({
        nodes: policiesBySlug(database, filter.slug, first),
      }),
      paths: (_: unknown, asked: { from: string; to: string }) => pathsBetween(database, asked),
      search: (_: unknown, { text, ...asked }: ListArguments & { text: string }) =>
        searchNames(database, text, firstOf(asked)),
      asOf: (_: unknown, { knownAt, validAt }: { knownAt?: string; validAt?: string }) => ({
        lens: lensAt(database, { knownAt: knownAt ?? null, validAt: validAt ?? null }),
      }),
    },
    Person: { neighbours },
    Organization: { neighbours },
    Policy: { positions: (policy: NodeRow) => new PositionsRow(database, policy) },
    Positions: {
      holdings: (positions: PositionsRow, asked: ListArguments) => positions.holdings(firstOf(asked)),
    },
    AsOf: { policy: ({ lens }: { lens: Lens }, { slug }: Slug) => policyBySlug(database, slug, lens) },
  };
}
