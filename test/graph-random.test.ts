import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROBLEM_STATUS } from "../src/platform/errors/index.ts";
import { graphSchema } from "../src/schema.ts";
import { seededGraph, type TestGraph } from "./support/graph.ts";
import { OPERATIONS, OperationWriter, SEED, type Vocabulary } from "./support/random-operation.ts";

let graph: TestGraph;
let vocabulary: Vocabulary;

beforeAll(async () => {
  graph = await seededGraph();
  const column = async (sql: string): Promise<string[]> =>
    (await graph.rows<{ value: string }>(sql)).map(({ value }) => value);
  const slugs = await column('SELECT slug AS "value" FROM node');
  const sources = await column('SELECT slug AS "value" FROM source');
  const keys = await column(`SELECT kind || ':' || key AS "value" FROM proposition`);
  const ids = [
    ...(await column(`SELECT type || ':' || slug AS "value" FROM node`)),
    ...sources.map((slug) => `Source:${slug}`),
    ...keys,
  ];
  const lenses = ["", "", "@19144,", "@,1", "@18262,2", `@,,${sources[0] ?? ""}`];
  const cursors = ["LATEST", "EARLIEST", "NAME", "PLACE", "RECORDED"].map((order) => `${order}~7~19000`);
  const texts = ["gascon", "recall", "office", "los angeles", "a", "cash bail", "prosecutors"];
  vocabulary = {
    likely: {
      first: [1, 2, 3, 5, 20, 100],
      slug: [...slugs, ...sources],
      source: sources,
      sources,
      onlyIn: sources,
      ...Object.fromEntries(
        ["a", "b", "actor", "actors", "around", "claimants", "holder", "subject", "subjects"].map((name) => [
          name,
          slugs,
        ]),
      ),
      text: texts,
      after: cursors,
      withoutSources: sources,
      ID: ids.flatMap((id) => lenses.map((lens) => id + lens)),
      String: [...slugs, ...texts],
      Date: ["2020-12-07", "2022-05-31", "2022-06-02", "1990-01-01", "2030-12-31"],
      DateTime: ["2022-06-02T12:00:00Z", "2022-07-10T00:00:00Z", "2000-01-01T00:00:00Z"],
      Boolean: [true, false],
      Int: [1, 2, 10],
      Decimal: ["1", "0.9", "0.5"],
      Float: [0.5, 1, 3],
    },
    odd: {
      first: [0, -1, 101, 2_147_483_647, -2_147_483_648],
      String: [
        "",
        "%",
        "_",
        "'",
        '"; DROP TABLE node --',
        "\u0000",
        "\ud800",
        "😀",
        "x".repeat(5_000),
        ":lensRevision",
      ],
      ID: ["", "x", "Person:", "Person:a@9,9", "Subject:a", "ChangeSet:99999999999", "Claim:\u0000"],
      Date: ["9999-12-31", "-0001-01-01", "2022-02-30", "today"],
      DateTime: ["9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "2022-99-01T00:00:00Z"],
      Boolean: [true],
      Int: [-1, 2_147_483_647],
      Float: [0, -1, 1e300, 5e-324],
      Decimal: ["0", "-1", "7", "1e3", "0.0000000000000000000000000001"],
    },
  };
});
afterAll(() => graph.close());

/** Codes that say what the caller did wrong. */
const CALLERS = new Set([
  ...Object.entries(PROBLEM_STATUS).flatMap(([code, status]) => (status < 500 ? [code] : [])),
  "BAD_USER_INPUT",
]);

describe("a random operation", () => {
  it("is answered, or refused with a documented code", async () => {
    const writer = new OperationWriter(graphSchema(), vocabulary, SEED);
    const faults: unknown[] = [];
    let answered = 0;
    for (let number = 0; number < OPERATIONS; number += 1) {
      const operation = writer.next();
      const { errors } = await graph.ask(operation.source, operation.variables);
      if (errors.length === 0) answered += 1;
      for (const { code, cause } of errors) {
        if (!CALLERS.has(code)) faults.push({ ...operation, code, cause: cause.message });
      }
    }
    expect(faults.slice(0, 3)).toEqual([]);
    expect(answered).toBeGreaterThan(OPERATIONS / 2);
  }, 600_000);

  it("is the same for the same seed", () => {
    const [one, other] = [1, 2].map(() => new OperationWriter(graphSchema(), vocabulary, 5));
    expect(one?.next()).toEqual(other?.next());
  });
});
