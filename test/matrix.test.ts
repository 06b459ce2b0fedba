import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { graphOf, seededGraph, type TestGraph } from "./support/graph.ts";
import { sidesNodes, sidesPaper } from "./support/sides.ts";

const FIELDS = `subjects { slug } rows(first: 100) { totalCount nodes { actor { slug } cells { state position sign stance { position } } } }`;

interface Cell {
  readonly state: string;
  readonly position: string | null;
  readonly sign: number | null;
  readonly stance: { readonly position: string } | null;
}

interface Matrix {
  readonly subjects: readonly { readonly slug: string }[];
  readonly rows: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly actor: { readonly slug: string }; readonly cells: readonly Cell[] }[];
  };
}

/** A cell in a word: its position, else its state; a dot where nothing is known. */
function word({ state, position }: Cell): string {
  if (state === "NONE") return ".";
  return position ?? state;
}

/** The lines of a matrix: the subjects, then each actor with its cells. */
function lines({ subjects, rows }: Matrix): string[] {
  const head = subjects.map(({ slug }) => slug).join(" ");
  return [head, ...rows.nodes.map(({ actor, cells }) => [actor.slug, ...cells.map(word)].join(" "))];
}

describe("the matrix of the two articles", () => {
  let seeds: TestGraph;
  beforeAll(async () => {
    seeds = await seededGraph();
  });
  afterAll(() => seeds.close());

  it("tells stances, refusals and what nobody told", async () => {
    const actors = `["george-gascon", "desiree-andrade", "gascon-re-election-campaign", "alex-villanueva"]`;
    const subjects = `["second-recall-of-gascon", "george-gascon", "gascon-policies"]`;
    const { matrix } = await seeds.data<{ matrix: Matrix }>(
      `{ matrix(actors: ${actors}, subjects: ${subjects}) { ${FIELDS} } }`,
    );
    expect(lines(matrix)).toEqual([
      "second-recall-of-gascon george-gascon gascon-policies",
      "george-gascon . . SUPPORT",
      "desiree-andrade SUPPORT OPPOSE OPPOSE",
      "gascon-re-election-campaign DECLINED . .",
      "alex-villanueva . OPPOSE .",
    ]);
    expect(matrix.rows.nodes[1]?.cells.map(({ sign }) => sign)).toEqual([1, -1, -1]);
    expect(matrix.rows.nodes[2]?.cells).toEqual([
      { state: "DECLINED", position: "DECLINED", sign: null, stance: { position: "DECLINED" } },
      { state: "NONE", position: null, sign: null, stance: null },
      { state: "NONE", position: null, sign: null, stance: null },
    ]);
  });

  it("begins, where nobody is named, with the subjects and actors of which most is known", async () => {
    const { matrix } = await seeds.data<{ matrix: Matrix }>(`{ matrix { ${FIELDS} } }`);
    // The recall: nine for it and one who declined; Gascón: eight; his policies: four; the first recall: two.
    const [columns = ""] = lines(matrix);
    expect(columns.split(" ").slice(0, 4)).toEqual([
      "second-recall-of-gascon",
      "george-gascon",
      "gascon-policies",
      "first-recall-of-gascon",
    ]);
    expect(matrix.rows.totalCount).toBe(15);
    expect(matrix.rows.nodes[0]?.actor.slug).toBe("george-gascon");
    const filled = matrix.rows.nodes.map(({ cells }) => cells.filter(({ state }) => state !== "NONE").length);
    expect(filled).toEqual(filled.toSorted((left, right) => right - left));
    expect(filled.at(-1)).toBeGreaterThan(0);
  });
});

