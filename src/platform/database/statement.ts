import type { EntityManager, QueryResult } from "typeorm";
import { Problem } from "../errors/index.ts";
import type { Engine, SqlParams } from "./database.ts";
import { positional, sqliteValue, valuesOf } from "./parameters.ts";

/** Runs one statement with `:name` parameters inside a write; answers its rows (those of RETURNING, for changes). */
export async function statement<Row>(db: EntityManager, sql: string, params: SqlParams = {}): Promise<Row[]> {
  const engine = engineOfManager(db);
  const translated = positional(sql, engine === "sqlite" ? "question" : "dollar");
  const values = valuesOf(translated, params);
  const bound = engine === "sqlite" ? values.map(sqliteValue) : values;
  const runner = db.queryRunner;
  if (runner === undefined) throw outsideOfWrite();
  const result = (await runner.query(translated.text, bound, true)) as QueryResult<Row>;
  return result.records;
}

function outsideOfWrite(): Problem {
  return new Problem("INTERNAL", "A statement was run outside of a write; expected the manager of one.");
}

/** The engine a write is running on, for the few statements that differ. */
export function engineOfManager(db: EntityManager): Engine {
  return db.dataSource.options.type === "postgres" ? "postgres" : "sqlite";
}
