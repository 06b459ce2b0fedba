import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SentStatement, TestGraph } from "./support/graph.ts";
import { HUB_STANCES, hubGraph } from "./support/hub.ts";
import { rowsRead } from "./support/rows-read.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await hubGraph();
});
afterAll(() => graph.close());

const PAGE = `query ($slug: String!, $order: StanceOrder, $after: String) {
  policy(slug: $slug) { stancesAbout(first: 20, order: $order, after: $after) { edges { cursor } } }
}`;

interface Edges {
  readonly policy: { readonly stancesAbout: { readonly edges: readonly { readonly cursor: string }[] } };
}

/** The statement that reads a page of twenty. */
async function pageStatement(variables: Record<string, unknown>): Promise<SentStatement> {
  const { sent, errors, data } = await graph.ask<Edges>(PAGE, variables);
  expect(errors).toEqual([]);
  expect(data.policy.stancesAbout.edges).toHaveLength(20);
  const [, page] = sent;
  if (page === undefined || sent.length !== 2) throw new Error(`${String(sent.length)} statements were sent`);
  return page;
}

/** The cursor of a place in the middle of a list, in the midst of rows that share a day. */
async function middleCursor(slug: string, order: string): Promise<string> {
  const rows = await graph.rows<{ cursor: string }>(
    `SELECT '${order}~' || p.serial || '~' || p.sort_day AS "cursor" FROM proposition p JOIN node n ON n.serial = p.subject_serial
     WHERE n.slug = :slug ORDER BY p.sort_day DESC, p.serial`,
    { slug },
  );
  return rows[Math.floor(rows.length / 2)]?.cursor ?? "";
}

/** A page of twenty reads one row more, to know whether it is the last, and each of two stretches may do so. */
const ENOUGH = 2 * 21;

const PLACES = ["hub", "quiet"].flatMap((slug) =>
  ["LATEST", "EARLIEST"].flatMap((order) =>
    ["first", "middle"].map((place) => [place, slug, order] as const),
  ),
);

describe("a hub", () => {
  it("has five thousand stances", async () => {
    const counts = await graph.data(
      `{ hub: policy(slug: "hub") { stancesAbout(first: 1) { totalCount } } quiet: policy(slug: "quiet") { stancesAbout(first: 1) { totalCount } } }`,
    );
    expect(counts).toEqual({
      hub: { stancesAbout: { totalCount: HUB_STANCES } },
      quiet: { stancesAbout: { totalCount: 100 } },
    });
  });

  it.each(PLACES)("reads a page's rows for the %s page of the %s, %s", async (place, slug, order) => {
    const after = place === "middle" ? await middleCursor(slug, order) : null;
    const read = await rowsRead(graph, await pageStatement({ slug, order, after }));
    expect(read).toBeGreaterThanOrEqual(20);
    expect(read).toBeLessThanOrEqual(after === null ? 21 : ENOUGH);
  });

  it("reads a page's rows of the hub and of each holder on a walk of three levels", async () => {
    const { sent } = await graph.ask(
      `{ policy(slug: "hub") { stancesAbout(first: 20) { nodes { holder { stances(first: 2) { nodes { subject { stancesAbout(first: 5) { nodes { key } } } } } } } } } }`,
    );
    const [, hub, , held, , back] = sent;
    if (hub === undefined || held === undefined || back === undefined) throw new Error("levels are missing");
    expect(sent).toHaveLength(6);
    expect(await rowsRead(graph, hub)).toBeLessThanOrEqual(21);
    expect(await rowsRead(graph, held)).toBeLessThanOrEqual(20 * 3);
    expect(await rowsRead(graph, back)).toBeLessThanOrEqual(20 * 6);
  });

  it("reads no more rows for a middle page of the list of all stances", async () => {
    const cursor = (await middleCursor("hub", "LATEST")).replace("LATEST", "EARLIEST");
    const { sent } = await graph.ask(
      `query ($after: String) { stances(first: 20, order: EARLIEST, after: $after) { nodes { key } } }`,
      { after: cursor },
    );
    const [page] = sent;
    if (page === undefined) throw new Error("no page was read");
    expect(await rowsRead(graph, page)).toBeLessThanOrEqual(ENOUGH);
  });

  it("tells of its five thousand stances how many contradict each other, and reads each once", async () => {
    const query = `{ policy(slug: "hub") { changesAbout(first: 5) { totalCount contestedCount } } }`;
    await graph.data(query);
    const { data, sent } = await graph.ask(query);
    // Each holder takes five positions at once: ten pairs.
    expect(data).toEqual({ policy: { changesAbout: { totalCount: 0, contestedCount: HUB_STANCES * 2 } } });
    expect(sent.map(({ rowCount }) => rowCount)).toEqual([1, HUB_STANCES]);
  });
});
