import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DateScalar, readValidTime } from "../src/lens/index.ts";
import { fairGraph } from "./support/fair-seeds.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { ENTRIES, timeline, type List } from "./support/timeline.ts";

let seeds: TestGraph;
let fair: TestGraph;
beforeAll(async () => {
  [seeds, fair] = await Promise.all([seededGraph(), fairGraph()]);
});
afterAll(() => Promise.all([seeds.close(), fair.close()]));

const LINKS = `ties(first: 100) { nodes { key } } tiesTo(first: 100) { nodes { key } } stancesAbout(first: 100) { nodes { key } }
  observations(first: 100) { nodes { key } } traits(first: 100) { nodes { key } } argumentsAbout(first: 100) { nodes { key } }
  participations(first: 100) { nodes { event { key } } } ... on Actor { stances(first: 100) { nodes { key } } }`;

describe("a timeline", () => {
  it.each(["seeds", "fair"])(
    "has everything that links lead to, once: dated or undated (%s)",
    async (name) => {
      const graph = name === "seeds" ? seeds : fair;
      const { subjects } = await graph.data<{ subjects: { nodes: { slug: string }[] } }>(
        "{ subjects(first: 100) { nodes { slug } } }",
      );
      let many = 0;
      for (const { slug } of subjects.nodes) {
        const { subject } = await graph.data<{
          subject: Record<string, { nodes: { key?: string; event?: { key: string } }[] }>;
        }>(`{ subject(slug: "${slug}") { ${LINKS} } }`);
        const linked = Object.values(subject).flatMap(({ nodes }) =>
          nodes.map(({ key, event }) => key ?? event?.key ?? ""),
        );
        const { dated, undated } = await timeline(graph, slug, {
          args: "(kinds: [Event, Stance, Observation, Tie, Trait, Argument])",
        });
        const listed = [...dated.nodes, ...undated.nodes].map(({ proposition }) => proposition.key);
        expect(listed.toSorted()).toEqual([...new Set(linked)].sort());
        expect(dated.totalCount + undated.totalCount).toBe(listed.length);
        many = Math.max(many, dated.nodes.length, undated.nodes.length);
      }
      expect(many).toBeGreaterThan(5);
    },
  );

  it.each([
    ["dated", "EARLIEST"],
    ["dated", "LATEST"],
    ["undated", null],
  ])("is read page by page as it is whole: %s, %s", async (list, order) => {
    for (const graph of [seeds, fair]) {
      const slug = graph === seeds ? "george-gascon" : "fair";
      const ordered = order === null ? "" : `, order: ${order}`;
      const read = async (first: number, after: string | null): Promise<List> =>
        (
          await graph.data<{ subject: { timeline: { list: List } } }>(
            `query ($after: String) { subject(slug: "${slug}") { timeline { list: ${list}(first: ${String(first)}, after: $after${ordered}) { ...Entries } } } } ${ENTRIES}`,
            { after },
          )
        ).subject.timeline.list;
      const keys: string[] = [];
      let page: List = await read(2, null);
      keys.push(...page.nodes.map(({ proposition }) => proposition.key));
      while (page.pageInfo.hasNextPage) {
        page = await read(2, page.pageInfo.endCursor);
        keys.push(...page.nodes.map(({ proposition }) => proposition.key));
      }
      const whole = await read(100, null);
      expect(keys).toEqual(whole.nodes.map(({ proposition }) => proposition.key));
      expect([page.totalCount, whole.totalCount]).toEqual([keys.length, keys.length]);
      expect(keys.length).toBeGreaterThan(4);
    }
  });

  it("is the same list backwards in the other order", async () => {
    const keys = "nodes { proposition { key } }";
    const { subject } = await seeds.data<{
      subject: { timeline: Record<"earliest" | "latest", { nodes: object[] }> };
    }>(
      `{ subject(slug: "george-gascon") { timeline { earliest: dated(first: 100, order: EARLIEST) { ${keys} } latest: dated(first: 100, order: LATEST) { ${keys} } } } }`,
    );
    expect(subject.timeline.latest.nodes).toEqual(subject.timeline.earliest.nodes.toReversed());
  });

  it("takes as many statements for many nodes as for one", async () => {
    const query = (first: number, slugs: string): string =>
      `{ subjects(first: ${String(first)}${slugs}) { nodes { timeline { dated(first: 2) { totalCount nodes { label roles claim { key } proposition { key } } } } } } }`;
    const one = await seeds.ask(query(1, ', filter: { slug: ["second-recall-of-gascon"] }'));
    const all = await seeds.ask(query(60, ""));
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(all.statements).toHaveLength(one.statements.length);
    expect(one.statements.length).toBeLessThanOrEqual(7);
  });
});

