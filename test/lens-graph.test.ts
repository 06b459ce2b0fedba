import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { paper, RECORDED, stance, TOLL_SEEDS } from "./support/toll.ts";

/** A leaflet without a date: what it says is possible on every day. */
const LEAFLET = paper("leaflet", {
  publisher: "herald",
  recordedAt: "2024-07-02T12:00:00Z",
  claims: [{ ...stance("cal-reed OPPOSE bridge-toll"), claimant: "cal-reed", attribution: "PARAPHRASED" }],
});

let graph: TestGraph;
beforeAll(async () => {
  graph = await graphOf(...TOLL_SEEDS, LEAFLET);
});
afterAll(() => graph.close());

const EVERYTHING = `{
  policies { totalCount nodes { id slug
    stancesAbout { totalCount undatedCount nodes { id position validity { certainty presumedTo }
      holder { id name stances { totalCount nodes { id subject { id } } } changeSet { id } }
      claims { totalCount nodes { id onWhoseWord claimant { id } evidence { nodes { id source { id publisher { id } } } } } }
    } }
    argumentsAbout { totalCount nodes { id explains { id } } }
    traits { nodes { id value } }
  } }
  people { nodes { id ties { nodes { id to { id } } } participations { totalCount nodes { event { id } } } } }
  campaigns { nodes { id observations { nodes { id } } tiesTo { nodes { id from { id } } } } }
  events { nodes { id participants { node { id } } saidClaims { nodes { id } } } }
  claims(first: 100) { totalCount nodes { id } }
  sources { totalCount nodes { id evidence { totalCount } } }
  changeSets { totalCount nodes { id claims { totalCount } } }
  search(text: "toll") { nodes { match node { id } } }
}`;

/** Each lens with what the ids read under it end in. */
const LENSES = {
  now: ["", ""],
  then: ['(validAt: "2021-01-01")', "@18628,"],
  spring: ['(validAt: "2024-05-10")', "@19853,"],
  atFirst: [`(knownAt: "${RECORDED.herald}")`, "@,1"],
  before: ['(knownAt: "2000-01-01T00:00:00Z")', "@,0"],
  both: [`(validAt: "2024-05-10", knownAt: "${RECORDED.gazette}")`, "@19853,2"],
  without: ['(withoutSources: ["gazette-june"])', "@,,gazette-june"],
} as const;
type LensName = keyof typeof LENSES;
const NAMES = Object.keys(LENSES) as LensName[];

function idsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === "id" ? [String(inner)] : idsIn(inner)));
}

const partOf = (name: LensName): string => `${name}: asOf${LENSES[name][0]} ${EVERYTHING}`;
const alone = async (name: LensName): Promise<object> =>
  (await graph.data<Record<LensName, object>>(`{ ${partOf(name)} }`))[name];

describe("two lenses in one request", () => {
  it("never see each other's rows", async () => {
    const together = await graph.data<Record<LensName, object>>(`{ ${NAMES.map(partOf).join("\n")} }`);
    const apart = await Promise.all(NAMES.map(async (name) => [name, await alone(name)] as const));
    expect(together).toEqual(Object.fromEntries(apart));
  });

  it("are beside the default one, which sees all", async () => {
    const plain = await graph.data<object>(EVERYTHING);
    const beside = await graph.data<{ then: object }>(`{ ${EVERYTHING.slice(1, -1)} ${partOf("then")} }`);
    const { then, ...rest } = beside;
    expect(rest).toEqual(plain);
    expect(then).toEqual(await alone("then"));
    expect(then).not.toEqual(plain);
  });

  it.each(NAMES)("carry it in every id: %s", async (name) => {
    const ids = idsIn(await alone(name));
    const suffixes = new Set(ids.map((id) => (id.includes("@") ? id.slice(id.indexOf("@")) : "")));
    expect([...suffixes]).toEqual(name === "before" ? [] : [LENSES[name][1]]);
  });

  it.each(NAMES)("are answered again by node(id), each under its own: %s", async (name) => {
    const ids = [...new Set(idsIn(await alone(name)))].slice(0, 100);
    const { nodes } = await graph.data<{ nodes: ({ id: string } | null)[] }>(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      { ids },
    );
    expect(nodes.map((node) => node?.id)).toEqual(ids);
  });

  it("answer everything below node(id) under the lens of the id, whatever stands around it", async () => {
    const below = "... on Policy { id stancesAbout { totalCount nodes { id holder { id } } } }";
    const { then, now, around } = await graph.data<Record<string, { stancesAbout: { totalCount: number } }>>(
      `{ then: node(id: "Policy:bridge-toll@18628,") { ${below} } now: node(id: "Policy:bridge-toll") { ${below} }
         around: asOf(validAt: "2024-05-10") { node(id: "Policy:bridge-toll@18628,") { ${below} } } }`,
    );
    expect([then?.stancesAbout.totalCount, now?.stancesAbout.totalCount]).toEqual([1, 4]);
    expect(new Set(idsIn(then).map((id) => id.split("@")[1]))).toEqual(new Set(["18628,"]));
    expect(around).toEqual({ node: then });
  });
});

