import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { propositionKey } from "../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import { signatures, feedOf, kindsOf, placeNow, type Feed } from "./support/news.ts";
import {
  claim,
  corrected,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  onDay,
  source,
  speech,
  withdrawn,
} from "./support/quarrel.ts";

const FOR = claim(LIND_FOR_WALL);
const MAYOR = claim(LIND_AS_MAYOR, { evidence: [evidenceAt(50)] });

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

const feed = (variables?: Record<string, unknown>): Promise<Feed> => feedOf(graph, variables);
const kinds = (cursor?: string | null): Promise<string[]> => kindsOf(graph, cursor);
const now = (): Promise<string> => placeNow(graph);

describe("what is new", () => {
  it("is nothing in an empty graph, with a cursor to ask again with", async () => {
    const { nodes, pageInfo } = await feed();
    expect([nodes, pageInfo.hasNextPage]).toEqual([[], false]);
    await imported(graph, source("monday", [FOR]));
    const next = await feed({ cursor: pageInfo.endCursor });
    expect(next.nodes.map(({ kind }) => kind)).toEqual([
      "NEW_SOURCE",
      "NEW_NODE",
      "NEW_NODE",
      "NEW_NODE",
      "NEW_STANCE",
    ]);
  });

  it("is told in one line, with what it is about and who wrote it", async () => {
    await imported(graph, source("monday", [FOR]));
    const fields = `nodes { kind revision summary changeSet { author recordedAt }
      proposition { ... on Stance { position holder { slug } } } claim { evidence { nodes { source { slug } locator { start } } } } }`;
    expect(await graph.data(`{ changesSince(kinds: [NEW_STANCE]) { ${fields} } }`)).toEqual({
      changesSince: {
        nodes: [
          {
            kind: "NEW_STANCE",
            revision: 1,
            summary: "New stance: bo-lind supports harbour-wall: In our words.",
            changeSet: { author: "An editor", recordedAt: "2024-06-01T12:00:00.000Z" },
            proposition: { position: "SUPPORT", holder: { slug: "bo-lind" } },
            claim: { evidence: { nodes: [{ source: { slug: "monday" }, locator: { start: 0 } }] } },
          },
        ],
      },
    });
  });

  it("is told of each kind of what is said", async () => {
    const argument = {
      kind: "Argument",
      about: "harbour-wall",
      bearing: "FOR",
      text: "It keeps the sea out.",
      degree: "FULL",
      explains: null,
    } as const;
    const trait = {
      kind: "Trait",
      node: "bo-lind",
      traitKind: "NAME",
      value: "Bo Lind",
      valueKey: null,
      implicit: false,
    } as const;
    const claims = [speech("bo-lind"), LIND_AS_MAYOR, trait, argument, signatures(10n)].map(
      (proposition, index) =>
        claim(proposition, {
          basis: proposition.kind === "Observation" ? "UNSTATED" : null,
          evidence: [evidenceAt(index)],
        }),
    );
    await imported(graph, source("monday", claims));
    expect((await kinds()).sort()).toEqual([
      "NEW_ARGUMENT",
      "NEW_EVENT",
      "NEW_FIGURE",
      "NEW_TIE",
      "NEW_TRAIT",
    ]);
  });
});

