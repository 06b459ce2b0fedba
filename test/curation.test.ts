import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importSource, type NodeDraft, type SourceDraft } from "../src/curation/index.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";
import {
  claim,
  dated,
  evidenceAt,
  imported,
  LIND_AS_MAYOR,
  LIND_FOR_WALL,
  NODES,
  onDay,
  rowCounts,
  source,
  speech,
} from "./support/quarrel.ts";

let graph: TestGraph;

/** What each current claim of a stance or tie says and shows: its claimants and its sources. */
const CLAIMS = `{
  stances { nodes { claims { nodes { claimant { slug } evidence { nodes { source { slug } } } } } } }
  ties { nodes { claims { nodes { claimant { slug } evidence { nodes { source { slug } } } } } } }
}`;

interface ClaimsAnswer {
  readonly stances: Propositions;
  readonly ties: Propositions;
}

interface Propositions {
  readonly nodes: readonly {
    readonly claims: {
      readonly nodes: readonly {
        readonly claimant: { readonly slug: string };
        readonly evidence: { readonly nodes: readonly { readonly source: { readonly slug: string } }[] };
      }[];
    };
  }[];
}

function told({ nodes }: Propositions): string[][] {
  return nodes.map(({ claims }) =>
    claims.nodes
      .map(({ claimant, evidence }) => {
        const slugs = evidence.nodes.map((piece) => piece.source.slug);
        return `${claimant.slug}: ${slugs.join(" ")}`;
      })
      .sort(),
  );
}

