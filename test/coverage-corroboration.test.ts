import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyGraph, seededGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  imported,
  LIND_AGAINST_WALL,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  onDay,
  source,
} from "./support/quarrel.ts";

interface Told {
  readonly words: readonly string[];
  readonly selfReported: boolean;
  readonly party: string;
  readonly sourceCount: number;
  readonly claims: {
    readonly nodes: readonly { readonly paraphrase: string; readonly claimant: { readonly slug: string } }[];
  };
  readonly denials: { readonly nodes: readonly { readonly paraphrase: string }[] };
}

interface Listed {
  readonly uncorroborated: { readonly totalCount: number; readonly nodes: readonly Told[] };
}

const FIELDS =
  "totalCount nodes { words selfReported party sourceCount proposition { key } claims(first: 5) { nodes { paraphrase claimant { slug } } } denials(first: 5) { nodes { paraphrase } } }";

const byParaphrase = ({ uncorroborated }: Listed): Map<string, Told> =>
  new Map(
    uncorroborated.nodes.map((node) => [
      node.claims.nodes.map(({ paraphrase }) => paraphrase).join(" "),
      node,
    ]),
  );

describe("what rests on one interested party's word, in the seeds", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await seededGraph();
  });
  afterAll(() => graph.close());

  const ask = (args: string): Promise<Listed> =>
    graph.data<Listed>(`{ uncorroborated${args} { ${FIELDS} } }`);

  it("are the figures of the campaign on itself, at a distance or not", async () => {
    const figures = byParaphrase(await ask("(kinds: [Observation], first: 100)"));
    expect([...figures.keys()].sort()).toEqual([
      "500,000 signatures were gathered by Monday.",
      "67,000 signatures of registered voters are still missing.",
      "By its own account the group has raised 2.7 million dollars.",
      "If 5 % of the recipients signed, the requirement would be more than met.",
      "The campaign has gone on for months.",
      "They have worked for it during the past 18 months.",
    ]);
    expect([...figures.values()].every(({ selfReported }) => selfReported)).toBe(true);
    expect(figures.get("500,000 signatures were gathered by Monday.")).toMatchObject({
      words: ["SELF"],
      party: "ONE_CLAIMANT",
      sourceCount: 1,
      claims: { nodes: [{ claimant: { slug: "recall-george-gascon" } }] },
    });
    expect(figures.get("They have worked for it during the past 18 months.")).toMatchObject({
      words: ["ALLY"],
    });
  });

  it("are not what an outlet, or an official, says as well, nor what is said of others", async () => {
    const all = [...byParaphrase(await ask("(first: 100)")).keys()];
    expect(all).not.toContain("The signatures are due by 6 July.");
    expect(all).not.toContain("The campaign is meant to make him leave office.");
    expect(all).not.toContain("Crime is surging while the campaign runs.");
    expect(all.filter((line) => line.startsWith("Is called"))).toEqual([]);
  });

  it("are the arguments of a joint statement: two who speak at once are one word", async () => {
    const { uncorroborated } = await ask(
      '(subjects: ["gascon-policies"], kinds: [Argument], words: [OPPONENT])',
    );
    const joint = uncorroborated.nodes.filter(({ party }) => party === "ONE_UTTERANCE");
    expect(joint.map(({ claims }) => claims.nodes.map(({ claimant }) => claimant.slug))).toEqual([
      ["desiree-andrade", "tania-owen"],
      ["desiree-andrade", "tania-owen"],
    ]);
  });

  it("are told of one subject, on the word of some claimants, and by word", async () => {
    const asked = {
      all: "",
      byHatami: '(claimants: ["jonathan-hatami"])',
      recall: '(subjects: ["second-recall-of-gascon"])',
      both: '(subjects: ["second-recall-of-gascon"], claimants: ["jonathan-hatami"])',
      allies: '(subjects: ["second-recall-of-gascon"], claimants: ["jonathan-hatami"], words: [ALLY])',
      none: "(subjects: [])",
    };
    const fields = Object.entries(asked).map(
      ([name, args]) => `${name}: uncorroborated${args} { totalCount }`,
    );
    const { subject, ...counts } = await graph.data<
      Record<keyof typeof asked, { totalCount: number }> & {
        subject: { uncorroborated: { totalCount: number } };
      }
    >(`{ ${fields.join(" ")} subject(slug: "second-recall-of-gascon") { uncorroborated { totalCount } } }`);
    // Hatami on the recall: two labels, a duration, a goal, the stance of the Angelenos, an argument; and his own stance.
    expect(counts.both.totalCount).toBe(7);
    expect(counts.allies.totalCount).toBe(6);
    // Besides, his stance and his argument against Gascón.
    expect(counts.byHatami.totalCount).toBe(9);
    expect(counts.recall).toEqual(subject.uncorroborated);
    expect(counts.all.totalCount).toBeGreaterThan(counts.recall.totalCount);
    expect(counts.none.totalCount).toBe(0);
  });

  it("are told page by page, the latest first", async () => {
    const whole = (await ask("(first: 100)")).uncorroborated.nodes;
    const walked: Told[] = [];
    let after: string | null = null;
    do {
      const page: {
        uncorroborated: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      } = await graph.data(
        `query ($after: String) { uncorroborated(first: 20, after: $after) { pageInfo { hasNextPage endCursor } ${FIELDS} } }`,
        { after },
      );
      walked.push(...page.uncorroborated.nodes);
      after = page.uncorroborated.pageInfo.hasNextPage ? page.uncorroborated.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(whole);
  });

  it("refuse names of nothing", async () => {
    for (const [args, message] of [
      ['(subjects: ["no-such"])', 'subjects names "no-such": expected the slug of a Subject.'],
      [
        '(claimants: ["ending-cash-bail"])',
        'claimants names "ending-cash-bail": expected the slug of an Actor.',
      ],
    ] as const) {
      const { errors } = await graph.ask(`{ uncorroborated${args} { totalCount } }`);
      expect(errors.map((error) => [error.code, error.message])).toEqual([["BAD_INPUT", message]]);
    }
  });

  it("take as many statements for every subject as for one", async () => {
    const one = await graph.ask(
      `{ subject(slug: "george-gascon") { uncorroborated(first: 20) { ${FIELDS} } } }`,
    );
    const all = await graph.ask(
      `{ subjects(first: 100) { nodes { uncorroborated(first: 20) { ${FIELDS} } } } }`,
    );
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(all.statements.length).toBe(one.statements.length);
    expect(one.statements.length).toBe(7);
  });
});