describe("corroboration", () => {
  it("is another claimant, or another source, of what was asserted", async () => {
    await imported(graph, source("monday", [FOR, MAYOR]));
    const cursor = await now();
    const more = [claim(LIND_FOR_WALL, { claimant: "beacon", evidence: [evidenceAt(10)] }), MAYOR];
    await imported(graph, source("tuesday", more, { day: 2 }));
    const { nodes } = await feed({ cursor, kinds: ["CORROBORATED"] });
    expect(nodes.map(({ summary }) => summary)).toEqual([
      "Corroborated: by beacon: In our words.",
      "Corroborated: tuesday: In our words.",
    ]);
  });

  it("is not the same claimant in the same source, nor who joins in the same utterance, nor an allegation", async () => {
    const joint = claim(speech("bo-lind", "cy-dahl"), { evidence: [evidenceAt(100)] });
    const saidIn = propositionKey(joint.proposition);
    const claims = [
      joint,
      claim(LIND_FOR_WALL, { claimant: "bo-lind", saidIn, evidence: [evidenceAt(110)] }),
      claim(LIND_FOR_WALL, { claimant: "cy-dahl", saidIn, evidence: [evidenceAt(120)] }),
      claim(LIND_FOR_WALL, { claimant: "bo-lind", attribution: "PARAPHRASED", evidence: [evidenceAt(130)] }),
      claim(LIND_FOR_WALL, { claimant: "beacon", modality: "ALLEGED", evidence: [evidenceAt(140)] }),
    ];
    await imported(graph, source("monday", claims));
    expect((await kinds()).sort()).toEqual(["NEW_EVENT", "NEW_STANCE"]);
  });

  it("is not more evidence in the same source, nor a passage in another role", async () => {
    await imported(graph, source("monday", [FOR]));
    const cursor = await now();
    const again = claim(LIND_FOR_WALL, { evidence: [evidenceAt(0), evidenceAt(30)] });
    await imported(graph, source("monday", [again], { changeSet: onDay(2) }));
    expect(await kinds(cursor)).toEqual([]);
    expect(await feed({ cursor })).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
  });

  it("is the opposite of a denial", async () => {
    await imported(graph, source("monday", [FOR]));
    const cursor = await now();
    const denial = claim(LIND_FOR_WALL, { claimant: "cy-dahl", modality: "DENIED" });
    await imported(graph, source("tuesday", [denial], { day: 2 }));
    expect((await feed({ cursor, kinds: ["DENIED", "CORROBORATED"] })).nodes).toMatchObject([
      { kind: "DENIED", summary: "Denied: by cy-dahl: In our words." },
    ]);
  });
});

describe("a claim that changes", () => {
  it("is told withdrawn, as it stood", async () => {
    await imported(graph, source("monday", [FOR, MAYOR]));
    const cursor = await now();
    await withdrawn(graph, FOR, 2);
    const fields =
      "nodes { kind revision summary claim { knownFrom evidence { totalCount } } proposition { ... on Stance { position } } }";
    const { changesSince } = await graph.data<{ changesSince: unknown }>(
      `query ($cursor: String) { changesSince(after: $cursor) { ${fields} } }`,
      { cursor },
    );
    expect(changesSince).toEqual({
      nodes: [
        {
          kind: "CLAIM_WITHDRAWN",
          revision: 2,
          summary: "Withdrawn: In our words.",
          claim: { knownFrom: 1, evidence: { totalCount: 1 } },
          proposition: { position: "SUPPORT" },
        },
      ],
    });
  });

  it("keeps the news of its coming after it was withdrawn", async () => {
    await imported(graph, source("monday", [FOR]));
    await withdrawn(graph, FOR, 2);
    const { nodes } = await feed({ kinds: ["NEW_STANCE", "CLAIM_WITHDRAWN"] });
    expect(nodes.map(({ summary }) => summary)).toEqual([
      "New stance: bo-lind supports harbour-wall: In our words.",
      "Withdrawn: In our words.",
    ]);
  });

  it("is told corrected, once, with what it was: a correction is neither a reversal nor a withdrawal", async () => {
    await imported(graph, source("monday", [FOR]));
    const cursor = await now();
    const right = claim(LIND_AGAINST_WALL, { paraphrase: "In better words." });
    await corrected(graph, [FOR, right], { day: 2, source: "monday" });
    const fields =
      "nodes { kind summary claim { paraphrase } formerClaim { paraphrase } proposition { ... on Stance { position } } formerProposition { ... on Stance { position } } }";
    const { changesSince } = await graph.data<{ changesSince: unknown }>(
      `query ($cursor: String) { changesSince(after: $cursor) { ${fields} } }`,
      { cursor },
    );
    expect(changesSince).toEqual({
      nodes: [
        {
          kind: "CLAIM_CORRECTED",
          summary: "Corrected: In better words. Before: In our words.",
          claim: { paraphrase: "In better words." },
          formerClaim: { paraphrase: "In our words." },
          proposition: { position: "OPPOSE" },
          formerProposition: { position: "SUPPORT" },
        },
      ],
    });
  });

  it("is new when it is asserted again after it was withdrawn", async () => {
    await imported(graph, source("monday", [FOR]));
    await withdrawn(graph, FOR, 2);
    const cursor = await now();
    await imported(graph, source("tuesday", [FOR], { day: 3 }));
    expect(await kinds(cursor)).toEqual(["NEW_STANCE"]);
  });
});