describe("allies and opponents", () => {
  it("are who stands there on the lens's day, and not who will", async () => {
    const sides = "claims(filter: { onWhoseWord: [ALLY, OPPONENT] }) { totalCount }";
    const { now, before } = await graph.data<Record<string, { claims: { totalCount: number } }>>(
      `{ now: asOf { ${sides} } before: asOf(validAt: "1990-01-01") { ${sides} } }`,
    );
    expect(now?.claims.totalCount).toBeGreaterThan(0);
    expect(before?.claims.totalCount).toBe(0);
  });
});

const COUNTS = `policy(slug: "bridge-toll") { stancesAbout { totalCount undatedCount nodes { holder { slug } validity { certainty } } } }`;
interface Counts {
  readonly policy: {
    readonly stancesAbout: {
      totalCount: number;
      undatedCount: number;
      nodes: { holder: { slug: string } }[];
    };
  } | null;
}

async function counts(lens: string): Promise<unknown> {
  const { asOf } = await graph.data<{ asOf: Counts }>(`{ asOf${lens} { ${COUNTS} } }`);
  if (asOf.policy === null) return null;
  const { totalCount, undatedCount, nodes } = asOf.policy.stancesAbout;
  return [totalCount, undatedCount, nodes.map(({ holder }) => holder.slug).sort()];
}

describe("a day to look at", () => {
  it("lists what holds on it, certainly or presumably, and counts the undated apart", async () => {
    expect(await counts("")).toEqual([4, 1, ["ada-moss", "bea-finn", "cal-reed", "drivers"]]);
    expect(await counts('(validAt: "2021-01-01")')).toEqual([1, 1, ["drivers"]]);
    expect(await counts('(validAt: "2024-05-10")')).toEqual([2, 1, ["ada-moss", "bea-finn"]]);
    expect(await counts('(validAt: "1999-01-01")')).toEqual([0, 1, []]);
  });

  it("tells how sure each is", async () => {
    const { asOf } = await graph.data<{ asOf: { stances: { nodes: unknown[] } } }>(
      `{ asOf(validAt: "2024-05-01") { stances(filter: { holder: ["ada-moss", "bea-finn"], subject: ["bridge-toll"] }) { nodes { holder { slug } validity { certainty } } } } }`,
    );
    expect(asOf.stances.nodes).toEqual([
      { holder: { slug: "bea-finn" }, validity: { certainty: "HOLDS" } },
      { holder: { slug: "ada-moss" }, validity: { certainty: "HOLDS" } },
    ]);
  });
});

describe("an instant to look from", () => {
  it("sees nothing before the first change set", async () => {
    expect(await counts('(knownAt: "2024-05-02T11:59:59.999Z")')).toBe(null);
  });

  it("sees what each change set wrote from its own instant on", async () => {
    expect(await counts(`(knownAt: "${RECORDED.herald}")`)).toEqual([
      3,
      0,
      ["ada-moss", "bea-finn", "drivers"],
    ]);
    const total = async (instant: string): Promise<unknown> => {
      const lens = `asOf(knownAt: "${instant}")`;
      const { asOf } = await graph.data<{ asOf: { stances: { totalCount: number } } }>(
        `{ ${lens} { stances { totalCount } } }`,
      );
      return asOf.stances.totalCount;
    };
    expect(await total("2024-05-02T12:00Z")).toBe(4);
    expect(await total("2024-06-02T11:59:59Z")).toBe(4);
    expect(await total(RECORDED.gazette)).toBe(6);
    expect(await total("2024-07-02T12:00:00Z")).toBe(7);
    expect(await total("9999-12-31T23:59:59Z")).toBe(7);
  });
});

describe("a lens that can't be", () => {
  it.each([
    ['withoutSources: ["nowhere"]', "BAD_LENS"],
    ['withoutSources: ["No Slug!"]', "BAD_LENS"],
    [
      `withoutSources: ${JSON.stringify(Array.from({ length: 21 }, (_, index) => `s-${String(index)}`))}`,
      "BAD_LENS",
    ],
    ['validAt: "-9999-01-01"', "BAD_LENS"],
  ])("is refused: %s", async (args, code) => {
    const { errors } = await graph.ask(`{ asOf(${args}) { stances { totalCount } } }`);
    expect(errors.map((error) => error.code)).toEqual([code]);
  });

  it("is refused where its day or instant is none", async () => {
    const source =
      "query ($day: Date, $instant: DateTime) { asOf(validAt: $day, knownAt: $instant) { stances { totalCount } } }";
    const codes = async (variables: object): Promise<string[]> =>
      (await graph.ask(source, { ...variables })).errors.map(({ code }) => code);
    expect(await codes({ day: "2022-02-30" })).toEqual(["BAD_DATE"]);
    expect(await codes({ instant: "yesterday" })).toEqual(["BAD_INPUT"]);
    expect(await codes({ instant: "2022-13-45T99:00:00Z" })).toEqual(["BAD_INPUT"]);
    expect(await codes({ instant: "2022-02-30T12:00:00Z" })).toEqual(["BAD_INPUT"]);
  });
});
