import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimKey, propositionKey, withdrawClaim } from "../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  corrected,
  dated,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  onDay,
  rowCounts,
  source,
  speech,
  stances as stancesOf,
  withdrawn,
} from "./support/quarrel.ts";

const FOR = claim(LIND_FOR_WALL);
const FOR_BY_BEACON = claim(LIND_FOR_WALL, { claimant: "beacon" });
const AGAINST = claim(LIND_AGAINST_WALL);
const SPEECH = claim(speech("bo-lind"), { dates: dated("2024-04-01"), evidence: [evidenceAt(30)] });
const SAID = claim(LIND_FOR_WALL, { claimant: "bo-lind", saidIn: propositionKey(SPEECH.proposition) });
const MAYOR = claim(LIND_AS_MAYOR);

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

const stances = (day?: number): Promise<string[]> => stancesOf(graph, day);

async function expectRefused(write: Promise<unknown>, sentence: RegExp): Promise<void> {
  await expect(write).rejects.toThrow(sentence);
}

describe("a withdrawn claim", () => {
  it("is gone by default and still there as known before", async () => {
    await imported(graph, source("monday", [FOR]));
    expect(await withdrawn(graph, FOR, 2)).toEqual({ revision: 2, key: null });
    expect([await stances(), await stances(2), await stances(1)]).toEqual([[], [], ["SUPPORT courier"]]);
  });

  it("takes its evidence with it, and nothing of others", async () => {
    await imported(graph, source("monday", [FOR, MAYOR]));
    await withdrawn(graph, FOR, 2);
    const { sources } = await graph.data<{ sources: { nodes: { evidence: { totalCount: number } }[] } }>(
      "{ sources { nodes { evidence { totalCount } } } }",
    );
    expect(sources.nodes.map(({ evidence }) => evidence.totalCount)).toEqual([1]);
  });

  it("leaves its proposition standing on the claim that is left, in a version of its own", async () => {
    await imported(graph, source("monday", [FOR, FOR_BY_BEACON]));
    await withdrawn(graph, FOR, 2);
    expect([await stances(), await stances(1)]).toEqual([["SUPPORT beacon"], ["SUPPORT beacon courier"]]);
    const versions = await graph.rows(
      'SELECT version AS "version", claim_number AS "claimNumber", known_from AS "from" FROM proposition ORDER BY version',
    );
    expect(versions).toEqual([
      { version: 1, claimNumber: 1, from: 1 },
      { version: 2, claimNumber: 2, from: 2 },
    ]);
  });

  it("stays withdrawn when its source is imported again", async () => {
    await imported(graph, source("monday", [FOR, MAYOR]));
    await withdrawn(graph, FOR, 2);
    const before = await rowCounts(graph);
    const again = await imported(graph, source("monday", [FOR, MAYOR]));
    expect([again.revision, again.withdrawn]).toEqual([null, 1]);
    expect(await rowCounts(graph)).toEqual(before);
  });

  it("stays withdrawn when its source is imported again with a place or date more", async () => {
    await imported(graph, source("monday", [FOR]));
    await imported(graph, source("tuesday", [MAYOR], { day: 2 }));
    await withdrawn(graph, FOR, 3);
    const dating = evidenceAt(70, { role: "DATING", source: "tuesday" });
    const more = { ...FOR, evidence: [...FOR.evidence, evidenceAt(50), dating] };
    const again = await imported(graph, source("monday", [more], { changeSet: onDay(4) }));
    expect([again.revision, await stances()]).toEqual([null, []]);
  });

  it("is asserted again by a source that had not carried it", async () => {
    await imported(graph, source("monday", [FOR]));
    await withdrawn(graph, FOR, 2);
    const later = await imported(graph, source("tuesday", [FOR], { day: 3 }));
    expect([later.claims, later.withdrawn]).toEqual([1, 0]);
    expect([await stances(), await stances(2)]).toEqual([["SUPPORT courier"], []]);
  });

  it("is asserted again by a correction of another claim", async () => {
    await imported(graph, source("monday", [FOR, AGAINST]));
    await withdrawn(graph, FOR, 2);
    await corrected(graph, [AGAINST, FOR], { day: 3, source: "monday" });
    expect([await stances(), await stances(2)]).toEqual([["SUPPORT courier"], ["OPPOSE courier"]]);
  });

  it("is not withdrawn twice", async () => {
    await imported(graph, source("monday", [FOR]));
    await withdrawn(graph, FOR, 2);
    await expectRefused(withdrawn(graph, FOR, 3), /was withdrawn in revision 2: expected one that stands/u);
  });

  it("has to be there", async () => {
    const write = graph.database.write((db) => withdrawClaim(db, "nothing", onDay(1)));
    await expectRefused(write, /^No claim has the key "nothing": expected one of this graph/u);
  });

  it("is refused where it was recorded before the newest change set, and leaves nothing", async () => {
    await imported(graph, source("monday", [FOR], { day: 5 }));
    const before = await rowCounts(graph);
    await expectRefused(withdrawn(graph, FOR, 4), /expected an instant not before 2024-06-05/u);
    expect([await stances(), await rowCounts(graph)]).toEqual([["SUPPORT courier"], before]);
  });
});

describe("an utterance in which something was said", () => {
  it("is not withdrawn while that stands, and is afterwards", async () => {
    await imported(graph, source("monday", [SPEECH, SAID]));
    await expectRefused(
      withdrawn(graph, SPEECH, 2),
      new RegExp(
        `^1 claim\\(s\\) were said in it .*${claimKey(SAID)}.*expected them to be withdrawn first`,
        "u",
      ),
    );
    await withdrawn(graph, SAID, 2);
    expect((await withdrawn(graph, SPEECH, 3)).revision).toBe(3);
  });

  it("is withdrawn by one source while another one tells of it", async () => {
    const again = { ...SPEECH, claimant: "beacon" };
    await imported(graph, source("monday", [SPEECH, again, SAID]));
    await withdrawn(graph, SPEECH, 2);
    await expectRefused(withdrawn(graph, again, 3), /expected them to be withdrawn first/u);
  });

  it("is not corrected to another one while that stands", async () => {
    await imported(graph, source("monday", [SPEECH, SAID]));
    const joint = { ...SPEECH, proposition: speech("bo-lind", "cy-dahl") };
    const write = corrected(graph, [SPEECH, joint], { day: 2, source: "monday" });
    await expectRefused(write, /expected them to be withdrawn first/u);
  });

  it("has to stand for something more to be said in it", async () => {
    await imported(graph, source("monday", [SPEECH, MAYOR, AGAINST]));
    await withdrawn(graph, SPEECH, 2);
    const sentence = /which was withdrawn: expected one that stands/u;
    await expectRefused(imported(graph, source("tuesday", [SAID], { day: 3 })), sentence);
    const write = corrected(graph, [MAYOR, SAID], { day: 3, source: "monday" });
    await expectRefused(write, sentence);
    expect(await stances()).toEqual(["OPPOSE courier"]);
  });
});

describe("a deed from which a stance is inferred", () => {
  it("is not withdrawn while the stance stands", async () => {
    const inferredFrom = propositionKey(MAYOR.proposition);
    const inferred = claim(LIND_FOR_WALL, { attribution: "INFERRED_FROM_ACTION", inferredFrom });
    await imported(graph, source("monday", [MAYOR, inferred]));
    await expectRefused(withdrawn(graph, MAYOR, 2), /expected them to be withdrawn first/u);
    await withdrawn(graph, inferred, 2);
    expect((await withdrawn(graph, MAYOR, 3)).revision).toBe(3);
  });
});
