import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { dataWithout } from "./support/without.ts";

const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";
const NOTHING: readonly string[] = [];

let seeds: TestGraph;
beforeAll(async () => {
  seeds = await seededGraph();
});
afterAll(() => seeds.close());

const KINDS = ["stances", "ties", "observations", "events", "traits", "arguments"] as const;
const FIELDS = `fragment Whole on Proposition {
  id key kind
  validity { possibleFrom certainFrom certainTo presumedTo possibleTo attestedFrom attestedOn }
  claims(first: 100) { nodes { id key paraphrase attribution claimant { slug } validTime endKind dateBasis dateReason evidence(filter: { role: [CARRIES] }) { totalCount } } }
  ... on Observation { metric date }
}`;

interface Whole {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly metric?: string;
  readonly date?: string | null;
  readonly validity: Readonly<Record<string, string | null>>;
  readonly claims: {
    readonly nodes: readonly {
      readonly id: string;
      readonly key: string;
      readonly paraphrase: string;
      readonly attribution: string;
      readonly claimant: { readonly slug: string };
      readonly validTime: string | null;
    }[];
  };
}

type Kinds = Readonly<
  Record<
    (typeof KINDS)[number],
    { readonly nodes: readonly Whole[]; readonly pageInfo: { readonly hasNextPage: boolean } }
  >
>;

const ALL = KINDS.map((kind) => `${kind}(first: 100) { pageInfo { hasNextPage } nodes { ...Whole } }`).join(
  " ",
);

/** Every proposition of a graph, whole, as if some sources were withdrawn. */
async function propositions(graph: TestGraph, sources: readonly string[]): Promise<Whole[]> {
  const { asOf } = await graph.data<{ asOf: Kinds }>(
    `${FIELDS} query ($sources: [String!]) { asOf(withoutSources: $sources) { ${ALL} } }`,
    { sources },
  );
  expect(KINDS.filter((kind) => asOf[kind].pageInfo.hasNextPage)).toEqual([]);
  return KINDS.flatMap((kind) => asOf[kind].nodes);
}

/** All that may be compared between two graphs, in one order: ids carry the lens. */
function comparable(whole: readonly Whole[]): string[] {
  return whole.map((proposition) => JSON.stringify(proposition, dropIds)).sort();
}

function dropIds(key: string, value: unknown): unknown {
  return key === "id" ? undefined : value;
}

/** The same, without what a date is part of: keys. */
function comparableWithoutKeys(whole: readonly Whole[]): string[] {
  return whole
    .map(({ claims, ...proposition }) => {
      const said = claims.nodes.map((claim) => JSON.stringify({ ...claim, key: "" }, dropIds)).sort();
      return JSON.stringify({ ...proposition, key: "", said }, dropIds);
    })
    .sort();
}

type Yaml = Record<string, unknown>;

/** A copy of a seed file in which every date that leans on a source is only what the text alone states. */
function withoutDating(value: unknown, source: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutDating(item, source));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Yaml).map(
    ([key, item]) => [key, withoutDating(item, source)] as const,
  );
  const { dating, stated } = value as { dating?: readonly Yaml[]; stated?: string };
  if (dating?.some((place) => place["source"] === source) === true) return stated;
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

