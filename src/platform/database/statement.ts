import type { EntityManager, QueryResult } from "typeorm";
import type { Engine, SqlParams } from "./database.ts";
import { positional, sqliteValue, valuesOf } from "./parameters.ts";

/** Runs one statement with `:name` parameters inside a write; answers its rows (those of RETURNING, for changes). */
export async function statement<Row>(db: EntityManager, sql: string, params: SqlParams = {}): Promise<Row[]> {
  const engine = engineOfManager(db);
  const translated = positional(sql, engine === "sqlite" ? "question" : "dollar");
  const values: unknown[] = valuesOf(translated, params);
  const bound = engine === "sqlite" ? valuesOf(translated, params).map(sqliteValue) : values;
  const runner = db.queryRunner ?? db.dataSource.createQueryRunner();
  const result: QueryResult<Row> = await runner.query(translated.text, bound, true);
  return result.records;
}

/** The engine a write is running on, for the few statements that differ. */
export function engineOfManager(db: EntityManager): Engine {
  return db.dataSource.options.type === "postgres" ? "postgres" : "sqlite";
}