describe("a matrix", () => {
  let village: TestGraph;
  beforeAll(async () => {
    village = await graphOf(
      sidesNodes("ada bo cy dot", "roof wall gate mill", "extra"),
      sidesPaper({
        slug: "first",
        day: 1,
        sides: [
          "ada SUPPORT roof",
          "ada MIXED wall",
          "ada UNDECIDED gate",
          "bo NEUTRAL roof",
          "bo SUPPORT wall",
          "bo OPPOSE wall",
          "cy DECLINED roof",
          "cy OPPOSE mill ALLEGED",
          "extra OPPOSE roof",
        ],
      }),
      sidesPaper({ slug: "second", day: 20, recorded: 2, sides: ["ada OPPOSE roof", "cy SUPPORT roof"] }),
      sidesPaper({ slug: "third", recorded: 3, sides: ["dot SUPPORT gate", "dot OPPOSE gate"] }),
    );
  });
  afterAll(() => village.close());

  const all = `matrix(actors: ["ada", "bo", "cy", "dot"], subjects: ["roof", "wall", "gate", "mill"])`;

  it("tells no position where none can be told, and nothing where a claim does not count", async () => {
    const { matrix } = await village.data<{ matrix: Matrix }>(`{ ${all} { ${FIELDS} } }`);
    expect(lines(matrix)).toEqual([
      "roof wall gate mill",
      "ada OPPOSE MIXED UNDECIDED .",
      "bo NEUTRAL CONTESTED . .",
      "cy SUPPORT . . .",
      "dot . . UNORDERED .",
    ]);
    const signs = matrix.rows.nodes.map(({ cells }) => cells.map(({ sign }) => sign));
    expect(signs).toEqual([
      [-1, 0, null, null],
      [0, null, null, null],
      [1, null, null, null],
      [null, null, null, null],
    ]);
    expect(matrix.rows.nodes[1]?.cells[1]?.stance).toBeNull();
  });

  it("is told then and now in one request, as of what was known, and without a source", async () => {
    const three = `matrix(actors: ["ada", "bo", "cy"], subjects: ["roof", "wall", "gate"]) { ${FIELDS} }`;
    const query = `{ then: asOf(validAt: "2024-05-01") { ${three} } known: asOf(knownAt: "2024-06-01T13:00:00Z") { ${three} }
      without: asOf(withoutSources: ["second"]) { ${three} } now: asOf { ${three} } }`;
    const data = await village.data<Record<string, { matrix: Matrix }>>(query);
    const told = Object.entries(data).map(([name, { matrix }]) => [name, lines(matrix)]);
    const before = [
      "roof wall gate",
      "ada SUPPORT MIXED UNDECIDED",
      "bo NEUTRAL CONTESTED .",
      "cy DECLINED . .",
    ];
    expect(Object.fromEntries(told)).toEqual({
      then: before,
      known: before,
      without: before,
      now: ["roof wall gate", "ada OPPOSE MIXED UNDECIDED", "bo NEUTRAL CONTESTED .", "cy SUPPORT . ."],
    });
  });

  it("chooses the subjects of the actors that are named, and the actors of the subjects", async () => {
    const ofBo = await village.data<{ matrix: Matrix }>(`{ matrix(actors: ["bo", "dot"]) { ${FIELDS} } }`);
    expect(lines(ofBo.matrix)).toEqual(["roof wall gate", "bo NEUTRAL CONTESTED .", "dot . . UNORDERED"]);
    const ofGate = await village.data<{ matrix: Matrix }>(
      `{ matrix(subjects: ["gate", "wall", "gate"]) { ${FIELDS} } }`,
    );
    expect(lines(ofGate.matrix)).toEqual([
      "gate wall",
      "ada UNDECIDED MIXED",
      "bo . CONTESTED",
      "dot UNORDERED .",
    ]);
  });

  it("has background persons only where they are named", async () => {
    const whole = await village.data<{ matrix: Matrix }>(`{ matrix { ${FIELDS} } }`);
    expect(lines(whole.matrix)).toEqual([
      "roof wall gate",
      "ada OPPOSE MIXED UNDECIDED",
      "bo NEUTRAL CONTESTED .",
      "cy SUPPORT . .",
      "dot . . UNORDERED",
    ]);
    const named = await village.data<{ matrix: Matrix }>(`{ matrix(actors: ["extra"]) { ${FIELDS} } }`);
    expect(lines(named.matrix)).toEqual(["roof", "extra OPPOSE"]);
  });

  it("is empty where nothing is asked for", async () => {
    const { matrix } = await village.data<{ matrix: Matrix }>(
      `{ matrix(actors: [], subjects: []) { ${FIELDS} } }`,
    );
    expect(matrix).toEqual({ subjects: [], rows: { totalCount: 0, nodes: [] } });
  });

  it("takes as many statements for four rows as for one", async () => {
    const statements = async (actors: string): Promise<number> => {
      const { errors, statements: sent } = await village.ask(`{ matrix(actors: ${actors}) { ${FIELDS} } }`);
      expect(errors).toEqual([]);
      return sent.length;
    };
    await statements(`["ada"]`);
    expect(await statements(`["ada", "bo", "cy", "dot"]`)).toBe(await statements(`["ada"]`));
  });

  it("comes page by page", async () => {
    const page = async (
      more: string,
    ): Promise<{ nodes: { actor: { slug: string } }[]; pageInfo: { endCursor: string } }> => {
      const fields = `nodes { actor { slug } } pageInfo { endCursor hasNextPage }`;
      const { matrix } = await village.data<{
        matrix: { rows: { nodes: { actor: { slug: string } }[]; pageInfo: { endCursor: string } } };
      }>(`{ ${all} { rows(first: 3${more}) { ${fields} } } }`);
      return matrix.rows;
    };
    const first = await page("");
    expect(first.nodes.map(({ actor }) => actor.slug)).toEqual(["ada", "bo", "cy"]);
    const second = await page(`, after: ${JSON.stringify(first.pageInfo.endCursor)}`);
    expect(second).toMatchObject({ nodes: [{ actor: { slug: "dot" } }], pageInfo: { hasNextPage: false } });
    const { errors } = await village.ask(`{ ${all} { rows(after: "CAMP~1") { totalCount } } }`);
    expect(errors).toMatchObject([
      { code: "BAD_CURSOR", message: expect.stringContaining('"CAMP~1"') as string },
    ]);
  });

  it.each([
    ["an unknown actor", `actors: ["nobody"]`, 'actors names "nobody"'],
    ["a policy as an actor", `actors: ["roof"]`, 'actors names "roof"'],
    ["an unknown subject", `subjects: ["moon"]`, 'subjects names "moon"'],
    ["51 subjects", `subjects: [${'"roof", '.repeat(51)}]`, "subjects names 51: expected at most 50"],
    ["101 actors", `actors: [${'"ada", '.repeat(101)}]`, "actors names 101: expected at most 100"],
  ])("is refused for %s", async (_, given, message) => {
    const { errors } = await village.ask(`{ matrix(${given}) { subjects { slug } } }`);
    expect(errors).toMatchObject([
      { code: "BAD_INPUT", message: expect.stringContaining(message) as string },
    ]);
  });
});
