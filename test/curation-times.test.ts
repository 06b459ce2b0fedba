import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { propositionKey } from "../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  corrected,
  dated,
  evidenceAt,
  imported,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  onDay,
  source,
  speech,
  withdrawn,
} from "./support/quarrel.ts";

const SPEECH = claim(speech("bo-lind", "cy-dahl"), {
  dates: dated("2024-04-01"),
  evidence: [evidenceAt(30)],
});
const SPEECH_IN_MARCH = { ...SPEECH, dates: dated("2024-03-15") };
const SAID = claim(LIND_FOR_WALL, { claimant: "bo-lind", saidIn: propositionKey(SPEECH.proposition) });

let graph: TestGraph;
beforeEach(async () => {
  graph = await emptyGraph();
});
afterEach(() => graph.close());

/** One field of the graph now, and as it was known on the first of June. */
async function nowAndThen(fields: string): Promise<{ now: unknown; then: unknown }> {
  const then = `asOf(knownAt: "${onDay(1).recordedAt}")`;
  return graph.data(`{ now: asOf { ${fields} } then: ${then} { ${fields} } }`);
}

const ties = (validity: object): object => ({ ties: { nodes: [{ validity }] } });
const stances = (attestedOn: string): object => ({ stances: { nodes: [{ validity: { attestedOn } }] } });
const ATTESTED = "stances { nodes { validity { attestedOn } } }";

describe("new evidence of an office", () => {
  it("opens a version with other days, and the old lens sees the old ones", async () => {
    await imported(graph, source("monday", [claim(LIND_AS_MAYOR)]));
    await imported(
      graph,
      source("friday", [claim(LIND_AS_MAYOR, { dates: dated("2020-02-01/..") })], { day: 5 }),
    );
    const answer = await nowAndThen("ties { nodes { validity { certainFrom attestedOn } } }");
    expect(answer).toEqual({
      now: ties({ certainFrom: "2020-02-01", attestedOn: "2024-05-05" }),
      then: ties({ certainFrom: "2024-05-01", attestedOn: "2024-05-01" }),
    });
  });

  it("that changes none of its days opens no version", async () => {
    await imported(graph, source("monday", [claim(LIND_AS_MAYOR)]));
    await imported(graph, source("another", [claim(LIND_AS_MAYOR, { claimant: "beacon" })], { day: 1 }));
    expect(await graph.rows('SELECT version AS "version" FROM proposition')).toEqual([{ version: 1 }]);
  });

  it("by the same claimant moves its last attestation", async () => {
    await imported(graph, source("monday", [claim(LIND_AS_MAYOR)]));
    await imported(graph, source("friday", [claim(LIND_AS_MAYOR)], { day: 5 }));
    const answer = await nowAndThen("ties { nodes { validity { attestedFrom attestedOn } } }");
    expect(answer).toEqual({
      now: ties({ attestedFrom: "2024-05-01", attestedOn: "2024-05-05" }),
      then: ties({ attestedFrom: "2024-05-01", attestedOn: "2024-05-01" }),
    });
  });

  it("that is withdrawn gives its days back", async () => {
    const open = claim(LIND_AS_MAYOR, { dates: dated("2020-02-01/..") });
    await imported(graph, source("monday", [claim(LIND_AS_MAYOR), open]));
    await withdrawn(graph, open, 2);
    const answer = await nowAndThen("ties { nodes { validity { certainFrom } } }");
    expect(answer).toEqual({
      now: ties({ certainFrom: "2024-05-01" }),
      then: ties({ certainFrom: "2020-02-01" }),
    });
  });
});

describe("an utterance whose date is corrected", () => {
  beforeEach(async () => {
    await imported(graph, source("monday", [SPEECH, SAID]));
    await corrected(graph, [SPEECH, SPEECH_IN_MARCH], { day: 2, source: "monday" });
  });

  it("moves the attestation of what was said in it, and the old lens sees the old one", async () => {
    expect(await nowAndThen(ATTESTED)).toEqual({ now: stances("2024-03-15"), then: stances("2024-04-01") });
  });

  it("keeps its participants in the new version, with its new days, and in the old one with the old", async () => {
    const fields = "events { nodes { validity { certainFrom } participants { role node { slug } } } }";
    const participants = ["bo-lind", "cy-dahl"].map((slug) => ({ role: "SPEAKER", node: { slug } }));
    const on = (certainFrom: string): object => ({
      events: { nodes: [{ validity: { certainFrom }, participants }] },
    });
    expect(await nowAndThen(fields)).toEqual({ now: on("2024-03-15"), then: on("2024-04-01") });
    const held = (day: string): Promise<unknown> =>
      graph.data(`{ asOf(validAt: "${day}") { person(slug: "bo-lind") { participations { totalCount } } } }`);
    const count = (totalCount: number): object => ({ asOf: { person: { participations: { totalCount } } } });
    expect([await held("2024-03-14"), await held("2024-03-16")]).toEqual([count(0), count(1)]);
  });
});

describe("an utterance of which one of two dates is withdrawn", () => {
  it("moves the attestation of what was said in it", async () => {
    const vague = { ...SPEECH, claimant: "beacon", dates: dated("2024-04") };
    await imported(graph, source("monday", [vague, SPEECH, SAID]));
    await withdrawn(graph, SPEECH, 2);
    const { now, then } = await nowAndThen(ATTESTED);
    expect([now, then]).toEqual([stances("2024-04-30"), stances("2024-04-01")]);
  });
});