describe("the seeds without one of their sources", () => {
  it("are what they would be had the Times never been imported", async () => {
    const [nodes, fox] = await Promise.all(
      ["seeds/nodes.yaml", "seeds/fox-news.yaml"].map((path) => readFile(path, "utf8")),
    );
    const foxAlone = await graphOf(nodes ?? "", fox ?? "");
    try {
      const expected = comparable(await propositions(foxAlone, NOTHING));
      expect(expected.length).toBeGreaterThan(50);
      expect(comparable(await propositions(seeds, [TIMES]))).toEqual(expected);
    } finally {
      await foxAlone.close();
    }
  });

  it("are what they would be had Fox never been imported, nor its dates been used", async () => {
    const [nodes, times] = await Promise.all(
      ["seeds/nodes.yaml", "seeds/times.yaml"].map((path) => readFile(path, "utf8")),
    );
    const timesAlone = await graphOf(nodes ?? "", stringify(withoutDating(parse(times ?? ""), FOX)));
    try {
      const expected = comparableWithoutKeys(await propositions(timesAlone, NOTHING));
      expect(expected.length).toBeGreaterThan(50);
      expect(comparableWithoutKeys(await propositions(seeds, [FOX]))).toEqual(expected);
    } finally {
      await timesAlone.close();
    }
  });

  it("are nothing but nodes without both", async () => {
    expect(await propositions(seeds, [FOX, TIMES])).toEqual([]);
    const nodes =
      "people { totalCount } organizations { totalCount } policies { totalCount } campaigns { totalCount }";
    expect(
      await dataWithout(seeds, [FOX, TIMES], `sources { totalCount } claims { totalCount } ${nodes}`),
    ).toEqual({
      sources: { totalCount: 0 },
      claims: { totalCount: 0 },
      ...(await seeds.data<object>(`{ ${nodes} }`)),
    });
  });

  it("keep the deadline of the second recall by either article, and its year by Fox alone", async () => {
    const fields = `observations(filter: { metric: [DEADLINE], subject: ["second-recall-of-gascon"] }) {
      nodes { date claims { totalCount } } }`;
    const deadline = (date: string, totalCount: number): object => ({
      observations: { nodes: [{ date, claims: { totalCount } }] },
    });
    expect(await dataWithout(seeds, NOTHING, fields)).toEqual(deadline("2022-07-06", 2));
    expect(await dataWithout(seeds, [TIMES], fields)).toEqual(deadline("2022-07-06", 1));
    expect(await dataWithout(seeds, [FOX], fields)).toEqual(deadline("XXXX-07-06", 1));
  });

  it("leave the Times undated without Fox, and so the day on which it has Gascón in office", async () => {
    const fields = `source(slug: "${TIMES}") { publishedOn }
      ties(filter: { from: ["george-gascon"], to: ["los-angeles-county"], tieKind: [HOLDS_POST] }) {
        nodes { post validity { possibleFrom attestedOn } claims { nodes { validTime } } } }`;
    const post = "District Attorney";
    expect(await dataWithout(seeds, [FOX], fields)).toEqual({
      source: { publishedOn: null },
      ties: {
        nodes: [
          {
            post,
            validity: { possibleFrom: null, attestedOn: null },
            claims: { nodes: [{ validTime: null }] },
          },
        ],
      },
    });
    expect(await dataWithout(seeds, [TIMES], fields)).toEqual({
      source: null,
      ties: {
        nodes: [
          {
            post,
            validity: { possibleFrom: "2020-12-01", attestedOn: "2022-06-01" },
            claims: { nodes: [{ validTime: "2020-12/" }] },
          },
        ],
      },
    });
  });

  it("are found by the names of the source that is left only", async () => {
    const search = `search(text: "new recall petition", in: [NODE]) { nodes { matchedText } }
      digital: search(text: "Fox News Digital", in: [NODE]) { nodes { matchedText } }`;
    const petition = { nodes: [{ matchedText: "new recall petition" }] };
    const digital = { nodes: [{ matchedText: "Fox News Digital" }] };
    const none = { nodes: [] };
    expect(await dataWithout(seeds, NOTHING, search)).toEqual({ search: petition, digital });
    expect(await dataWithout(seeds, [TIMES], search)).toEqual({ search: none, digital });
    expect(await dataWithout(seeds, [FOX], search)).toEqual({ search: petition, digital: none });
  });
});

describe("lenses without different sources", () => {
  it("never see each other's rows in one request (P4)", async () => {
    const lenses = { foxless: [FOX], timesless: [TIMES], neither: [FOX, TIMES] };
    const aliases = Object.entries(lenses).map(
      ([alias, sources]) => `${alias}: asOf(withoutSources: ${JSON.stringify(sources)}) { ${ALL} }`,
    );
    const together = await seeds.data<Record<string, Kinds>>(
      `${FIELDS} query { whole: asOf { ${ALL} } ${aliases.join(" ")} }`,
    );
    const rowsOf = (alias: string): readonly Whole[] =>
      KINDS.flatMap((kind) => together[alias]?.[kind].nodes ?? []);
    expect(rowsOf("whole").filter(({ id }) => id.includes("@"))).toEqual([]);
    for (const [alias, sources] of Object.entries(lenses)) {
      const whole = rowsOf(alias);
      expect(whole).toEqual(await propositions(seeds, sources));
      const suffix = `@,,${sources.join("+")}`;
      const ids = whole.flatMap(({ id, claims }) => [id, ...claims.nodes.map((claim) => claim.id)]);
      expect(ids.filter((id) => !id.endsWith(suffix))).toEqual([]);
    }
  });

  it("answer an id under the lens that it carries, beside the same thing under another", async () => {
    const [event] = (await propositions(seeds, [FOX])).filter(
      ({ claims }) => claims.nodes[0]?.validTime === "XXXX-10-31",
    );
    const id = event?.id ?? "";
    const plain = id.replace(/@.*$/u, "");
    const timesless = `${plain}@,,${TIMES}`;
    const fields = "{ ... on Event { id claims { nodes { validTime } } } }";
    expect(
      await seeds.data(
        `query ($a: ID!, $b: ID!, $c: ID!) { foxless: node(id: $a) ${fields} whole: node(id: $b) ${fields} timesless: node(id: $c) ${fields} }`,
        { a: id, b: plain, c: timesless },
      ),
    ).toEqual({
      foxless: { id, claims: { nodes: [{ validTime: "XXXX-10-31" }] } },
      whole: { id: plain, claims: { nodes: [{ validTime: "2021-10-31" }] } },
      timesless: null,
    });
  });
});
