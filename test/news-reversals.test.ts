import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { propositionKey } from "../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { counted, signatures, feedOf, kindsOf, placeNow, type Feed } from "./support/news.ts";
import {
  claim,
  corrected,
  dated,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_FOR_WALL,
  source,
  speech,
} from "./support/quarrel.ts";

const FOR = claim(LIND_FOR_WALL);
const AGAINST = claim(LIND_AGAINST_WALL);

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

const feed = (variables?: Record<string, unknown>): Promise<Feed> => feedOf(graph, variables);
const kinds = (cursor?: string | null): Promise<string[]> => kindsOf(graph, cursor);
const now = (): Promise<string> => placeNow(graph);

describe("a reversal", () => {
  it("is a stance held later than the former one and contrary to it, with both", async () => {
    await imported(graph, source("monday", [FOR]));
    const cursor = await now();
    await imported(graph, source("tuesday", [AGAINST], { day: 2 }));
    const fields = `nodes { kind proposition { ... on Stance { position } } formerProposition { ... on Stance { position claims { nodes { evidence { nodes { source { slug } } } } } } } summary }`;
    const answer = await graph.data<{ changesSince: { nodes: unknown[] } }>(
      `query ($cursor: String) { changesSince(after: $cursor, kinds: [REVERSAL]) { ${fields} } }`,
      { cursor },
    );
    const claims = { nodes: [{ evidence: { nodes: [{ source: { slug: "monday" } }] } }] };
    expect(answer.changesSince.nodes).toEqual([
      {
        kind: "REVERSAL",
        proposition: { position: "OPPOSE" },
        formerProposition: { position: "SUPPORT", claims },
        summary: "Reversal: bo-lind opposes harbour-wall: In our words.",
      },
    ]);
  });

  it("is told also where both stances come with one source", async () => {
    const spoken = [
      claim(speech("bo-lind"), { dates: dated("2024-04-01"), evidence: [evidenceAt(100)] }),
      claim({ ...speech("bo-lind"), name: "another" } as never, {
        dates: dated("2024-04-09"),
        evidence: [evidenceAt(120)],
      }),
    ];
    const [first = FOR, second = FOR] = spoken;
    const said = [
      claim(LIND_AGAINST_WALL, { saidIn: propositionKey(second.proposition), evidence: [evidenceAt(140)] }),
      claim(LIND_FOR_WALL, { saidIn: propositionKey(first.proposition), evidence: [evidenceAt(160)] }),
    ];
    await imported(graph, source("monday", [...spoken, ...said]));
    const { nodes } = await feed({ kinds: ["NEW_STANCE", "REVERSAL"] });
    expect(nodes.map(({ summary }) => summary)).toEqual([
      "Reversal: bo-lind opposes harbour-wall: In our words.",
      "New stance: bo-lind supports harbour-wall: In our words.",
    ]);
  });

  it.each([
    ["held on the same days: a conflict", AGAINST, 1],
    ["learnt later of an earlier day", claim(LIND_AGAINST_WALL), 0],
    ["neither for nor against", claim({ ...LIND_FOR_WALL, position: "MIXED" }), 2],
    ["declined", claim({ ...LIND_FOR_WALL, position: "DECLINED" }), 2],
    ["only alleged", claim(LIND_AGAINST_WALL, { modality: "ALLEGED" }), 2],
    ["conditional", claim(LIND_AGAINST_WALL, { modality: "CONDITIONAL", qualifier: "if it rains" }), 2],
    ["another's", claim({ ...LIND_AGAINST_WALL, holder: "cy-dahl" }), 2],
    ["on something else", claim({ ...LIND_AGAINST_WALL, subject: "wall-drive" }), 2],
    ["a qualification", claim({ ...LIND_AGAINST_WALL, qualifies: propositionKey(LIND_FOR_WALL) }), 2],
  ])("is not told of a stance %s", async (_, draft, days) => {
    await imported(graph, source("monday", [FOR], { publishedOn: dated("2024-05-02") }));
    const cursor = await now();
    const day = String(days + 1).padStart(2, "0");
    await imported(graph, source("tuesday", [draft], { day: 2, publishedOn: dated(`2024-05-${day}`) }));
    expect(await kinds(cursor)).toEqual(["NEW_STANCE"]);
  });

  it("is not told where the day of one is unknown", async () => {
    await imported(graph, source("monday", [FOR], { publishedOn: dated("2024-05-02") }));
    const cursor = await now();
    await imported(graph, source("tuesday", [AGAINST], { day: 2, publishedOn: null }));
    expect(await kinds(cursor)).toEqual(["NEW_STANCE"]);
  });
});

describe("a figure", () => {
  it("is superseded by a later one of the same claimant, with both", async () => {
    await imported(graph, source("monday", [counted(10n, "2024-04-01")]));
    const cursor = await now();
    await imported(graph, source("tuesday", [counted(25n, "2024-04-20")], { day: 2 }));
    const fields =
      "nodes { kind proposition { ... on Observation { stated } } formerProposition { ... on Observation { stated } } }";
    const { changesSince } = await graph.data<{ changesSince: unknown }>(
      `query ($cursor: String) { changesSince(after: $cursor, kinds: [FIGURE_SUPERSEDED, NEW_FIGURE]) { ${fields} } }`,
      { cursor },
    );
    expect(changesSince).toEqual({
      nodes: [
        { kind: "FIGURE_SUPERSEDED", proposition: { stated: "25" }, formerProposition: { stated: "10" } },
      ],
    });
  });

  it.each([
    ["of an earlier day", counted(5n, "2024-03-01")],
    ["of the same day", counted(12n, "2024-04-01")],
    ["of another claimant", counted(25n, "2024-04-20", { claimant: "beacon" })],
    [
      "of another window",
      claim(signatures(25n, "2024-04-20", { window: "PERIOD" }), {
        basis: "UNSTATED",
        dates: dated("2024-04-20"),
      }),
    ],
    [
      "of another metric",
      claim(signatures(25n, "2024-04-20", { metric: "SIGNATURES_VALID" }), {
        basis: "UNSTATED",
        dates: dated("2024-04-20"),
      }),
    ],
  ])("is not superseded by one %s", async (_, draft) => {
    await imported(graph, source("monday", [counted(10n, "2024-04-01")]));
    const cursor = await now();
    await imported(graph, source("tuesday", [draft], { day: 2 }));
    expect(await kinds(cursor)).toEqual(["NEW_FIGURE"]);
  });

  it("is superseded by what corrects it", async () => {
    const wrong = counted(10n, "2024-04-01");
    await imported(graph, source("monday", [wrong]));
    const cursor = await now();
    await corrected(graph, [wrong, counted(100n, "2024-04-01")], { day: 2, source: "monday" });
    expect(await kinds(cursor)).toEqual(["FIGURE_SUPERSEDED"]);
  });
});
