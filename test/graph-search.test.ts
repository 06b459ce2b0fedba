import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

interface Hit {
  readonly matchedName: string;
  readonly match: string;
  readonly node: { readonly slug: string };
}

const SEARCH = `query ($text: String!, $first: Int, $after: String) {
  search(text: $text, first: $first, after: $after) { nodes { matchedName match node { slug } } pageInfo { endCursor hasNextPage } }
}`;

async function search(text: string): Promise<readonly Hit[]> {
  return (await graph.data<{ search: { nodes: Hit[] } }>(SEARCH, { text, first: 100 })).search.nodes;
}

describe("a name", () => {
  it.each(["Gascon", "Gascón", "Gasco\u0301n", "GASCÓN", "gascon", " gascón ", "Gascón!"])(
    "finds the same person first, written %j",
    async (text) => {
      const [first] = await search(text);
      expect(first?.node.slug).toBe("george-gascon");
      expect(first?.match).toBe("EXACT");
      expect(["Gascón", "Gascon"]).toContain(first?.matchedName);
    },
  );

  it.each([
    ["George Gascon", "EXACT"],
    ["GEORGE GASCÓN", "EXACT"],
    ["George Gasc", "PREFIX"],
    ["Gasc Geo", "WORDS"],
    ["gascon george", "WORDS"],
  ])("says how it matched: %j %s", async (text, match) => {
    const [first] = await search(text);
    expect([first?.node.slug, first?.match]).toEqual(["george-gascon", match]);
    expect(first?.matchedName).toMatch(/^George Gasc[oó]n$/u);
  });

  it("is found once for each node, however many of its spellings match, the best first", async () => {
    const hits = await search("gascon");
    const slugs = hits.map(({ node }) => node.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    const ranks = hits.map(({ match }) => ["EXACT", "PREFIX", "WORDS"].indexOf(match));
    expect(ranks).toEqual([...ranks].sort());
    expect(slugs.length).toBeGreaterThan(3);
  });

  it("is found page by page, each hit once and in the same order", async () => {
    const whole = await search("recall");
    const walked: Hit[] = [];
    let after: string | null = null;
    do {
      const page: { search: { nodes: Hit[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } =
        await graph.data(SEARCH, { text: "recall", first: 2, after });
      walked.push(...page.search.nodes);
      after = page.search.pageInfo.hasNextPage ? page.search.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(whole);
    expect(whole.length).toBeGreaterThan(3);
  });

  it("costs two statements, however many it finds", async () => {
    const { statements } = await graph.ask(SEARCH, { text: "a", first: 100 });
    expect(statements).toHaveLength(2);
  });
});

const HOSTILE = [
  "%",
  "_",
  "%gascon%",
  "gasc_n",
  "!",
  "!%",
  "\\",
  "'",
  "''; DROP TABLE node; --",
  '"gascon"',
  "gascon*",
  "gascon OR 1=1",
  "NEAR(gascon, recall)",
  ":lensRevision",
  "$1",
  "?",
  "😀",
  "\u0000",
  "gas\u0000con",
  "\ud800",
  "\u202e",
  "",
  "   ",
  "()[]{}^~",
  "x".repeat(100_000),
  Array.from({ length: 5_000 }, (_, index) => `word${String(index)}`).join(" "),
];

describe("whatever is searched for", () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 20), text]))("is plain text: %j", async (_, text) => {
    const { errors } = await graph.ask(SEARCH, { text, first: 100 });
    expect(errors).toEqual([]);
  });

  it.each(["%", "_", "gasc_n", "%gascon", "!", "*", "gascon OR 1=1", ""])(
    "%j is no operator",
    async (text) => {
      const plain = text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
      const expected = plain === "" ? [] : await search(plain);
      expect(await search(text)).toEqual(expected);
    },
  );

  it("is refused with a cursor of another list, and a page size out of bounds", async () => {
    const codes = async (variables: object): Promise<string[]> =>
      (await graph.ask(SEARCH, { text: "a", ...variables })).errors.map(({ code }) => code);
    for (const after of ["", "x", "NAME~1~a", "0~99999999999", "9~", "0~9999999999"]) {
      expect(await codes({ after })).toEqual(["BAD_CURSOR"]);
    }
    expect(await codes({ first: 0 })).toEqual(["PAGE_SIZE_LIMIT"]);
    expect(await codes({ first: 101 })).toEqual(["PAGE_SIZE_LIMIT"]);
  });
});
