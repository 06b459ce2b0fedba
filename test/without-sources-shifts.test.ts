import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../src/lens/index.ts";
import { TEST_ENGINE } from "./support/database.ts";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { ALMANAC, BULLETIN, COURIER, MARSH_NODES } from "./support/marsh-seeds.ts";
import { dataWithout } from "./support/without.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await graphOf(MARSH_NODES, ALMANAC, BULLETIN, COURIER);
});
afterAll(() => graph.close());

const WHOLE: readonly string[] = [];
const UNDATED = ["almanac-issue"];

/** What the lists of a field say, page by page, in pages of two. */
async function pages(sources: readonly string[], field: string, says: string): Promise<string[]> {
  const [name = "", ...given] = field.split(" ");
  const said: string[] = [];
  let after: string | null = null;
  do {
    const list: Record<string, Page> = await dataWithout(
      graph,
      sources,
      `${name}(first: 2, after: ${JSON.stringify(after)}, ${given.join(" ")}) { nodes { says: ${says} } pageInfo { hasNextPage endCursor } }`,
    );
    said.push(...(list[name]?.nodes ?? []).map((node) => node.says));
    after = list[name]?.pageInfo.hasNextPage === true ? list[name].pageInfo.endCursor : null;
  } while (after !== null);
  return said;
}

