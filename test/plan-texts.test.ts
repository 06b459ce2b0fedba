import fc from "fast-check";
import type { GraphQLObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unscaled } from "../src/claims/observation/index.ts";
import { DateScalar } from "../src/lens/index.ts";
import { Kept } from "../src/platform/collections/index.ts";
import { concatenation, sql, text, textJson } from "../src/platform/plan/index.ts";
import type { FieldSql, SqlRow } from "../src/platform/links/index.ts";
import { graphSchema } from "../src/schema.ts";
import { emptyGraph, type TestGraph } from "./support/graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await emptyGraph();
});
afterAll(() => graph.close());

async function valueOf(
  expression: string,
  params: Record<string, string | number | null> = {},
): Promise<unknown> {
  const [row] = await graph.rows<{ value: unknown }>(`SELECT ${expression} AS "value"`, params);
  return row?.value;
}

describe("text as JSON", () => {
  it("is what JSON.stringify makes of it, whatever a column can hold", async () => {
    const { engine } = graph.database;
    const stored = fc.string({ unit: "binary" }).filter((value) => !value.includes("\0"));
    await fc.assert(
      fc.asyncProperty(stored, async (value) => {
        expect(await valueOf(textJson("CAST(:value AS TEXT)", engine), { value })).toBe(
          JSON.stringify(value),
        );
      }),
      { numRuns: 300, examples: [["\u0001\b\t\n\f\r\u001f\u007f\u2028\"\\/<'é😀"], ["null"], [""]] },
    );
  });

  it("is NULL for no text", async () => {
    expect(
      await valueOf(textJson("CAST(:value AS TEXT)", graph.database.engine), { value: null }),
    ).toBeNull();
  });
});

describe("a day as JSON", () => {
  const written = DateScalar.extensions["json"] as (value: string, engine: string) => string;

  it("is what the scalar writes, for every day of the years 1 to 9999", async () => {
    const { engine } = graph.database;
    const day = fc.integer({ min: -719_162, max: 2_932_896 });
    await fc.assert(
      fc.asyncProperty(day, async (value) => {
        const json = await valueOf(written("CAST(:value AS INTEGER)", engine), { value });
        expect(json).toBe(JSON.stringify(DateScalar.serialize(value)));
      }),
      { numRuns: 300, examples: [[-719_162], [2_932_896], [0], [-1]] },
    );
  });

  it.each([-719_163, 2_932_897])("is left to the resolvers beyond them: %i", async (value) => {
    expect(await valueOf(written("CAST(:value AS INTEGER)", graph.database.engine), { value })).toBe(
      "\u0001",
    );
  });
});

describe("a figure as text", () => {
  it("is what the resolver makes of it, whatever a column can hold, in any scale", async () => {
    const written = observationSql("stated");
    const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    await fc.assert(
      fc.asyncProperty(integer, fc.integer({ min: 0, max: 18 }), async (figure, scale) => {
        const params = { figure: String(figure), scale };
        expect(await valueOf(written, params)).toBe(unscaled(figure, scale));
      }),
      {
        numRuns: 300,
        examples: [
          [-(2n ** 63n), 0],
          [2n ** 63n - 1n, 18],
          [-5n, 12],
          [0n, 1],
          [-100n, 2],
        ],
      },
    );
  });

  it("is NULL for no figure", async () => {
    expect(await valueOf(observationSql("low"), { figure: null, scale: 2 })).toBeNull();
  });
});

/** What stands for a field of an observation in a statement, over a figure and its scale. */
function observationSql(field: string): string {
  const type = graphSchema().getType("Observation") as GraphQLObjectType;
  const { sql: written } = type.getFields()[field]?.extensions as { sql: FieldSql };
  const column = (property: string): string =>
    property === "scale" ? "CAST(:scale AS INTEGER)" : "CAST(:figure AS BIGINT)";
  const said = written({ column } as SqlRow);
  return "value" in said ? said.value : "";
}

describe("a concatenation", () => {
  it("of a thousand pieces is no deeper than a database takes", async () => {
    const pieces = Array.from({ length: 1_000 }, (_, index) => [
      text(`${String(index)}:`),
      sql("'x'"),
    ]).flat();
    const expected = Array.from({ length: 1_000 }, (_, index) => `${String(index)}:x`).join("");
    expect(await valueOf(concatenation(pieces))).toBe(expected);
  });

  it("quotes what is text, and writes text that stands side by side as one", () => {
    expect(concatenation([text('{"it'), text(`'s":`), sql("r.x"), text("}")])).toBe(
      `'{"it''s":' || r.x || '}'`,
    );
    expect(concatenation([])).toBe("''");
  });
});

describe("what is kept", () => {
  it("goes when too much is, the one that was not asked for longest first", () => {
    const kept = new Kept<number>(2);
    const made: string[] = [];
    const ask = (key: string): number => kept.at(key, () => made.push(key));
    for (const key of ["a", "b", "a", "c", "a", "b"]) ask(key);
    expect(made).toEqual(["a", "b", "c", "b"]);
    expect(kept.size).toBe(2);
  });
});
