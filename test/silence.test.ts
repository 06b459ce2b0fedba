import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { pierGraph } from "./support/pier-seeds.ts";

let seeds: TestGraph;
let pier: TestGraph;
beforeAll(async () => {
  [seeds, pier] = await Promise.all([seededGraph(), pierGraph()]);
});
afterAll(() => Promise.all([seeds.close(), pier.close()]));

const FOX = "fox-news-2022-06-01";
const TIMES = "times-recall-petition-approved";

interface Silent {
  readonly actor: { readonly slug: string };
  readonly stakes: readonly {
    kind: string;
    shownBy: { kind: string; tieKind?: string; position?: string; name?: string };
  }[];
  readonly alleged: readonly { position: string }[];
  readonly related: readonly {
    as: string;
    tie: { tieKind: string };
    stance: { position: string; holder: { slug: string } };
  }[];
}
interface List {
  readonly totalCount: number;
  readonly nodes: readonly Silent[];
}
interface Answer {
  readonly caveat: string;
  readonly silent: List;
  readonly declined: List;
}

const FIELDS = `{ caveat silent(first: 100) { ...Silent } declined(first: 100) { ...Silent } }`;
const FRAGMENT = `fragment Silent on SilentActorConnection { totalCount nodes {
  actor { slug }
  stakes { kind shownBy { kind ... on Tie { tieKind } ... on Stance { position } ... on Event { name } } }
  alleged { position }
  related { as tie { tieKind } stance { position holder { slug } } }
} }`;

async function silence(graph: TestGraph, slug: string, lens = ""): Promise<Answer> {
  const field = `subject(slug: "${slug}") { silence ${FIELDS} }`;
  type Root = Record<"subject", { silence: Answer }>;
  if (lens === "") return (await graph.data<Root>(`{ ${field} } ${FRAGMENT}`)).subject.silence;
  const { asOf } = await graph.data<{ asOf: Root }>(`{ asOf(${lens}) { ${field} } } ${FRAGMENT}`);
  return asOf.subject.silence;
}
const slugs = ({ nodes }: List): string[] => nodes.map(({ actor }) => actor.slug);
const stakes = ({ nodes }: List): string[][] =>
  nodes.map(({ actor, stakes: shown }) => [actor.slug, ...shown.map(({ kind }) => kind).sort()]);

describe("who has not spoken on the recalls, on the seeds", () => {
  it("is their target, and apart from him the campaign that declined and that represents him", async () => {
    const answer = await silence(seeds, "second-recall-of-gascon");
    expect(answer.silent).toEqual({
      totalCount: 1,
      nodes: [
        {
          actor: { slug: "george-gascon" },
          stakes: [{ kind: "TARGET", shownBy: { kind: "Tie", tieKind: "TARGETS" } }],
          alleged: [],
          related: [
            {
              as: "VOICE",
              tie: { tieKind: "REPRESENTS" },
              stance: { position: "DECLINED", holder: { slug: "gascon-re-election-campaign" } },
            },
          ],
        },
      ],
    });
    expect(answer.declined).toEqual({
      totalCount: 1,
      nodes: [
        {
          actor: { slug: "gascon-re-election-campaign" },
          stakes: [{ kind: "ASKED", shownBy: { kind: "Stance", position: "DECLINED" } }],
          alleged: [],
          related: [],
        },
      ],
    });
  });

  it("says that silence is no neutrality", async () => {
    expect((await silence(seeds, "second-recall-of-gascon")).caveat).toMatch(
      /not mean that they are neutral/u,
    );
  });

  it("is nobody on anything else: who puts a policy into effect has spoken by that deed", async () => {
    const { subjects } = await seeds.data<{
      subjects: { nodes: { slug: string; silence: Record<string, List> }[] };
    }>(
      "{ subjects(first: 100) { nodes { slug silence { silent { totalCount nodes { actor { slug } } } declined { totalCount nodes { actor { slug } } } } } } }",
    );
    const told = subjects.nodes.flatMap(({ slug, silence: lists }) =>
      Object.entries(lists).flatMap(([list, { nodes }]) =>
        nodes.map(({ actor }) => [slug, list, actor.slug]),
      ),
    );
    expect(told).toEqual([
      ["first-recall-of-gascon", "silent", "george-gascon"],
      ["second-recall-of-gascon", "silent", "george-gascon"],
      ["second-recall-of-gascon", "declined", "gascon-re-election-campaign"],
    ]);
  });

  it("was nobody on a day before any source tells of a stake", async () => {
    const list = `subject(slug: "second-recall-of-gascon") { silence { silent { nodes { actor { slug } } } declined { nodes { actor { slug } } } } }`;
    const of = (silent: string[], declined: string[]): object => ({
      subject: {
        silence: {
          silent: { nodes: silent.map((slug) => ({ actor: { slug } })) },
          declined: { nodes: declined.map((slug) => ({ actor: { slug } })) },
        },
      },
    });
    expect(
      await seeds.data(
        `{ then: asOf(validAt: "2021-06-30") { ${list} } now: asOf(validAt: "2022-06-01") { ${list} } }`,
      ),
    ).toEqual({ then: of([], []), now: of(["george-gascon"], ["gascon-re-election-campaign"]) });
  });

  it("still names the target without either source, and knows of no refusal without the one that tells it", async () => {
    const without = async (source: string): Promise<string[][]> => {
      const { silent, declined } = await silence(
        seeds,
        "second-recall-of-gascon",
        `withoutSources: ["${source}"]`,
      );
      return [slugs(silent), slugs(declined)];
    };
    expect(await without(FOX)).toEqual([["george-gascon"], []]);
    expect(await without(TIMES)).toEqual([["george-gascon"], ["gascon-re-election-campaign"]]);
  });
});

