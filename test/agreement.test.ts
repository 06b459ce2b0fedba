import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, type TestGraph } from "./support/graph.ts";
import { sidesNodes, sidesPaper } from "./support/sides.ts";

const FIELDS = `value reason n coverage contested unordered interval { low high label }`;

interface Told {
  readonly value: number | null;
  readonly reason: string | null;
  readonly n: number;
  readonly coverage: number | null;
  readonly contested: number;
  readonly unordered: number;
  readonly interval: { readonly low: number; readonly high: number; readonly label: string | null } | null;
}

let village: TestGraph;
beforeAll(async () => {
  village = await graphOf(
    sidesNodes("ada bo cy dot eve", "roof wall gate ferry quay dam mill"),
    sidesPaper({
      slug: "first",
      day: 1,
      sides: [
        "ada SUPPORT roof",
        "ada OPPOSE wall",
        "ada SUPPORT gate",
        "ada MIXED ferry",
        "ada UNDECIDED quay",
        "ada SUPPORT dam",
        "bo SUPPORT roof",
        "bo SUPPORT wall",
        "bo NEUTRAL gate",
        "bo NEUTRAL ferry",
        "bo SUPPORT quay",
        "cy SUPPORT roof",
        "cy SUPPORT wall",
        "cy OPPOSE wall",
        "cy DECLINED gate",
        "cy SUPPORT dam",
        "cy OPPOSE mill ALLEGED",
        "eve OPPOSE mill",
      ],
    }),
    sidesPaper({ slug: "second", day: 20, recorded: 2, sides: ["bo OPPOSE roof"] }),
    sidesPaper({
      slug: "third",
      recorded: 3,
      sides: ["dot SUPPORT roof", "dot OPPOSE roof", "dot OPPOSE wall"],
    }),
  );
});
afterAll(() => village.close());

async function told(pair: string, more = ""): Promise<Told> {
  const [a, b] = pair.split(" ");
  const query = `{ agreement(a: "${String(a)}", b: "${String(b)}"${more}) { ${FIELDS} } }`;
  return (await village.data<{ agreement: Told }>(query)).agreement;
}

describe("agreement", () => {
  // Ada and Bo at last: roof 1 − 2/2, wall 1 − 2/2, gate 1 − 1/2, ferry 1 − 0/2, over four of six subjects.
  it("is worked out over shared positions; undecided ones lower coverage only", async () => {
    expect(await told("ada bo")).toMatchObject({
      value: 1.5 / 4,
      n: 4,
      coverage: 4 / 6,
      reason: null,
    });
    expect(await told("bo ada")).toMatchObject({ value: 1.5 / 4, n: 4, coverage: 4 / 6 });
  });

  it("leaves out and counts what one contradicts itself on, and what one says in no known order", async () => {
    // Of roof, wall, gate, ferry, quay, dam: cy is torn on the wall, declines on the gate; the allegation is nothing.
    expect(await told("ada cy")).toMatchObject({ value: 1, n: 2, coverage: 2 / 6, contested: 1 });
    expect(await told("ada dot")).toMatchObject({ n: 1, contested: 0, unordered: 1 });
    expect(await told("cy eve")).toMatchObject({ reason: "NO_OVERLAP", contested: 0, unordered: 0 });
  });

  it("tells the subjects it leaves out, and why", async () => {
    const query = `{ agreement(a: "ada", b: "cy") { leftOut { nodes { subject { slug } reason stances { position } } } } }`;
    const { agreement } = await village.data<{ agreement: { leftOut: { nodes: object[] } } }>(query);
    const leftOut = (slug: string, reason: string, positions: readonly string[]): object => ({
      subject: { slug },
      reason,
      stances: positions.map((position) => ({ position })),
    });
    expect(agreement.leftOut.nodes).toEqual([
      leftOut("wall", "CONTESTED", ["OPPOSE", "SUPPORT", "OPPOSE"]),
      leftOut("gate", "NO_POSITION", ["SUPPORT", "DECLINED"]),
      leftOut("ferry", "ONLY_ONE", ["MIXED"]),
      leftOut("quay", "ONLY_ONE", ["UNDECIDED"]),
    ]);
  });

  it("is taken over some subjects only, and with some counting more, where asked", async () => {
    const some = `, subjects: ["roof", "ferry"]`;
    expect(await told("ada bo", some)).toMatchObject({ value: 0.5, n: 2, coverage: 1 });
    const heavy = `, weights: [{ subject: "ferry", weight: 3 }, { subject: "mill", weight: 9 }]`;
    expect(await told("ada bo", heavy)).toMatchObject({ value: 3.5 / 6, n: 4 });
    expect(await told("ada bo", `, subjects: []`)).toMatchObject({
      reason: "NO_OVERLAP",
      coverage: null,
    });
    const both = `{ actor(slug: "ada") { agreementWith(actor: "bo"${some}${heavy}) { value } } }`;
    expect(await village.data(both)).toEqual({ actor: { agreementWith: { value: 3 / 4 } } });
  });

  it("is told then and now in one request, by the day and by what was known", async () => {
    const answer = `agreement(a: "ada", b: "bo", subjects: ["roof", "wall"]) { value n }`;
    const query = `{ then: asOf(validAt: "2024-05-10") { ${answer} } before: asOf(knownAt: "2024-06-01T13:00:00Z") { ${answer} } ${answer} }`;
    expect(await village.data(query)).toEqual({
      then: { agreement: { value: 0.5, n: 2 } },
      before: { agreement: { value: 0.5, n: 2 } },
      agreement: { value: 0, n: 2 },
    });
  });

  it("falls back without the paper that told the change", async () => {
    const query = `{ asOf(withoutSources: ["second"]) { actor(slug: "bo") { agreementWith(actor: "ada", subjects: ["roof", "wall"]) { value } } } }`;
    expect(await village.data(query)).toEqual({ asOf: { actor: { agreementWith: { value: 0.5 } } } });
  });

  it("gives ids that stay under the lens", async () => {
    const query = `{ asOf(withoutSources: ["second"]) { agreement(a: "ada", b: "bo") { a { id } terms(first: 1) { nodes { subject { id } stanceA { id } } } } } }`;
    const ids = JSON.stringify(await village.data(query)).match(/"id":"[^"]+"/gu) ?? [];
    expect(ids).toHaveLength(3);
    expect(ids.every((id) => id.endsWith('@,,second"'))).toBe(true);
  });

  it("gives its terms page by page, those furthest apart first", async () => {
    const page = async (
      after: string | null,
    ): Promise<{ nodes: { delta: number }[]; pageInfo: { endCursor: string } }> => {
      const query = `query ($after: String) { agreement(a: "ada", b: "bo") { terms(first: 3, after: $after) { totalCount nodes { delta } pageInfo { endCursor hasNextPage } } } }`;
      const { agreement } = await village.data<{
        agreement: { terms: { nodes: { delta: number }[]; pageInfo: { endCursor: string } } };
      }>(query, { after });
      return agreement.terms;
    };
    const first = await page(null);
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(first.nodes.map(({ delta }) => delta)).toEqual([2, 2, 1]);
    const second = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({ nodes: [{ delta: 0 }], pageInfo: { hasNextPage: false } });
    const { errors } = await village.ask(
      `{ agreement(a: "ada", b: "bo") { terms(after: "LEFT_OUT~1") { totalCount } } }`,
    );
    expect(errors).toMatchObject([
      { code: "BAD_CURSOR", message: expect.stringContaining('"LEFT_OUT~1"') as string },
    ]);
  });

  it("takes as many statements for four terms as for one", async () => {
    const statements = async (subjects: string): Promise<number> => {
      const query = `{ agreement(a: "ada", b: "bo", subjects: ${subjects}) { terms { nodes { subject { slug } stanceA { position } stanceB { position } } } } }`;
      const { errors, statements: sent } = await village.ask(query);
      expect(errors).toEqual([]);
      return sent.length;
    };
    expect(await statements(`["roof", "wall", "gate", "ferry"]`)).toBe(await statements(`["roof"]`));
  });
});

