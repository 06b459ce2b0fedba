import { reading, type Database } from "../../src/platform/database/index.ts";
import type { Vocabulary } from "./random-operation.ts";

/** Words for random operations over a graph: what is in it, and what nobody expects. */
export async function vocabularyOf({ database }: { readonly database: Database }): Promise<Vocabulary> {
  const column = async (sql: string): Promise<string[]> =>
    (await reading(database, (reader) => reader.rows<{ value: string }>(sql))).map(({ value }) => value);
  const slugs = await column('SELECT slug AS "value" FROM node ORDER BY serial');
  const sources = await column('SELECT slug AS "value" FROM source ORDER BY serial');
  const keys = await column(`SELECT kind || ':' || key AS "value" FROM proposition ORDER BY row_id`);
  const claims = await column(`SELECT 'Claim:' || key AS "value" FROM claim ORDER BY serial`);
  const ids = [
    ...(await column(`SELECT type || ':' || slug AS "value" FROM node ORDER BY serial`)),
    ...sources.map((slug) => `Source:${slug}`),
    "ChangeSet:1",
    ...keys,
    ...claims,
  ];
  const lenses = ["", "", "@19144,", "@,1", "@18262,2", `@,,${sources[0] ?? ""}`];
  const cursors = ["LATEST", "EARLIEST", "PLACE", "RECORDED"].map((order) => `${order}~7~19000`);
  const texts = ["gascon", "recall", "office", "los angeles", "a", "cash bail", "prosecutors"];
  return {
    likely: {
      first: [1, 2, 3, 5, 20, 100],
      slug: [...slugs, ...sources],
      source: sources,
      text: texts,
      after: [...cursors, "NAME~7~los angeles"],
      withoutSources: sources,
      ID: ids.flatMap((id) => lenses.map((lens) => id + lens)),
      String: [...slugs, ...texts],
      Date: ["2020-12-07", "2022-05-31", "2022-06-02", "1990-01-01", "2030-12-31", "2024-03-05"],
      DateTime: ["2022-06-02T12:00:00Z", "2022-07-10T00:00:00Z", "2024-06-03T00:00:00Z"],
      Boolean: [true, false],
      Int: [1, 2, 10],
      Float: [1, 0, 2.5],
      Decimal: ["1", "0.9", "0.5"],
    },
    odd: {
      first: [0, -1, 101],
      String: ["", "%", "'", '"; DROP TABLE node --', "\u0000", "😀", ":lensRevision"],
      ID: ["", "x", "Person:a@9,9", "ChangeSet:99999999999"],
      Date: ["9999-12-31", "today"],
      DateTime: ["9999-12-31T23:59:59Z"],
      Boolean: [true],
      Int: [-1, 2_147_483_647],
      Decimal: ["0", "-1"],
    },
  };
}
