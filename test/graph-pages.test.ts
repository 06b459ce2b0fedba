import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChangeSet } from "../src/curation/index.ts";
import { statement } from "../src/platform/database/index.ts";
import { columnName, type Link, type Shape, type Shapes } from "../src/platform/links/index.ts";
import { graphShapes } from "../src/schema.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { COLLECTIONS, linkName, MANY_LINKS } from "./support/links.ts";

type Paged = Extract<Link, { kind: "many" | "collection" }>;

/** One list: a link, the parent it is followed from, and how it is asked for. */
interface List {
  readonly link: Paged;
  readonly parent: string | null;
  readonly serial: number | null;
}

let graph: TestGraph;
let shapes: Shapes;
beforeAll(async () => {
  graph = await seededGraph();
  await nameAuthors(graph);
  shapes = graphShapes(graph.database.dataSource);
});
afterAll(() => graph.close());

/** Neither article names an author: here every person is one of both. */
async function nameAuthors({ database }: TestGraph): Promise<void> {
  await database.write(async (db) => {
    const recordedAt = new Date().toISOString();
    const { revision } = await openChangeSet(db, { author: "A test", reason: "Authors", recordedAt });
    await statement(
      db,
      "INSERT INTO source_author (serial, source_serial, author_serial, known_from) SELECT CAST(ROW_NUMBER() OVER (ORDER BY s.serial, n.serial) AS INTEGER), s.serial, n.serial, CAST(:revision AS INTEGER) FROM source s CROSS JOIN node n WHERE n.type = 'Person'",
      { revision },
    );
  });
}

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Reads one page of a list. */
async function page(list: List, args: string): Promise<Page> {
  const { link, parent } = list;
  const field = `page: ${link.name}(${args}) { edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  if (link.kind === "collection") return (await graph.data<{ page: Page }>(`{ ${field} }`)).page;
  const source = `query ($id: ID!) { node(id: $id) { ... on ${link.on.name} { ${field} } } }`;
  return (await graph.data<{ node: { page: Page } }>(source, { id: parent })).node.page;
}

/** Walks a list from its beginning to its end; answers the serials that its cursors hold. */
async function walk(list: List, order: string, sizes: readonly number[]): Promise<number[]> {
  const serials: number[] = [];
  let after = "null";
  for (let number = 0; ; number += 1) {
    const size = sizes[number % sizes.length] ?? 1;
    const { edges, pageInfo } = await page(list, `first: ${String(size)}, order: ${order}, after: ${after}`);
    expect(edges.length).toBeLessThanOrEqual(size);
    expect(pageInfo.hasPreviousPage).toBe(number > 0);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    serials.push(...edges.map(({ cursor }) => Number(cursor.split("~")[1])));
    if (!pageInfo.hasNextPage) return serials;
    expect(edges).toHaveLength(size);
    after = JSON.stringify(pageInfo.endCursor);
  }
}

/** The same list as one plain statement, without pages. */
async function wholeList({ link, serial: parent }: List, order: string): Promise<number[]> {
  const shape = shapes.of(link.of);
  const orders = link.order as Readonly<Record<string, readonly [string, string]>>;
  const [column = "", direction] = orders[order] ?? [];
  const isNative = direction === Object.values(orders)[0]?.[1];
  const serial = columnName(shape, "x", shape.serial);
  const rows = await graph.rows<{ serial: number }>(
    `SELECT ${serial} AS "serial" FROM ${shape.table} x WHERE ${conditionsOf(shape, link, parent).join(" AND ")}
     ORDER BY ${columnName(shape, "x", column)} ${direction ?? ""}, ${serial} ${isNative ? "ASC" : "DESC"}`,
  );
  return rows.map((row) => row.serial);
}

/** What a row must meet to be in a list; of any parent for null. */
function conditionsOf(shape: Shape, link: Paged, parent: number | null): string[] {
  const types = shape.types.map((type) => `'${type}'`).join();
  const discriminator = shape.discriminator === null ? "" : columnName(shape, "x", shape.discriminator);
  return [
    "1 = 1",
    ...(types === "" ? [] : [`${discriminator} IN (${types})`]),
    ...(shape.declaration.life === "interval" ? ["x.known_to = 2147483647"] : []),
    ...(link.kind === "many" && parent !== null
      ? [`${columnName(shape, "x", link.by)} = ${String(parent)}`]
      : []),
  ];
}

/** The longest list that a link has in the graph. */
async function longestList(link: Paged): Promise<List> {
  if (link.kind === "collection") return { link, parent: null, serial: null };
  const shape = shapes.of(link.of);
  const by = columnName(shape, "x", link.by);
  const [longest] = await graph.rows<{ serial: number }>(
    `SELECT ${by} AS "serial" FROM ${shape.table} x WHERE ${conditionsOf(shape, link, null).join(" AND ")} AND ${by} IS NOT NULL
     GROUP BY ${by} ORDER BY COUNT(*) DESC, ${by} LIMIT 1`,
  );
  if (longest === undefined) throw new Error(`nothing has ${linkName(link)}`);
  const parents = shapes.of(link.on);
  const columnOf = (property: string): string => columnName(parents, "p", property);
  const { key = "" } = parents.declaration;
  const type = parents.discriminator === null ? `'${parents.name}'` : columnOf(parents.discriminator);
  const [parent] = await graph.rows<{ id: string }>(
    `SELECT ${type} || ':' || ${columnOf(key)} AS "id" FROM ${parents.table} p WHERE ${columnOf(link.from ?? parents.serial)} = :serial`,
    { serial: longest.serial },
  );
  return { link, parent: parent?.id ?? "", serial: longest.serial };
}

const LISTS = [...COLLECTIONS, ...MANY_LINKS].flatMap((link) =>
  Object.keys(link.order).map((order) => [linkName(link), order, link] as const),
);

describe("a connection", () => {
  it.each(LISTS)(
    "%s in the order %s gives every row once, in order, whatever its pages",
    async (_, order, link) => {
      const list = await longestList(link);
      const whole = await wholeList(list, order);
      expect(new Set(whole).size).toBe(whole.length);
      const smallest = Math.max(1, Math.ceil(whole.length / 6));
      const sizes = fc.array(fc.integer({ min: smallest, max: 100 }), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(sizes, async (some) => {
          expect(await walk(list, order, some)).toEqual(whole);
        }),
        { numRuns: 3, seed: 7, examples: [[[smallest]], [[100]]] },
      );
    },
  );

  it.each(LISTS)("%s in the order %s refuses a cursor of another order", async (_, order, link) => {
    const other = Object.keys(link.order).find((name) => name !== order) ?? "";
    const { parent } = await longestList(link);
    const field = `${link.name}(order: ${order}, after: "${other}~1~1") { edges { cursor } }`;
    const source =
      link.kind === "collection"
        ? `{ ${field} }`
        : `{ node(id: ${JSON.stringify(parent)}) { ... on ${link.on.name} { ${field} } } }`;
    const { errors } = await graph.ask(source);
    expect(errors.map(({ code }) => code)).toEqual(["BAD_CURSOR"]);
  });
});

const PAGED_FIELDS = [...COLLECTIONS, ...MANY_LINKS].map((link) => [linkName(link), link] as const);

describe("the size of a page", () => {
  it.each([0, 101, -1, 2_147_483_647])(
    "is refused when it is %d, with the limit and what was seen",
    async (first) => {
      const { errors } = await graph.ask(
        `query ($first: Int) { policies(first: $first) { nodes { slug } } }`,
        {
          first,
        },
      );
      expect(errors.map(({ code, details }) => ({ code, details }))).toEqual([
        { code: "PAGE_SIZE_LIMIT", details: { limit: 100, seen: first } },
      ]);
    },
  );

  it.each(PAGED_FIELDS)("is 20 for %s when null or left out", async (_, link) => {
    const list = await longestList(link);
    const length = Math.min(20, (await wholeList(list, Object.keys(link.order)[0] ?? "")).length);
    expect((await page(list, "first: null")).edges).toHaveLength(length);
    expect((await page(list, "after: null")).edges).toHaveLength(length);
    expect((await page(list, "order: null, first: 20")).edges).toHaveLength(length);
  });
});

describe("a cursor", () => {
  it.each([
    "",
    "LATEST",
    "LATEST~x~1",
    "LATEST~1~x",
    "LATEST~1~",
    "LATEST~-1~1",
    "latest~1~1",
    "LATEST~1~1.5",
  ])("that reads %j is refused", async (after) => {
    const source = "query ($after: String) { stances(after: $after) { nodes { key } } }";
    expect((await graph.ask(source, { after })).errors.map(({ code }) => code)).toEqual(["BAD_CURSOR"]);
  });

  it.each(["LATEST~9999999999~1", "LATEST~1~9999999999999999", "LATEST~1~-9999999999999999"])(
    "beyond every row, such as %j, is refused or answered, never a fault",
    async (after) => {
      const source = "query ($after: String) { stances(after: $after) { nodes { key } } }";
      const codes = (await graph.ask(source, { after })).errors.map(({ code }) => code);
      expect([[], ["BAD_CURSOR"]]).toContainEqual(codes);
    },
  );

  it.each(["NAME~1~%_'\"; DROP TABLE node --", "NAME~1~\u0000", "NAME~1~\ud800", "NAME~1~😀"])(
    "that holds %j is plain text",
    async (after) => {
      const source = "query ($after: String) { subjects(after: $after) { nodes { slug } } }";
      const codes = (await graph.ask(source, { after })).errors.map(({ code }) => code);
      expect([[], ["BAD_CURSOR"]]).toContainEqual(codes);
    },
  );
});
