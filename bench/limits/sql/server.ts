import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { readCommandLine } from "../../peers/command-line.ts";
import { foldWords, GraphDatabase, LAST_CHARACTER, pathsBetween } from "../../peers/reading/index.ts";
import { pathAnswer } from "../answers.ts";
import { serve, type Answerer, type Asked } from "../serving.ts";

const MAPPED_BYTES = 4 * 1024 ** 3;
const MILLISECONDS_PER_DAY = 86_400_000;

const told = readCommandLine();
const connection = new Database(told.database, { readonly: true, fileMustExist: true });
connection.pragma(`mmap_size = ${String(MAPPED_BYTES)}`);
connection.pragma("cache_size = -65536");
connection.pragma("temp_store = memory");
const graph = new GraphDatabase(told.database, { counts: told.countsStatements });
let statements = 0;

/** Answers by the one statement of a file, whose one value is the answer. */
function bySql(name: string, bind: (asked: Asked) => object = (asked) => asked): Answerer {
  const text = readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
  const statement = connection.prepare<object, string>(text).pluck();
  const unknown = `{"data":{"${name.startsWith("list-") ? "asOf" : "policy"}":null}}`;
  return (asked) => {
    statements += 1;
    return statement.get(bind(asked)) ?? unknown;
  };
}

await serve(
  told.port,
  {
    point: bySql("point"),
    list: bySql("list"),
    page: bySql("page", ({ slug, after = "" }) => {
      const [day, serial] = after.split("~").map(Number);
      return { slug, day, serial };
    }),
    levels: bySql("levels", ({ slugs }) => ({ slugs: JSON.stringify(slugs) })),
    neighbours: bySql("neighbours"),
    path: ({ from = "", to = "" }) => pathAnswer(pathsBetween(graph, { from, to })?.paths[0] ?? null),
    search: bySql("search", ({ text = "" }) => {
      const words = foldWords(text);
      return { words, last: words + LAST_CHARACTER };
    }),
    positions: bySql("positions"),
    "list-then": bySql("list-then"),
    "list-on-day": bySql("list-on-day", ({ slug, validAt = "" }) => ({
      slug,
      day: Date.parse(validAt) / MILLISECONDS_PER_DAY,
    })),
  },
  () => statements + graph.statements,
);