describe("a question for agreement that can't be answered", () => {
  it.each([
    [`agreement(a: "ada", b: "ada")`, 'a and b are both "ada"'],
    [`agreement(a: "ada", b: "nobody")`, 'b names "nobody"'],
    [`agreement(a: "roof", b: "ada")`, 'a names "roof"'],
    [`agreement(a: "ada", b: "bo", subjects: ["moon"])`, 'subjects names "moon"'],
    [`agreement(a: "ada", b: "bo", weights: [{ subject: "moon", weight: 1 }])`, 'weights names "moon"'],
    [
      `agreement(a: "ada", b: "bo", weights: [{ subject: "roof", weight: 0 }])`,
      'weights gives "roof" the weight 0',
    ],
    [`agreement(a: "ada", b: "bo", weights: [{ subject: "roof", weight: -1 }])`, "the weight -1"],
    [`agreement(a: "ada", b: "bo", weights: [{ subject: "roof", weight: 1e9 }])`, "the weight 1000000000"],
    [
      `agreement(a: "ada", b: "bo", weights: [{ subject: "roof", weight: 1 }, { subject: "roof", weight: 2 }])`,
      'weights names "roof" twice',
    ],
  ])("says what was received: %s", async (field, message) => {
    const { errors } = await village.ask(`{ ${field} { n } }`);
    expect(errors).toMatchObject([
      { code: "BAD_INPUT", message: expect.stringContaining(message) as string },
    ]);
  });

  it("says so where an actor is to be compared with itself", async () => {
    const { errors } = await village.ask(`{ actor(slug: "ada") { agreementWith(actor: "ada") { n } } }`);
    expect(errors).toMatchObject([
      { code: "BAD_INPUT", message: expect.stringContaining('actor is "ada"') as string },
    ]);
  });

  it("says so where too many subjects are named", async () => {
    const subjects = Array.from({ length: 101 }, () => "roof");
    const { errors } = await village.ask(
      `query ($subjects: [String!]) { agreement(a: "ada", b: "bo", subjects: $subjects) { n } }`,
      { subjects },
    );
    expect(errors).toMatchObject([{ code: "BAD_INPUT", details: { limit: 100, seen: 101 } }]);
  });
});
