import { getNamedType, isInterfaceType, isLeafType, isObjectType, type GraphQLField } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Class } from "../src/platform/links/index.ts";
import { graphSchema } from "../src/schema.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { COLLECTIONS, isKindOf, LINKS } from "./support/links.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const SIDES = `stancesAbout(first: 100) { nodes { position holder {
  stances(first: 100) { nodes { subject {
    stancesAbout(first: 100) { nodes { holder { slug } } }
  } } }
} } }`;

describe("a walk in circles", () => {
  it("costs one statement for each link and level, however many policies it starts from", async () => {
    const all = await graph.ask(`{ policies(first: 100) { nodes { ${SIDES} } } }`);
    const one = await graph.ask(`{ policies(first: 1) { nodes { ${SIDES} } } }`);
    expect(all.errors).toEqual([]);
    expect(all.statements).toHaveLength(7);
    expect(one.statements.length).toBeLessThanOrEqual(7);
  });

  it("reaches the stances that were walked from", async () => {
    interface Walk {
      holder: { stances: { nodes: { subject: { stancesAbout: { nodes: object[] } } }[] } };
    }
    const { policies } = await graph.data<{
      policies: { nodes: { slug: string; stancesAbout: { nodes: Walk[] } }[] };
    }>(`{ policies(first: 100) { nodes { slug ${SIDES.replaceAll("subject {", "subject { slug")} } } }`);
    const walked = policies.nodes.filter(({ stancesAbout }) => stancesAbout.nodes.length > 0);
    expect(walked.length).toBeGreaterThan(5);
    for (const policy of walked) {
      for (const { holder } of policy.stancesAbout.nodes) {
        const back = holder.stances.nodes.map(({ subject }) => subject);
        expect(back).toContainEqual(
          expect.objectContaining({ slug: policy.slug, stancesAbout: expect.anything() as object }),
        );
      }
    }
  });

  it("costs one statement more for claims, claimants, evidence and sources each", async () => {
    const story = (first: number): string =>
      `{ stances(first: ${String(first)}) { nodes { claims { nodes { claimant { slug } evidence { nodes { source { slug } } } } } } } }`;
    const wide = await graph.ask(story(100));
    const narrow = await graph.ask(story(2));
    expect(wide.statements).toHaveLength(5);
    expect(narrow.statements).toHaveLength(5);
  });
});

/** Selects something of a field's answer that lies in its own rows. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const isPage = field.args.some(({ name }) => name === "first");
  const name = `${field.name}${isPage ? "(first: 5)" : ""}`;
  const named = graphSchema().getType(field.type.toString().replaceAll(/[[\]!]/gu, ""));
  if (!isObjectType(named) && !isInterfaceType(named)) return name;
  return `${name} { ${isPage ? "nodes { __typename }" : "__typename"} }`;
}

/** Whether a field is a column or a declared link. A question may take more statements: its own tests count them. */
function isLinkOrColumn(of: Class, field: GraphQLField<unknown, unknown>): boolean {
  if (isLeafType(getNamedType(field.type))) return true;
  return LINKS.some((link) => "on" in link && link.name === field.name && isKindOf(of, link.on));
}

const fieldsOfLists = COLLECTIONS.flatMap(({ name, of }) => {
  const type = graphSchema().getType(of.name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${of.name} is no type with fields`);
  return Object.values(type.getFields())
    .filter((field) => isLinkOrColumn(of, field))
    .map((field) => [name, field.name, selectionOf(field)] as const);
});

describe("a field of everything in a list", () => {
  it.each(fieldsOfLists)("%s.%s takes no more statements for 100 rows than for 2", async (list, _, field) => {
    const ask = (first: number): string => `{ ${list}(first: ${String(first)}) { nodes { ${field} } } }`;
    const wide = await graph.ask(ask(100));
    const narrow = await graph.ask(ask(2));
    expect(wide.errors).toEqual([]);
    expect(wide.statements.length).toBeLessThanOrEqual(2);
    expect(narrow.statements.length).toBeLessThanOrEqual(2);
  });
});

describe("the counts of a list", () => {
  it("are read only when they are asked for, each in one statement for all parents", async () => {
    const ask = (counts: string): Promise<{ statements: readonly string[] }> =>
      graph.ask(`{ policies(first: 100) { nodes { stancesAbout(first: 1) { nodes { key } ${counts} } } } }`);
    const without = await ask("");
    const total = await ask("totalCount");
    const both = await ask("totalCount undatedCount pageInfo { hasNextPage }");
    expect(without.statements.join()).not.toContain("COUNT(");
    expect([without, total, both].map(({ statements }) => statements.length)).toEqual([2, 3, 4]);
  });

  it("are of the whole list under its filter, not of the page", async () => {
    const { all, opposed } = await graph.data<Record<"all" | "opposed", { totalCount: number; nodes: [] }>>(
      `{ all: stances(first: 1) { totalCount nodes { key } }
         opposed: stances(first: 1, filter: { position: [OPPOSE] }) { totalCount nodes { key } } }`,
    );
    const [rows] = await graph.rows<{ all: number; opposed: number }>(
      `SELECT CAST(COUNT(*) AS INTEGER) AS "all", CAST(SUM(CASE WHEN position = 'OPPOSE' THEN 1 ELSE 0 END) AS INTEGER) AS "opposed" FROM proposition WHERE kind = 'Stance' AND known_to = 2147483647`,
    );
    expect({ all: all.totalCount, opposed: opposed.totalCount }).toEqual(rows);
    expect(all.nodes).toHaveLength(1);
  });
});