describe("a silent actor, on an invented pier", () => {
  it("has a stake that a source tells: target, organizer, funder, asked; by name", async () => {
    const { silent } = await silence(pier, "pier", 'knownAt: "2024-06-03T00:00:00Z"');
    expect(stakes(silent)).toEqual([
      ["asked", "ASKED"],
      ["guest", "ASKED"],
      ["guild", "FUNDER", "ORGANIZER"],
      ["mayor", "TARGET"],
      ["rumoured", "FUNDER"],
    ]);
    expect(silent.totalCount).toBe(5);
    expect(silent.nodes[0]?.stakes).toEqual([
      { kind: "ASKED", shownBy: { kind: "Event", name: "The Post asks" } },
    ]);
  });

  it("may put a policy into effect", async () => {
    const { silent } = await silence(pier, "dredging");
    expect(stakes(silent)).toEqual([["port", "IMPLEMENTER"]]);
  });

  it("is none who administers, reports, is named in passing, denies or is only said to have a stake", async () => {
    const { silent, declined } = await silence(pier, "pier");
    const listed = new Set([...slugs(silent), ...slugs(declined)]);
    const never = [
      "harbour-office",
      "echo",
      "post",
      "bystander",
      "unknown",
      "rivals",
      "denier",
      "dredging",
      "builder",
    ];
    expect(never.filter((slug) => listed.has(slug))).toEqual([]);
  });

  it("is not left out for administering it, where nobody asserts that, or for having done so on other days", async () => {
    const listed = async (lens: string): Promise<string[]> =>
      slugs((await silence(pier, "pier", lens)).silent).filter(
        (slug) => slug === "guest" || slug === "mayor",
      );
    expect(await listed("")).toEqual(["guest"]);
    expect(await listed('validAt: "2024-07-01"')).toEqual(["guest", "mayor"]);
  });

  it("may be said to hold a stance that nobody asserts", async () => {
    const { silent } = await silence(pier, "pier");
    const rumoured = silent.nodes.find(({ actor }) => actor.slug === "rumoured");
    expect(rumoured?.alleged).toEqual([{ position: "OPPOSE" }]);
    expect(silent.nodes.filter(({ alleged }) => alleged.length > 0)).toHaveLength(1);
  });

  it("stays silent though its members or its voice speak, which is told once each", async () => {
    const { silent } = await silence(pier, "pier", 'knownAt: "2024-06-03T00:00:00Z"');
    const related = silent.nodes.flatMap(({ actor, related: close }) =>
      close.map(({ as, tie, stance }) => [actor.slug, as, tie.tieKind, stance.holder.slug, stance.position]),
    );
    expect(related).toEqual([
      ["guild", "MEMBER", "MEMBER_OF", "member", "OPPOSE"],
      ["mayor", "VOICE", "SPEAKS_FOR", "voice", "DECLINED"],
    ]);
  });

  it("is listed apart when it declined, unless it has a stance besides", async () => {
    const { declined } = await silence(pier, "pier");
    expect(slugs(declined)).toEqual(["reluctant", "voice"]);
    expect(declined.totalCount).toBe(2);
  });
});

describe("then and now", () => {
  it("a new organizer is silent from the day it organizes, and one that speaks no longer is", async () => {
    const silent = async (lens: string): Promise<string[]> =>
      slugs((await silence(pier, "pier", lens)).silent);
    expect(await silent('validAt: "2024-06-01"')).toEqual(["asked", "guest", "guild", "mayor", "rumoured"]);
    expect(await silent('validAt: "2024-07-01"')).toEqual(["asked", "bank", "guest", "mayor", "rumoured"]);
    expect(await silent('withoutSources: ["echo-july"]')).toContain("guild");
    expect(await silent('withoutSources: ["post-june"]')).toEqual(["bank"]);
  });

  it("nobody is called silent on a day on which an undated stance is possible", async () => {
    const at = 'validAt: "2022-01-01"';
    const { asOf } = await pier.data<{
      asOf: { ties: { totalCount: number }; stances: { totalCount: number } };
    }>(
      `{ asOf(${at}) { ties(filter: { from: ["rivals"] }) { totalCount } stances(filter: { holder: ["rivals"] }) { totalCount } } }`,
    );
    expect([asOf.ties.totalCount, asOf.stances.totalCount]).toEqual([1, 0]);
    expect(slugs((await silence(pier, "dredging", at)).silent)).toEqual([]);
  });
});
