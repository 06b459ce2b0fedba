import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  evidenceAt,
  imported,
  LIND_AGAINST_WALL,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  onDay,
  source,
} from "./support/quarrel.ts";

describe("a voice", () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await emptyGraph();
    const quoted = claim(LIND_FOR_WALL, {
      claimant: "bo-lind",
      attribution: "DIRECT_QUOTE",
      evidence: [evidenceAt(0)],
    });
    const retold = claim(LIND_AS_MAYOR, {
      claimant: "bo-lind",
      attribution: "PARAPHRASED",
      evidence: [evidenceAt(5)],
    });
    const ofDahl = claim({ ...LIND_AGAINST_WALL, holder: "cy-dahl" }, { evidence: [evidenceAt(100)] });
    await imported(graph, source("first", [quoted, retold, ofDahl], { day: 1 }));
    const byDahl = claim(
      { ...LIND_AS_MAYOR, post: "chair" },
      { claimant: "cy-dahl", evidence: [evidenceAt(200)] },
    );
    await imported(graph, source("second", [quoted, byDahl], { day: 2, publisher: "beacon" }));
  });
  afterAll(() => graph.close());

  const fields = (slug: string): string =>
    `source(slug: "${slug}") { voices { room { characters stretches } quotedRoom { characters } ownVoice { room { characters } } quotedVoices { nodes { actor { slug } room { characters } byAttribution { attribution room { characters } } } } spokenAbout { nodes { actor { slug } propositionCount stanceCount } } } }`;

  it("gets the characters of all its passages once, and of each way of telling", async () => {
    expect(await graph.data(`{ ${fields("first")} }`)).toEqual({
      source: {
        voices: {
          room: { characters: 25, stretches: 2 },
          quotedRoom: { characters: 15 },
          ownVoice: { room: { characters: 10 } },
          quotedVoices: {
            nodes: [
              {
                actor: { slug: "bo-lind" },
                room: { characters: 15 },
                byAttribution: [
                  { attribution: "DIRECT_QUOTE", room: { characters: 10 } },
                  { attribution: "PARAPHRASED", room: { characters: 10 } },
                ],
              },
            ],
          },
          // Who speaks in another source says nothing in this one.
          spokenAbout: { nodes: [{ actor: { slug: "cy-dahl" }, propositionCount: 1, stanceCount: 1 }] },
        },
      },
    });
  });

  it("is told in each source by what that source carries, and is null where the outlet says nothing itself", async () => {
    expect(await graph.data(`{ ${fields("second")} }`)).toMatchObject({
      source: {
        voices: {
          ownVoice: null,
          quotedVoices: { nodes: [{ actor: { slug: "bo-lind" } }, { actor: { slug: "cy-dahl" } }] },
          spokenAbout: { nodes: [] },
        },
      },
    });
  });

  it("speaks as it was known then, and stays without another source that carries the same", async () => {
    const asked = fields("first");
    const data = await graph.data<Record<"now" | "then" | "without", unknown>>(
      `{ now: asOf { ${asked} } then: asOf(knownAt: "${onDay(1).recordedAt}") { ${asked} } without: asOf(withoutSources: ["second"]) { ${asked} } }`,
    );
    expect(data.then).toEqual(data.now);
    expect(data.without).toEqual(data.now);
    expect(await graph.data(`{ asOf(withoutSources: ["first"]) { ${asked} } }`)).toEqual({
      asOf: { source: null },
    });
  });
});
