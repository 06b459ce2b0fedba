import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimKey, correctClaim } from "../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  corrected,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_FOR_WALL,
  onDay,
  rowCounts,
  source,
  stances as stancesOf,
} from "./support/quarrel.ts";

const FOR = claim(LIND_FOR_WALL);
const FOR_BY_BEACON = claim(LIND_FOR_WALL, { claimant: "beacon" });
const AGAINST = claim(LIND_AGAINST_WALL);

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

const stances = (day?: number): Promise<string[]> => stancesOf(graph, day);

async function expectRefused(write: Promise<unknown>, sentence: RegExp): Promise<void> {
  await expect(write).rejects.toThrow(sentence);
}

describe("a corrected claim", () => {
  it("is closed, and the one in its place names it under the lens of then", async () => {
    await imported(graph, source("monday", [FOR]));
    const told = await corrected(graph, [FOR, AGAINST], { day: 2, source: "monday" });
    expect(told).toEqual({ revision: 2, key: claimKey(AGAINST) });
    expect([await stances(), await stances(1)]).toEqual([["OPPOSE courier"], ["SUPPORT courier"]]);
    const { claims } = await graph.data<{ claims: unknown }>(
      "{ claims { nodes { key supersedes { key knownFrom proposition { ... on Stance { position } } } } } }",
    );
    const supersedes = { key: claimKey(FOR), knownFrom: 1, proposition: { position: "SUPPORT" } };
    expect(claims).toEqual({ nodes: [{ key: claimKey(AGAINST), supersedes }] });
  });

  it("may keep its key: only the paraphrase or the place changes", async () => {
    await imported(graph, source("monday", [FOR]));
    const better = { ...FOR, paraphrase: "In better words.", evidence: [evidenceAt(70)] };
    expect((await corrected(graph, [FOR, better], { day: 2, source: "monday" })).key).toBe(claimKey(FOR));
    const fields =
      "claims { nodes { paraphrase supersedes { paraphrase } evidence { nodes { locator { start } } } } }";
    const { now, then } = await graph.data<Record<"now" | "then", unknown>>(
      `{ now: asOf { ${fields} } then: asOf(knownAt: "2024-06-01T12:00:00Z") { ${fields} } }`,
    );
    const [old, start] = ["In our words.", (at: number) => ({ nodes: [{ locator: { start: at } }] })];
    const supersedes = { paraphrase: old };
    expect(now).toEqual({
      claims: { nodes: [{ paraphrase: "In better words.", supersedes, evidence: start(70) }] },
    });
    expect(then).toEqual({ claims: { nodes: [{ paraphrase: old, supersedes: null, evidence: start(0) }] } });
  });

  it("stays corrected when its source is imported again", async () => {
    await imported(graph, source("monday", [FOR]));
    await corrected(graph, [FOR, AGAINST], { day: 2, source: "monday" });
    const again = await imported(graph, source("monday", [FOR]));
    expect([again.revision, again.withdrawn, await stances()]).toEqual([null, 1, ["OPPOSE courier"]]);
  });

  it("may be corrected back", async () => {
    await imported(graph, source("monday", [FOR]));
    await corrected(graph, [FOR, AGAINST], { day: 2, source: "monday" });
    await corrected(graph, [AGAINST, FOR], { day: 3, source: "monday" });
    expect([await stances(), await stances(2), await stances(1)]).toEqual([
      ["SUPPORT courier"],
      ["OPPOSE courier"],
      ["SUPPORT courier"],
    ]);
  });

  it("is not corrected to what another claim says already", async () => {
    await imported(graph, source("monday", [FOR, AGAINST]));
    const write = corrected(graph, [FOR, AGAINST], { day: 2, source: "monday" });
    await expectRefused(write, /says what the correction says, and stands: withdraw the wrong one instead/u);
    expect(await stances()).toEqual(["OPPOSE courier", "SUPPORT courier"]);
  });

  it("is not corrected once more", async () => {
    await imported(graph, source("monday", [FOR]));
    await corrected(graph, [FOR, AGAINST], { day: 2, source: "monday" });
    const write = corrected(graph, [FOR, FOR_BY_BEACON], { day: 3, source: "monday" });
    await expectRefused(write, /was withdrawn in revision 2/u);
  });

  it("leaves nothing where its correction is of nodes that are not there", async () => {
    await imported(graph, source("monday", [FOR]));
    const before = await rowCounts(graph);
    const [draft = FOR] = source("monday", [claim({ ...LIND_FOR_WALL, holder: "nobody" })]).claims;
    const write = graph.database.write((db) => correctClaim(db, { key: claimKey(FOR), draft }, onDay(2)));
    await expectRefused(write, /^The node "nobody" is not there: expected one of this graph/u);
    expect([await stances(), await rowCounts(graph)]).toEqual([["SUPPORT courier"], before]);
  });
});
