import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importSource } from "../src/curation/index.ts";
import { emptyGraph, seededGraph, type TestGraph } from "./support/graph.ts";
import { claim, dated, evidenceAt, NODES, source, withdrawn } from "./support/quarrel.ts";

const PATHS = `
  fragment Told on Paths {
    reason
    hubsPassedOver
    paths { length hops { from { slug } to { slug } linkCount links { proposition { __typename } claims { claimant { slug } evidence { totalCount } } } } }
  }`;

interface Told {
  readonly reason: string | null;
  readonly hubsPassedOver: number;
  readonly paths: {
    length: number;
    hops: {
      from: { slug: string };
      to: { slug: string };
      linkCount: number;
      links: {
        proposition: { __typename: string };
        claims: { claimant: { slug: string }; evidence: { totalCount: number } }[];
      }[];
    }[];
  }[];
}

/** A path as the slugs that it passes. */
function ways({ paths }: Told): string[] {
  return paths.map(({ hops }) => [hops[0]?.from.slug, ...hops.map(({ to }) => to.slug)].join(" > "));
}

async function told(graph: TestGraph, args: string, lens = ""): Promise<Told> {
  const field = `paths(${args}) { ...Told }`;
  const text = lens === "" ? `{ ${field} }` : `{ asOf(${lens}) { ${field} } }`;
  const data = await graph.data<{ paths?: Told; asOf?: { paths: Told } }>(`${text} ${PATHS}`);
  return (data.paths ?? data.asOf?.paths) as Told;
}

const stance = (holder: string, subject: string, position: "SUPPORT" | "DECLINED" = "SUPPORT") =>
  ({ kind: "Stance", holder, subject, position, qualifies: null }) as const;
const tie = (from: string, to: string) =>
  ({ kind: "Tie", from, to, tieKind: "MEMBER_OF", post: null, bearsAs: null, sectors: [] }) as const;
const event = (name: string, participants: readonly string[], background = false) =>
  ({
    kind: "Event",
    eventKind: "OTHER",
    name,
    channel: null,
    background,
    participants: participants.map((node) => ({ node, role: "AGENT" as const })),
  }) as const;

const none = { organizationKind: null, campaignKind: null, sectors: [], background: false, note: null };
const PEOPLE = ["ann", "ben", "cem", "dee", "eli", "fay", "gus"].map((slug) => ({
  ...none,
  slug,
  name: slug,
  type: "Person" as const,
  background: slug === "gus",
}));

const GONE = claim(tie("ann", "ben"), { evidence: [evidenceAt(200)] });

async function village(): Promise<TestGraph> {
  const graph = await emptyGraph();
  const claims = [
    GONE,
    claim(tie("ann", "cem"), { dates: dated("2020/2021"), evidence: [evidenceAt(220)] }),
    claim(tie("cem", "ben"), { evidence: [evidenceAt(240)] }),
    claim(stance("ann", "harbour-wall"), { evidence: [evidenceAt(260)] }),
    claim(stance("ben", "harbour-wall"), { evidence: [evidenceAt(280)] }),
    claim(stance("dee", "harbour-wall", "DECLINED"), { evidence: [evidenceAt(300)] }),
    claim(tie("dee", "eli"), { modality: "ALLEGED", evidence: [evidenceAt(320)] }),
    claim(event("a walk", ["dee", "fay"], true), { evidence: [evidenceAt(340)] }),
    claim(event("a feast", ["ben", "eli"]), { evidence: [evidenceAt(360)] }),
    claim(tie("eli", "gus"), { evidence: [evidenceAt(380)] }),
    claim(tie("gus", "fay"), { evidence: [evidenceAt(400)] }),
  ];
  await graph.database.write((db) => importSource(db, source("paper", claims), [...NODES, ...PEOPLE]));
  const rumour = claim(tie("fay", "ann"), { evidence: [evidenceAt(20)] });
  await graph.database.write((db) => importSource(db, source("rumour", [rumour], { day: 2 }), NODES));
  await withdrawn(graph, GONE, 9);
  return graph;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await village();
});
afterAll(() => graph.close());

