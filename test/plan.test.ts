import type { OperationDefinitionNode } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reader } from "../src/platform/database/index.ts";
import { Problem } from "../src/platform/errors/index.ts";
import { Planner } from "../src/platform/plan/index.ts";
import { requestContext } from "../src/questions/as-of/index.ts";
import { graphSchema, graphShapes } from "../src/schema.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { COLLECTIONS, MANY_LINKS, linkName } from "./support/links.ts";
import { Asker, validDocument } from "./support/planned.ts";

let graph: TestGraph;
let asker: Asker;
beforeAll(async () => {
  graph = await seededGraph();
  asker = new Asker(graph);
});
afterAll(() => graph.close());

/** The statement that answers an operation; both ways must agree on the answer. */
async function statementOf(source: string, variables: Record<string, unknown> = {}): Promise<string> {
  const { planned, reference, statements, reason } = await asker.both(source, variables);
  expect({ reason, planned }).toEqual({ reason: null, planned: reference });
  expect(statements).toHaveLength(1);
  return statements[0]?.sql ?? "";
}

const PAGE = `query ($slug: String!, $first: Int, $after: String, $order: StanceOrder, $filter: StanceFilter, $skips: Boolean = false) {
  policy(slug: $slug) { name @skip(if: $skips) stancesAbout(first: $first, after: $after, order: $order, filter: $filter) { nodes { key } } }
}`;

describe("a plan", () => {
  it("is one statement for whatever is asked in the same shape", async () => {
    const asked = [
      { slug: "ending-cash-bail" },
      { slug: "nothing", first: 20, order: "LATEST" },
      { slug: "second-recall-of-gascon", first: null, after: null, filter: {} },
    ];
    const statements = new Set<string>();
    for (const variables of asked) statements.add(await statementOf(PAGE, variables));
    expect(statements.size).toBe(1);
  });

  it("is another for another shape: a size, an order, a cursor, a filter, or what is skipped", async () => {
    const slug = "ending-cash-bail";
    const asked = [
      { slug },
      { slug, first: 3 },
      { slug, order: "EARLIEST" },
      { slug, after: "LATEST~1~19144" },
      { slug, filter: { position: ["SUPPORT"] } },
      { slug, filter: { holderSector: ["MEDIA"] } },
      { slug, filter: { holderSector: ["MEDIA", "PARTY"] } },
      { slug, skips: true },
    ];
    const statements = new Set<string>();
    for (const variables of asked) statements.add(await statementOf(PAGE, variables));
    expect(statements.size).toBe(asked.length);
  });

  it("takes one statement however many rows, levels and lenses there are", async () => {
    const fields = `policies { nodes { name stancesAbout(first: 3) { nodes { holder { name claims(first: 2) { nodes { paraphrase evidence { nodes { source { name publisher { name } } } } } } } } } } }`;
    await statementOf(
      `{ then: asOf(validAt: "2021-01-01") { ${fields} } now: asOf(validAt: "2022-06-02") { ${fields} } ${fields} }`,
    );
  });

  it("opens each lens once, and reads under all of them in one more statement", async () => {
    const { planned, reference, statements } = await asker.both(
      `{ a: asOf(knownAt: "2022-06-03T00:00:00Z") { people { totalCount } } b: asOf(knownAt: "2022-06-03T00:00:00Z") { policies { totalCount } } }`,
    );
    expect(planned).toBe(reference);
    expect(statements.map(({ sql }) => sql.includes('AS "data"'))).toEqual([false, false, true]);
  });

  it("keeps names that two types give to different columns apart", async () => {
    await statementOf(
      `{ claims(first: 100) { nodes { proposition { __typename ... on Event { what: name } ... on Trait { what: value } ... on Stance { subject { name } } ... on Observation { subject { name slug } } } } } }`,
    );
  });

  it("derives what the type of a row derives, though it was read as what several types share", async () => {
    const source = `{ claims(first: 100, filter: { kind: [Tie] }) { nodes { proposition { ... on Tie { post sectors } } } } }`;
    await statementOf(source);
    const { reference } = await asker.both(source);
    expect(reference).toContain('"sectors":["PROSECUTION"]');
  });

  it("merges fields that are asked for twice, and writes what an alias asks for anew", async () => {
    await statementOf(
      `{ people(first: 3) { nodes { name } nodes { slug ...Twice ...Twice } again: nodes { name } } } fragment Twice on Person { name ties(first: 1) { totalCount } }`,
    );
  });
});

const PAGED = [...MANY_LINKS, ...COLLECTIONS];
/** Where the lists of a type begin: everything of it that a root field lists. */
const LISTED: Readonly<Record<string, string>> = {
  Subject: "subjects",
  Actor: "actors",
  Organization: "organizations",
  Source: "sources",
  ChangeSet: "changeSets",
  Stance: "stances",
  Claim: "claims",
  Event: "events",
};

