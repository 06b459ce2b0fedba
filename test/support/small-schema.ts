import { buildSchema, GraphQLError, GraphQLScalarType, Kind } from "graphql";
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema, ValueNode } from "graphql";
import { Problem } from "../../src/platform/errors/index.ts";

const DEFINITION = `
  scalar Day
  interface Thing { id: ID! name: String! friends(first: Int): ThingConnection! }
  type Person implements Thing {
    id: ID! name: String! friends(first: Int): ThingConnection! age: Int parent: Person children: [Person!]!
  }
  type Group implements Thing { id: ID! name: String! friends(first: Int): ThingConnection! members(first: Int = 10): ThingConnection! }
  type ThingEdge { node: Thing! cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  type ThingConnection { edges: [ThingEdge!]! nodes: [Thing!]! pageInfo: PageInfo! totalCount: Int! }
  input Filter { names: [String!] }
  enum Colour { RED BLUE }
  type Query {
    person: Person
    things(first: Int, filter: Filter): ThingConnection!
    hits(first: Int): [Person!]!
    people(ids: [ID!]): [Person!]
    numbers(of: [Int!]): Int
    coloured(as: [Colour!]): String
    few(first: Int): Person
    day(is: Day): String
    needs(this: String! = "that"): String
    who: String
    crash: String
    crashHard: String!
    refuse: String
    refuseHard: String!
    borrowedError: String
    late: String
    forever: String
  }
  type Mutation { touch: Int }
`;

/** What a crash says in the log, and nobody else may read. */
export const SECRET = "SELECT secret FROM /home/operator/database";

type Resolver = GraphQLFieldResolver<unknown, { readonly requestId?: string }>;

const person = (depth = 0): object => ({
  __typename: "Person",
  id: "1",
  name: "Ada",
  friends: () => page(depth + 1),
  parent: () => person(depth + 1),
  children: [],
});

const page = (depth: number): object => ({
  edges: [],
  nodes: depth > 20 ? [] : [person(depth)],
  pageInfo: { hasNextPage: false },
  totalCount: 1,
});

const fail = (error: Error) => (): never => {
  throw error;
};

const RESOLVERS: Readonly<Record<string, Resolver>> = {
  person: () => person(),
  things: () => page(0),
  hits: () => [person()],
  numbers: () => 1,
  day: (_root, { is }: { is?: string }) => is ?? null,
  needs: (_root, { this: given }: { this: string }) => given,
  who: (_root, _arguments, context) => context.requestId ?? "nobody",
  crash: fail(new Error(SECRET)),
  crashHard: fail(new Error(SECRET)),
  refuse: fail(new Problem("NOT_FOUND", 'Nobody is called "x"; expected a slug.', { seen: "x" })),
  refuseHard: fail(new Problem("TOO_MANY_SNAPSHOTS", "Too many old snapshots are being read.")),
  borrowedError: fail(new GraphQLError(SECRET, { extensions: { code: "UNHEARD_OF" } })),
  late: fail(new Problem("DEADLINE_EXCEEDED", "A statement came too late.", { limit: 1, seen: 2 })),
  forever: () => new Promise<never>(() => undefined),
};

/** A scalar that refuses in our own words, as those of the concepts do. */
function readDay(value: unknown): string {
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  throw new Problem("BAD_DATE", `"${String(value)}" is not a day; expected YYYY-MM-DD.`, { seen: value });
}

/** A schema with connections, an interface and every way to fail; it knows no concept. */
export function smallSchema(definition = DEFINITION): GraphQLSchema {
  const schema = buildSchema(definition);
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(RESOLVERS)) if (fields[name]) fields[name].resolve = resolve;
  const day = schema.getType("Day");
  if (day instanceof GraphQLScalarType) {
    day.parseValue = readDay;
    day.parseLiteral = (node: ValueNode) => readDay(node.kind === Kind.STRING ? node.value : node.kind);
  }
  const mutation: GraphQLObjectType | undefined | null = schema.getMutationType();
  const touch = mutation?.getFields()["touch"];
  if (touch) touch.resolve = () => 1;
  return schema;
}

/** The same without mutations, as long as nothing can be written. */
export function readOnlySchema(): GraphQLSchema {
  return smallSchema(DEFINITION.replace("type Mutation { touch: Int }", ""));
}