interface Days {
  readonly possibleFrom: string | null;
  readonly presumedFrom: string | null;
  readonly possibleTo: string | null;
  readonly attestedFrom: string | null;
}

/** Where an entry must stand by the days that its proposition shows; null where it is undated. */
function spanOf(
  days: Days,
  validTimes: readonly (string | null)[],
  deadline: string | null | undefined,
): (string | null)[] | null {
  const { possibleFrom, presumedFrom, possibleTo, attestedFrom } = days;
  if (deadline !== undefined)
    return deadline === null || deadline.startsWith("X") ? null : [deadline, deadline];
  if (possibleFrom !== null) return [possibleFrom, presumedFrom];
  if (presumedFrom !== null && (attestedFrom === null || presumedFrom < attestedFrom))
    return [null, presumedFrom];
  const [ended] = validTimes.map(statedEnd).filter((day) => day !== null);
  return possibleTo !== null && ended !== undefined ? [ended, possibleTo] : null;
}

/** The first day on which it may have ended, as a claim states it. */
function statedEnd(validTime: string | null): string | null {
  const { end } = readValidTime(validTime);
  return end.kind === "KNOWN" ? DateScalar.serialize(end.earliest) : null;
}

const LENSES = [
  "",
  'withoutSources: ["fox-news-2022-06-01"]',
  'withoutSources: ["times-recall-petition-approved"]',
  'knownAt: "2022-06-02T13:00:00Z"',
  'validAt: "2022-05-31"',
  'validAt: "2020-12-31", withoutSources: ["times-recall-petition-approved"]',
];
const SPANS = `nodes { earliest latest proposition { key validity { possibleFrom presumedFrom possibleTo attestedFrom } claims { nodes { validTime } } ... on Observation { metric date } } }`;

describe("under any lens", () => {
  interface Node {
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly proposition: {
      readonly validity: Days;
      readonly claims: { readonly nodes: readonly { readonly validTime: string | null }[] };
      readonly metric?: string;
      readonly date?: string | null;
    };
  }
  type Root = Record<"subject", { timeline: Record<"dated" | "undated", { nodes: Node[] }> }>;

  it.each(LENSES)("entries stand where their days place them, in order: %j", async (lens) => {
    const args = lens === "" ? "" : `(${lens})`;
    let listed = 0;
    for (const slug of [
      "george-gascon",
      "second-recall-of-gascon",
      "first-recall-of-gascon",
      "los-angeles-county",
    ]) {
      const field = `subject(slug: "${slug}") { timeline { dated(first: 100) { ${SPANS} } undated(first: 100) { ${SPANS} } } }`;
      const { asOf } = await seeds.data<{ asOf: Root }>(`{ asOf${args} { ${field} } }`);
      const { dated, undated } = asOf.subject.timeline;
      const expected = ({ proposition: { validity, claims, metric, date } }: Node): unknown => {
        const validTimes = claims.nodes.map(({ validTime }) => validTime);
        return spanOf(validity, validTimes, metric === "DEADLINE" ? date : undefined);
      };
      expect(dated.nodes.map(({ earliest, latest }) => [earliest, latest])).toEqual(
        dated.nodes.map(expected),
      );
      expect(undated.nodes.filter((node) => expected(node) !== null)).toEqual([]);
      const places = dated.nodes.map(({ earliest, latest }) => earliest ?? latest ?? "");
      expect(places).toEqual(places.toSorted());
      listed += dated.nodes.length + undated.nodes.length;
    }
    expect(listed).toBeGreaterThan(3);
  });
});

describe("what is asked wrongly", () => {
  const error = async (fields: string): Promise<{ code: string; message: string } | undefined> =>
    (await fair.ask(`{ subject(slug: "fair") { timeline${fields} } }`)).errors[0];

  it("is refused, and quoted", async () => {
    expect(await error('{ dated(after: "nonsense") { totalCount } }')).toMatchObject({
      code: "BAD_CURSOR",
      message: expect.stringContaining('"nonsense"') as string,
    });
    expect(await error('{ undated(after: "EARLIEST~1~2") { totalCount } }')).toMatchObject({
      code: "BAD_CURSOR",
    });
    expect(await error('{ dated(after: "LATEST~1~2", order: EARLIEST) { totalCount } }')).toMatchObject({
      code: "BAD_CURSOR",
    });
    expect(await error("{ dated(first: 0) { totalCount } }")).toMatchObject({ code: "PAGE_SIZE_LIMIT" });
    expect(await error("{ undated(first: 101) { totalCount } }")).toMatchObject({ code: "PAGE_SIZE_LIMIT" });
    expect(await error('(from: "2024-01-02", to: "2024-01-01") { dated { totalCount } }')).toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining("2024-01-02") as string,
    });
    expect(await error("(kinds: []) { dated { totalCount } }")).toMatchObject({ code: "BAD_INPUT" });
  });
});
