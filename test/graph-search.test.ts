import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await seededGraph();
  // Memory is filled by the first who asks.
  await search("a");
});
afterAll(() => graph.close());

interface Hit {
  readonly matchedText: string;
  readonly matchedKind: string;
  readonly match: string;
  readonly node: { readonly slug: string } | null;
  readonly found: { readonly __typename: string; readonly slug?: string; readonly paraphrase?: string };
}

const FOUND =
  "found { __typename ... on Subject { slug } ... on Source { slug } ... on Claim { paraphrase } }";
const SEARCH = `query ($text: String!, $first: Int, $after: String, $in: [SearchIn!]) {
  search(text: $text, first: $first, after: $after, in: $in) {
    nodes { matchedText matchedKind match node { slug } ${FOUND} } pageInfo { endCursor hasNextPage }
  }
}`;

async function search(text: string, among: readonly string[] | null = null): Promise<readonly Hit[]> {
  const variables = { text, first: 100, in: among };
  return (await graph.data<{ search: { nodes: Hit[] } }>(SEARCH, variables)).search.nodes;
}

const MATCHES = ["EXACT", "PREFIX", "WORDS", "FUZZY"];

describe("a name", () => {
  it.each(["Gascon", "Gascón", "Gasco\u0301n", "GASCÓN", "gascon", " gascón ", "Gascón!"])(
    "finds the same person first, written %j",
    async (text) => {
      const [first] = await search(text);
      expect(first?.node?.slug).toBe("george-gascon");
      expect(first?.match).toBe("EXACT");
      expect(["Gascón", "Gascon"]).toContain(first?.matchedText);
      expect(first?.matchedKind).toBe("SPELLING");
    },
  );

  it.each([
    ["George Gascon", "EXACT"],
    ["GEORGE GASCÓN", "EXACT"],
    ["George Gasc", "PREFIX"],
    ["Gasc Geo", "WORDS"],
    ["gascon george", "WORDS"],
    ["gorge gascn", "FUZZY"],
  ])("says how it matched: %j %s", async (text, match) => {
    const [first] = await search(text);
    expect([first?.node?.slug, first?.match]).toEqual(["george-gascon", match]);
    expect(first?.matchedText).toMatch(/^George Gasc[oó]n$/u);
  });

  it.each(["gascn", "Gascom", "gsacon", "Gaskon", "GASCÓNN"])(
    "finds the same person first when it is misspelt %j",
    async (text) => {
      const [first] = await search(text);
      expect([first?.node?.slug, first?.match]).toEqual(["george-gascon", "FUZZY"]);
    },
  );

  it("is found once for each thing, however many of its texts match, the best first", async () => {
    const hits = await search("gascon", ["NODE"]);
    const slugs = hits.map(({ node }) => node?.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    const ranks = hits.map(({ match }) => MATCHES.indexOf(match));
    expect(ranks).toEqual(ranks.toSorted());
    expect(slugs.length).toBeGreaterThan(3);
  });

  it("is found page by page, each hit once and in the same order", async () => {
    const whole = await search("recall");
    const walked: Hit[] = [];
    let after: string | null = null;
    do {
      const page: { search: { nodes: Hit[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } =
        await graph.data(SEARCH, { text: "recall", first: 7, after });
      walked.push(...page.search.nodes);
      after = page.search.pageInfo.hasNextPage ? page.search.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(whole);
    expect(whole.length).toBeGreaterThan(30);
  });

  it("is not looked for among misspellings where it is found as written", async () => {
    const hits = await search("county");
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ match }) => match !== "FUZZY")).toBe(true);
  });

  it("costs a statement for each kind of thing that is found, however many", async () => {
    const statements = async (first: number, among: string[]): Promise<number> =>
      (await graph.ask(SEARCH, { text: "recall", first, in: among })).statements.length;
    for (const kind of ["NODE", "CLAIM"])
      expect(await statements(100, [kind])).toBe(await statements(1, [kind]));
    expect(await statements(100, ["NODE", "CLAIM", "SOURCE"])).toBeLessThanOrEqual(3);
  });
});

describe("what is found", () => {
  it("is a source by its slug and its name, and a claim by our paraphrase", async () => {
    const [bySlug] = await search("fox-news-2022-06-01");
    expect(bySlug).toMatchObject({
      matchedKind: "SOURCE_SLUG",
      match: "EXACT",
      node: null,
      found: { __typename: "Source", slug: "fox-news-2022-06-01" },
    });
    const [byName] = await search("Times undated approval");
    expect(byName).toMatchObject({ matchedKind: "SOURCE_NAME", found: { __typename: "Source" } });
    const [byWords] = await search("second recall unnamed");
    expect(byWords).toMatchObject({
      matchedText: "Unnamed officials spoke about the second recall.",
      matchedKind: "PARAPHRASE",
      match: "WORDS",
      found: { __typename: "Claim", paraphrase: "Unnamed officials spoke about the second recall." },
    });
  });

  it("is what was asked for only, and nodes before sources before claims among equals", async () => {
    const kindOf = ({ found }: Hit): string => {
      const { __typename: type } = found;
      return type === "Claim" || type === "Source" ? type.toUpperCase() : "NODE";
    };
    for (const kind of ["NODE", "SOURCE", "CLAIM"]) {
      const hits = await search("recall", [kind]);
      expect(new Set(hits.map(kindOf))).toEqual(new Set([kind]));
    }
    const order = ["NODE", "SOURCE", "CLAIM"];
    const places = (await search("recall")).map(
      (hit) => MATCHES.indexOf(hit.match) * 3 + order.indexOf(kindOf(hit)),
    );
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(await search("recall", [])).toEqual([]);
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
  "gascon\ud800",
  "\u202e",
  "\u202egascon",
  "",
  "   ",
  "()[]{}^~",
  "__proto__ constructor",
  "\u0301\u0301",
  "ﷺ".repeat(2_000),
  "x".repeat(1_000_000),
  "漢".repeat(100_000),
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

  it.each(["", "  ", "!?", "()[]{}^~", "😀", "\u0000", "\ud800"])(
    "finds nothing where it has no letter or digit: %j",
    async (text) => {
      expect(await search(text)).toEqual([]);
    },
  );

  it("finds nothing where one of its words is in no text and resembles none", async () => {
    expect(await search("gascon zzyzx")).toEqual([]);
    expect(await search("9999")).toEqual([]);
  });

  it("is refused with a cursor of another list, and a page size out of bounds", async () => {
    const codes = async (variables: object): Promise<string[]> =>
      (await graph.ask(SEARCH, { text: "a", ...variables })).errors.map(({ code }) => code);
    for (const after of ["", "x", "NAME~1~a", "0~1", "hit~", "hit~-1", "hit~9999999999999999"]) {
      expect(await codes({ after })).toEqual(["BAD_CURSOR"]);
    }
    expect(await codes({ first: 0 })).toEqual(["PAGE_SIZE_LIMIT"]);
    expect(await codes({ first: 101 })).toEqual(["PAGE_SIZE_LIMIT"]);
  });
});