describe("an import", () => {
  beforeEach(async () => {
    graph = await emptyGraph();
  });
  afterEach(() => graph.close());

  it("of two sources that claim the same makes one proposition with a claim of each", async () => {
    await imported(graph, source("monday", [claim(LIND_FOR_WALL)]));
    await imported(graph, source("tuesday", [claim(LIND_FOR_WALL, { claimant: "beacon" })], { day: 2 }));
    const { stances } = await graph.data<ClaimsAnswer>(CLAIMS);
    expect(told(stances)).toEqual([["beacon: tuesday", "courier: monday"]]);
  });

  it("of two sources in which one claimant says the same makes one claim with evidence in both", async () => {
    await imported(graph, source("monday", [claim(LIND_FOR_WALL)]));
    await imported(graph, source("tuesday", [claim(LIND_FOR_WALL)], { day: 2 }));
    const { stances } = await graph.data<ClaimsAnswer>(CLAIMS);
    expect(told(stances)).toEqual([["courier: monday tuesday"]]);
  });

  it("of one claim told twice in a source keeps both pieces of evidence, and each place once", async () => {
    const places = [evidenceAt(0), evidenceAt(0), evidenceAt(50)];
    const counts = await imported(
      graph,
      source("monday", [
        claim(LIND_FOR_WALL, { evidence: places }),
        claim(LIND_FOR_WALL, { evidence: [evidenceAt(50), evidenceAt(90)] }),
      ]),
    );
    expect([counts.claims, counts.evidence]).toEqual([1, 3]);
  });

  it("adds only the nodes that its source needs", async () => {
    await imported(graph, source("monday", [claim(LIND_FOR_WALL)]));
    const rows = await graph.rows<{ slug: string }>('SELECT slug AS "slug" FROM node ORDER BY slug');
    expect(rows.map(({ slug }) => slug)).toEqual(["bo-lind", "courier", "harbour-wall"]);
  });

  it("that says what is said in an utterance it does not bring is refused, and leaves nothing", async () => {
    const hanging = claim(LIND_FOR_WALL, { saidIn: "0".repeat(24) });
    await expectRefusedWithoutATrace(
      source("monday", [claim(LIND_AS_MAYOR), hanging]),
      /expected one of this graph/u,
    );
  });

  it("is refused for one bad claim among good ones, whichever place it has, and leaves nothing", async () => {
    const good = (post: string) => claim({ ...LIND_AS_MAYOR, post }, { evidence: [evidenceAt(20)] });
    const bad = claim(LIND_FOR_WALL, { evidence: [evidenceAt(0, { role: "DATING" })] });
    for (const claims of [
      [bad, good("a")],
      [good("a"), bad, good("b")],
      [good("a"), good("b"), bad],
    ]) {
      await expectRefusedWithoutATrace(source("monday", claims), /check constraint/iu);
    }
  });

  it("is refused where a claim is of an actor that nobody has described, and leaves nothing", async () => {
    const nameless = claim(LIND_FOR_WALL, { claimant: "nobody" });
    await expectRefusedWithoutATrace(
      source("monday", [claim(LIND_AS_MAYOR), nameless]),
      /^The node "nobody" is not there: expected one of this graph/u,
    );
  });

  it("is refused where its own metadata points into a source that is not there, and leaves nothing", async () => {
    const at = { source: "sunday", start: 0, end: 10, sha256: "2".repeat(64) };
    const details = [{ ...at, field: "PUBLISHED_ON", role: "DATING", paraphrase: "-" } as const];
    const sentence = /^The source "sunday" is not there: expected one of this graph/u;
    await expectRefusedWithoutATrace(source("monday", [claim(LIND_FOR_WALL)], { details }), sentence);
  });

  it.each([
    ["name", { name: "Bo Lindqvist" }],
    ["type", { type: "Policy" }],
    ["background", { background: true }],
    ["note", { note: "a note" }],
    ["sectorList", { sectors: ["MEDIA"] }],
  ] as const)(
    "that describes a node with another %s is refused, also where nothing needs the node",
    async (property, other) => {
      await imported(graph, source("monday", [claim(LIND_FOR_WALL)]));
      const nodes = NODES.map((node): NodeDraft => (node.slug === "bo-lind" ? { ...node, ...other } : node));
      const draft = source("tuesday", [claim({ ...LIND_FOR_WALL, holder: "cy-dahl" })], { day: 2 });
      const before = await rowCounts(graph);
      const write = graph.database.write((db) => importSource(db, draft, nodes));
      await expect(write).rejects.toThrow(
        new RegExp(`^The node bo-lind has the ${property} .*: expected the same`, "u"),
      );
      expect(await rowCounts(graph)).toEqual(before);
    },
  );

  it.each([
    ["textSha256", { textSha256: "1".repeat(64) }],
    ["name", { name: "Another name" }],
    ["publisher", { publisher: "beacon" }],
    ["publishedOn", { publishedOn: dated("2024-04-01") }],
    ["publishedOn", { publishedOn: null }],
    ["title", { title: "A title" }],
  ] as const)("that describes a source with another %s is refused", async (property, other) => {
    await imported(graph, source("monday", [claim(LIND_FOR_WALL)]));
    await expectRefusedWithoutATrace(
      source("monday", [claim(LIND_FOR_WALL), claim(LIND_AS_MAYOR)], { day: 1, ...other }),
      new RegExp(`^The source monday has the ${property} .*: expected the same`, "u"),
    );
  });

  it("that was recorded before the newest change set is refused; at the same instant it is not", async () => {
    await imported(graph, source("monday", [claim(LIND_FOR_WALL)], { day: 5 }));
    await expectRefusedWithoutATrace(
      source("tuesday", [claim(LIND_AS_MAYOR)], { day: 4 }),
      /^recordedAt is 2024-06-04T12:00:00Z: expected an instant not before 2024-06-05/u,
    );
    const same = await imported(graph, source("tuesday", [claim(LIND_AS_MAYOR)], { day: 5 }));
    expect(same.revision).toBe(2);
  });

  it("that is recorded in the future is refused: until then nothing could be written", async () => {
    const future = source("monday", [claim(LIND_FOR_WALL)]);
    const changeSet = { ...future.changeSet, recordedAt: "2999-01-01T00:00:00Z" };
    await expectRefusedWithoutATrace(
      { ...future, changeSet },
      /expected an instant not after .*, which is now/u,
    );
  });

  it("is refused where recordedAt is no instant", async () => {
    await expectRefusedWithoutATrace(
      source("monday", [claim(LIND_FOR_WALL)], { changeSet: { ...onDay(1), recordedAt: "Thursday" } }),
      /^recordedAt is "Thursday": expected an instant/u,
    );
  });

  it("keeps figures beyond 2^53 exact", async () => {
    const low = 9_223_372_036_854_775_806n;
    const figure = { stated: low, low, high: low + 1n, scale: 0 };
    const spent = { kind: "Observation", node: "wall-drive", metric: "FUNDS_SPENT", figure } as const;
    const rest = { direction: null, base: null, window: "UNKNOWN", date: null, asOf: null } as const;
    const proposition = { ...spent, ...rest, bound: "STATED", unit: "SIGNATURE" } as const;
    await imported(graph, source("monday", [claim(proposition, { basis: "UNSTATED" })]));
    const answer = await graph.data("{ observations { nodes { stated low high } } }");
    expect(answer).toEqual({
      observations: {
        nodes: [{ stated: "9223372036854775806", low: "9223372036854775806", high: "9223372036854775807" }],
      },
    });
  });

  it("of a joint utterance gives each of its speakers the same event", async () => {
    await imported(
      graph,
      source("monday", [claim(speech("bo-lind", "cy-dahl"), { dates: dated("2024-04-01") })]),
    );
    const answer = await graph.data<
      Record<"lind" | "dahl", { participations: { nodes: { event: { id: string } }[] } }>
    >(
      `{ lind: person(slug: "bo-lind") { participations { nodes { event { id } } } } dahl: person(slug: "cy-dahl") { participations { nodes { event { id } } } } }`,
    );
    expect(answer.lind.participations.nodes).toHaveLength(1);
    expect(answer.dahl).toEqual(answer.lind);
  });

  async function expectRefusedWithoutATrace(draft: SourceDraft, sentence: RegExp): Promise<void> {
    const before = await rowCounts(graph);
    await expect(imported(graph, draft)).rejects.toThrow(sentence);
    expect(await rowCounts(graph)).toEqual(before);
  }
});