describe("paths", () => {
  it("come the shortest first, each step naming its claims and how many links there are", async () => {
    const answer = await told(graph, 'from: "ann", to: "eli", maxHops: 6');
    expect(ways(answer)).toEqual(["ann > harbour-wall > ben > eli", "ann > cem > ben > eli"]);
    expect(answer.paths[1]?.hops[2]).toEqual({
      from: { slug: "ben" },
      to: { slug: "eli" },
      linkCount: 1,
      links: [
        {
          proposition: { __typename: "Event" },
          claims: [{ claimant: { slug: "courier" }, evidence: { totalCount: 1 } }],
        },
      ],
    });
  });

  it("hold under the lens: a tie that had ended, one that was not yet withdrawn, a source set aside", async () => {
    const { first, later, before, without } = await graph.data<Record<string, { paths: Told }>>(
      `{
        first: asOf(validAt: "2020-06-01") { paths(from: "ann", to: "ben") { ...Told } }
        later: asOf(validAt: "2024-05-01") { paths(from: "ann", to: "ben") { ...Told } }
        before: asOf(knownAt: "2024-06-08T00:00:00Z") { paths(from: "ann", to: "ben") { ...Told } }
        without: asOf(withoutSources: ["rumour"]) { paths(from: "ann", to: "fay") { ...Told } }
      } ${PATHS}`,
    );
    expect([first, later, before, without].map((lens) => lens && ways(lens.paths))).toEqual([
      [],
      ["ann > harbour-wall > ben"],
      ["ann > ben", "ann > harbour-wall > ben", "ann > cem > ben"],
      [],
    ]);
    expect(ways(await told(graph, 'from: "ann", to: "fay"'))).toEqual(["ann > fay"]);
  });

  it.each([
    ["by who declined to say", 'from: "dee", to: "ben"'],
    ["by what is only alleged", 'from: "dee", to: "eli"'],
    ["by an event told only as background", 'from: "dee", to: "fay"'],
    ["through a person named only as context", 'from: "eli", to: "fay", maxHops: 2'],
  ])("do not lead %s", async (_, args) => {
    expect(await told(graph, args)).toEqual({ paths: [], reason: "NO_PATH", hubsPassedOver: 0 });
  });

  it("may end at a person named only as context", async () => {
    expect(ways(await told(graph, 'from: "eli", to: "gus"'))).toEqual(["eli > gus"]);
  });

  it("pass no hub unless asked, and say that they would", async () => {
    const guarded = await told(graph, 'from: "cem", to: "eli", hubDegree: 2');
    expect([ways(guarded), guarded.reason, guarded.hubsPassedOver]).toEqual([[], "ONLY_THROUGH_HUBS", 2]);
    const open = await told(graph, 'from: "cem", to: "eli", hubDegree: 2, throughHubs: true');
    expect(ways(open)).toEqual(["cem > ben > eli", "cem > ann > harbour-wall > ben > eli"]);
  });

  it("may begin and end at hubs", async () => {
    expect(
      ways(
        await told(
          graph,
          'from: "ann", to: "ben", hubDegree: 1, maxHops: 1',
          'knownAt: "2024-06-08T00:00:00Z"',
        ),
      ),
    ).toEqual(["ann > ben"]);
  });

  it("are no more and no longer than asked for", async () => {
    const few = await told(graph, 'from: "ann", to: "eli", first: 1');
    const short = await told(graph, 'from: "ann", to: "eli", maxHops: 2');
    expect([ways(few).length, ways(short)]).toEqual([1, []]);
  });

  it("take as many statements for three paths as for one", async () => {
    const count = async (first: number): Promise<number> =>
      (await graph.ask(`{ paths(from: "ann", to: "eli", first: ${String(first)}) { ...Told } } ${PATHS}`))
        .statements.length;
    expect(await count(3)).toBe(await count(1));
  });

  it.each([
    ['from: "ann", to: "ann"', 'from and to are both "ann": expected two nodes.'],
    ['from: "nobody", to: "ann"', 'from names "nobody": expected the slug of a Subject.'],
    ['from: "ann", to: "ben", maxHops: 7', "maxHops is 7: expected 1 to 6."],
    ['from: "ann", to: "ben", first: 11', "first is 11: expected 1 to 10."],
    ['from: "ann", to: "ben", first: 0', "first is 0: expected 1 to 10."],
    ['from: "ann", to: "ben", hubDegree: 0', "hubDegree is 0: expected 1 to 1000000."],
  ])("refuse %s", async (args, message) => {
    const { errors } = await graph.ask(`{ paths(${args}) { reason } }`);
    expect(errors.map((error) => [error.code, error.cause.message])).toEqual([["BAD_INPUT", message]]);
  });
});

describe("paths on the seeds", () => {
  it("lead from the sheriff to the recall through the one it is about, each step on somebody's word", async () => {
    const seeds = await seededGraph();
    try {
      const direct = await told(seeds, 'from: "alex-villanueva", to: "second-recall-of-gascon", first: 1');
      expect(ways(direct)).toEqual(["alex-villanueva > george-gascon > second-recall-of-gascon"]);
      const claims = direct.paths.flatMap(({ hops }) =>
        hops.flatMap(({ links }) => links.map((link) => link.claims)),
      );
      expect(
        claims.every((said) => said.length > 0 && said.every(({ evidence }) => evidence.totalCount > 0)),
      ).toBe(true);
    } finally {
      await seeds.close();
    }
  });
});