describe("a page of a list", () => {
  it.each(PAGED.map((link) => [linkName(link), link] as const))(
    "%s is followed by the next one alike in either way, in every order",
    async (_name, link) => {
      const parent = link.kind === "many" ? LISTED[link.on.name] : undefined;
      if (link.kind === "many" && parent === undefined) return;
      for (const order of Object.keys(link.order)) {
        const field = (after: string): string =>
          `${link.name}(first: 2, order: ${order} ${after}) { totalCount edges { cursor node { __typename } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
        const around = (inner: string): string =>
          parent === undefined ? `{ ${inner} }` : `{ ${parent}(first: 5) { nodes { ${inner} } } }`;
        const { reference } = await asker.both(around(field("")));
        const cursors = new Set(
          [...(reference ?? "").matchAll(/"endCursor":"([^"]*)"/gu)].map(([, end]) => end),
        );
        await statementOf(around(field("")));
        for (const cursor of [...cursors].slice(0, 3)) {
          await statementOf(around(field(`, after: ${JSON.stringify(cursor)}`)));
        }
      }
    },
  );
});

/** Why an operation is executed. */
async function reasonOf(source: string, variables: Record<string, unknown> = {}): Promise<string | null> {
  const { reason, statements } = await asker.both(source, variables);
  expect(statements).toEqual([]);
  return reason;
}

describe("an operation that is executed", () => {
  it.each([
    [`{ conflicts(first: 1) { totalCount } }`, "conflicts is a question."],
    [`{ claims(first: 1) { nodes { supersedes { key } } } }`, "Claim.supersedes is a question."],
    [`{ __schema { queryType { name } } }`, "__schema is introspection."],
    [`{ __typename }`, "Nothing is read."],
    [`{ stances(first: 0) { totalCount } }`, "first is 0: expected 1 to 100."],
    [
      `{ node(id: "x") { id } }`,
      `"x" is not an id: expected an id as an answer gave it, such as "Person:jane-doe".`,
    ],
  ])("says why: %s", async (source, reason) => {
    expect(await reasonOf(source)).toBe(reason);
  });

  it("has more ids than a statement is written for", async () => {
    const ids = Array.from({ length: 11 }, (_, index) => `Person:p-${String(index)}`);
    const source = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
    expect(await reasonOf(source, { ids })).toBe("More ids than a statement is written for.");
  });
});

/** A planner over a database that answers as a test says, and how often it was asked. */
function strange(answer: () => Promise<unknown[]>): { ask: () => Promise<unknown>; asked: () => number } {
  const shapes = graphShapes(graph.database.dataSource);
  const planner = new Planner(graphSchema(), shapes, { plansAtFirstSight: true });
  const document = validDocument(`{ people { totalCount } }`);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  let count = 0;
  const rows = <Row>(): Promise<Row[]> => {
    count += 1;
    return answer() as Promise<Row[]>;
  };
  const reader = { engine: graph.database.engine, revision: 2, rows, tuples: rows as Reader["tuples"] };
  const context = requestContext(reader, shapes, graph.memory);
  if (operation === undefined) throw new Error("the document has no operation");
  return { ask: () => planner.answer({ document, operation, variables: {}, context }), asked: () => count };
}

describe("the answer of a statement", () => {
  it.each([null, '{"people":[\u0001]}'])(
    "is left to the resolvers where a null may not be: %j",
    async (data) => {
      const { ask } = strange(() => Promise.resolve([{ data }]));
      expect(await ask()).toEqual({ reason: "There is a null where none may be." });
    },
  );

  it("is not asked for again where the database can't take the statement", async () => {
    const refusal = Object.assign(new Error("Expression tree is too large"), { code: "SQLITE_ERROR" });
    const { ask, asked } = strange(() => Promise.reject(refusal));
    const reason = "The database refused: Error: Expression tree is too large";
    expect([await ask(), await ask(), asked()]).toEqual([{ reason, hasFailed: true }, { reason }, 1]);
  });

  it("is a fault where the database fails, and asked for again", async () => {
    const { ask, asked } = strange(() => Promise.reject(new Error("connection lost")));
    await expect(ask()).rejects.toThrow("connection lost");
    await expect(ask()).rejects.toThrow("connection lost");
    expect(asked()).toBe(2);
  });

  it("is asked for again where there was no time", async () => {
    const { ask, asked } = strange(() => Promise.reject(new Problem("DEADLINE_EXCEEDED", "Too late.")));
    expect([await ask(), await ask(), asked()]).toEqual([
      { reason: "Too late.", hasFailed: true },
      { reason: "Too late.", hasFailed: true },
      2,
    ]);
  });
});