interface Page {
  readonly nodes: readonly { readonly says: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Fields of the one claim that says something. */
async function claim(sources: readonly string[], says: string, fields: string): Promise<unknown> {
  const { claims } = await dataWithout<{ claims: { nodes: { paraphrase: string }[] } }>(
    graph,
    sources,
    `claims(first: 100) { nodes { paraphrase ${fields} } }`,
  );
  const { paraphrase, ...rest } = claims.nodes.find((node) => node.paraphrase === says) ?? { paraphrase: "" };
  return paraphrase === "" ? undefined : rest;
}

const IN_SPRING = 'filter: { attestedBetween: { from: "2024-03-01", to: "2024-05-31" } }';
const BULLETIN_SAYS = [
  "It drains the marsh.",
  "Lind gave a speech.",
  "Lind is for the petition.",
  "Reed is against the petition.",
  "The forms are due.",
  "The works started on a Tuesday.",
];
const COURIER_SAYS = [
  "Lind has nothing against Reed.",
  "Lind is against the road.",
  "Lind is for the road.",
  "Reed is for the road.",
];

describe("without the source that dates them", () => {
  it("a filter by what shifts agrees with what the rows then say", async () => {
    const inferred = "claims filter: { dateBasis: [INFERRED] }";
    expect(new Set(await pages(WHOLE, inferred, "dateBasis"))).toEqual(new Set(["INFERRED"]));
    expect(await pages(UNDATED, inferred, "dateBasis")).toEqual([]);
  });

  it("claims are attested when their utterance, their source or the source that is left says", async () => {
    expect((await pages(WHOLE, `claims ${IN_SPRING}`, "paraphrase")).sort()).toEqual([
      "It drains the marsh.",
      "Lind has nothing against Reed.",
      "Lind is for the petition.",
      "Lind spoke at a hearing.",
    ]);
    expect((await pages(UNDATED, `claims ${IN_SPRING}`, "paraphrase")).sort()).toEqual(BULLETIN_SAYS);
  });

  it("propositions are found by when their claims are attested then", async () => {
    const spring = `stances ${IN_SPRING}`;
    expect((await pages(WHOLE, spring, "position")).sort()).toEqual(["NEUTRAL", "SUPPORT"]);
    expect((await pages(UNDATED, spring, "position")).sort()).toEqual(["OPPOSE", "SUPPORT"]);
    const late = 'stances filter: { claim: { attestedBetween: { from: "2024-12-01" } } }';
    expect(await pages(WHOLE, late, "position")).toEqual([]);
    expect((await pages(UNDATED, late, "position")).sort()).toEqual(["OPPOSE", "SUPPORT"]);
  });

  it("claims are listed in the order of those days, page by page", async () => {
    const latest = await pages(WHOLE, "claims order: LATEST", "paraphrase");
    expect(latest.slice(-5, -3)).toEqual(["Lind is for the petition.", "Lind has nothing against Reed."]);
    expect(latest.slice(-3).sort()).toEqual(COURIER_SAYS.slice(1));
    const shifted = await pages(UNDATED, "claims order: LATEST", "paraphrase");
    expect([shifted.slice(0, 4).sort(), shifted.slice(4).sort()]).toEqual([COURIER_SAYS, BULLETIN_SAYS]);
    expect(await pages(UNDATED, "claims order: EARLIEST", "paraphrase")).toEqual(shifted.toReversed());
  });

  it("sources are listed in the order of the dates that they state", async () => {
    expect(await pages(WHOLE, "sources order: LATEST", "slug")).toEqual([
      "bulletin-issue",
      "almanac-issue",
      "courier-issue",
    ]);
    expect(await pages(UNDATED, "sources order: LATEST", "slug")).toEqual([
      "courier-issue",
      "bulletin-issue",
    ]);
    expect(await pages(UNDATED, "sources order: EARLIEST", "slug")).toEqual([
      "bulletin-issue",
      "courier-issue",
    ]);
  });

  it("a claim's date is stated, for no reason of ours, and ends as the text says", async () => {
    const fields = "validTime dateBasis dateReason endKind";
    expect(await claim(WHOLE, "Lind is for the road.", fields)).toEqual({
      validTime: "2024-04-01/2024-06-30",
      dateBasis: "INFERRED",
      dateReason: "By the Almanac.",
      endKind: "KNOWN",
    });
    expect(await claim(UNDATED, "Lind is for the road.", fields)).toEqual({
      validTime: "2024-01",
      dateBasis: "STATED",
      dateReason: null,
      endKind: "UNKNOWN",
    });
  });

  it("a claim keeps the weekday that its own text gives", async () => {
    const fields = "validTime weekday";
    const says = "The works started on a Tuesday.";
    expect(await claim(WHOLE, says, fields)).toEqual({ validTime: "2024-04-02", weekday: "TUESDAY" });
    expect(await claim(UNDATED, says, fields)).toEqual({ validTime: null, weekday: "TUESDAY" });
  });

  it("a deadline of which the text says nothing has no date, and none was inferred", async () => {
    const fields = "validTime dateBasis dateReason proposition { ... on Observation { date } }";
    expect(await claim(WHOLE, "The forms are due.", fields)).toEqual({
      validTime: null,
      dateBasis: "INFERRED",
      dateReason: "By the Almanac.",
      proposition: { date: "2024-12-31" },
    });
    expect(await claim(UNDATED, "The forms are due.", fields)).toEqual({
      validTime: null,
      dateBasis: "STATED",
      dateReason: null,
      proposition: { date: null },
    });
  });

  it("the claimant's latest stance, by which an ally is told from an opponent, may be another", async () => {
    expect(await claim(WHOLE, "Reed is for the road.", "onWhoseWord")).toEqual({ onWhoseWord: "ALLY" });
    expect(await claim(UNDATED, "Reed is for the road.", "onWhoseWord")).toEqual({ onWhoseWord: "OPPONENT" });
    const opponents = "claims filter: { onWhoseWord: [OPPONENT] }";
    expect(await pages(WHOLE, opponents, "paraphrase")).toEqual([]);
    expect(await pages(UNDATED, opponents, "paraphrase")).toEqual(["Reed is for the road."]);
  });
});

const EVERYTHING = `claims(${IN_SPRING}) { totalCount nodes { onWhoseWord evidence { nodes { source { publishedOn } } } } }
  stances(filter: { holdsAt: { day: "2024-04-15" }, claim: { onWhoseWord: [ALLY] } }) { totalCount undatedCount nodes { id } }
  people { nodes { participations { nodes { event { name participants { role } } } } } }
  sources(order: EARLIEST) { nodes { slug details { role } } }`;

describe("a source that loses its date", () => {
  it("is read with what it states: the date, its bounds, and the basis of that", async () => {
    const { sent } = await graph.ask(
      `{ asOf(withoutSources: ["almanac-issue"]) { sources { totalCount } } }`,
    );
    const shifted = JSON.parse(String(sent.at(-1)?.params["shifted"])) as Record<string, unknown>;
    const ofSources = Object.entries(shifted).filter(([name]) => name.startsWith("sources/"));
    expect(ofSources.map(([name, value]) => [name.split("/").at(-1), value])).toEqual([
      ["publishedOn", "2024"],
      ["publishedEarliest", dayOf("2024-01-01")],
      ["publishedLatest", dayOf("2024-12-31")],
      ["dateBasis", "STATED"],
      ["dateReason", null],
    ]);
  });
});

/** How each engine tells its plan, and what that says where a name is looked up, or all of them read for each row. */
const PLANS = {
  sqlite: {
    explain: "EXPLAIN QUERY PLAN",
    looksUp: /^SEARCH shifted USING AUTOMATIC COVERING INDEX/mu,
    readsAll: /^SCAN shifted/mu,
  },
  postgres: {
    explain: "EXPLAIN",
    looksUp: /InitPlan .*\n.*CTE Scan on shifted/u,
    readsAll: / SubPlan .*\n.*CTE Scan on shifted/u,
  },
} as const;

describe("statements", () => {
  it("never mention what shifts under a lens with all sources", async () => {
    const days = '(validAt: "2024-04-15", knownAt: "2024-07-03T13:00:00Z")';
    const { errors, statements } = await graph.ask(`{ ${EVERYTHING} asOf${days} { ${EVERYTHING} } }`);
    expect(errors).toEqual([]);
    expect(statements.length).toBeGreaterThan(20);
    expect(statements.filter((sql) => sql.includes("shifted"))).toEqual([]);
  });

  it("find what shifts by name, never by reading all that does for each row", async () => {
    const lens = 'asOf(validAt: "2024-04-15", withoutSources: ["almanac-issue"])';
    const { errors, sent } = await graph.ask(`{ ${lens} { ${EVERYTHING} } }`);
    expect(errors).toEqual([]);
    const shifting = sent.filter(({ sql }) => sql.includes("FROM shifted"));
    expect(shifting.length).toBeGreaterThan(5);
    const { explain, looksUp, readsAll } = PLANS[TEST_ENGINE];
    for (const { sql, params } of shifting) {
      expect(sql).toMatch(/^WITH shifted\(/u);
      const steps = await graph.rows<Record<string, unknown>>(`${explain} ${sql}`, params);
      const plan = steps.map((step) => String(step["detail"] ?? step["QUERY PLAN"])).join("\n");
      expect(plan).toMatch(looksUp);
      expect(plan).not.toMatch(readsAll);
    }
  });
});