describe("a second word", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await emptyGraph();
  });
  afterAll(() => graph.close());

  const MAYOR = { ...LIND_AS_MAYOR, post: "mayor" };
  const SELF = claim(MAYOR, { claimant: "bo-lind", paraphrase: "I am mayor." });
  const asked = "uncorroborated(kinds: [Tie]) { " + FIELDS + " }";
  const on = (day: number): string => `asOf(knownAt: "${onDay(day).recordedAt}") { ${asked} }`;

  it("is another claimant's, and no other outlet's that repeats the first", async () => {
    await imported(graph, source("first", [SELF], { day: 1 }));
    await imported(graph, source("second", [SELF], { day: 2, publisher: "beacon" }));
    const denial = claim(MAYOR, { claimant: "beacon", modality: "DENIED", paraphrase: "He is not." });
    await imported(graph, source("third", [denial], { day: 3, publisher: "beacon" }));
    await imported(graph, source("fourth", [claim(MAYOR)], { day: 4 }));
    const data = await graph.data<Record<"one" | "two" | "denied" | "now", Listed>>(
      `{ one: ${on(1)} two: ${on(2)} denied: ${on(3)} now: asOf { ${asked} } }`,
    );
    const told = (listed: Listed): object[] =>
      listed.uncorroborated.nodes.map(({ words, sourceCount, denials }) => [
        words,
        sourceCount,
        denials.nodes,
      ]);
    expect(told(data.one)).toEqual([[["SELF"], 1, []]]);
    expect(told(data.two)).toEqual([[["SELF"], 2, []]]);
    expect(told(data.denied)).toEqual([[["SELF"], 2, [{ paraphrase: "He is not." }]]]);
    expect(told(data.now)).toEqual([]);
  });

  it("is gone where its source is set aside", async () => {
    const { asOf } = await graph.data<{ asOf: Listed }>(`{ asOf(withoutSources: ["fourth"]) { ${asked} } }`);
    expect(asOf.uncorroborated.nodes.map(({ words }) => words)).toEqual([["SELF"]]);
  });

  it("makes an ally or an opponent of who stands so on the lens's day", async () => {
    const dated = (validTime: string): object => ({
      dates: { validTime, ended: false, basis: "STATED", reason: null, weekday: null, asStated: null },
    });
    const friend = claim(
      { ...LIND_FOR_WALL, holder: "cy-dahl", subject: "bo-lind" },
      dated("2024-01-01/2024-02-01"),
    );
    const foe = claim(
      { ...LIND_AGAINST_WALL, holder: "cy-dahl", subject: "bo-lind" },
      dated("2024-03-01/2024-04-01"),
    );
    const post = claim(
      { ...LIND_AS_MAYOR, post: "chair" },
      { claimant: "cy-dahl", ...dated("2024-01-01/..") },
    );
    await imported(graph, source("fifth", [friend, foe, post], { day: 5 }));
    const words = 'uncorroborated(claimants: ["cy-dahl"], kinds: [Tie]) { nodes { words } }';
    const data = await graph.data(
      `{ january: asOf(validAt: "2024-01-15") { ${words} } march: asOf(validAt: "2024-03-15") { ${words} } may: asOf(validAt: "2024-05-15") { ${words} } before: asOf(validAt: "2023-05-15") { ${words} } }`,
    );
    expect(data).toEqual({
      january: { uncorroborated: { nodes: [{ words: ["ALLY"] }] } },
      march: { uncorroborated: { nodes: [{ words: ["OPPONENT"] }] } },
      may: { uncorroborated: { nodes: [] } },
      before: { uncorroborated: { nodes: [] } },
    });
  });
});
