import { readFile } from "node:fs/promises";
import type { DataSource, EntityMetadata, Table } from "typeorm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_ENGINE, testDatabase, type TestDatabase } from "./support/database.ts";
import { GRAPH_OPTIONS } from "./support/graph.ts";
import { schemaText } from "./support/schema-text.ts";

const FAMILIES = new Map([
  ["integer", "integer"],
  ["int4", "integer"],
  ["bigint", "integer"],
  ["int8", "integer"],
  ["text", "text"],
]);

// Always 1: halves of the keys by which the database itself keeps the promise of no claim without evidence.
const KEY_CONSTANTS = new Set(["claim.proposition_version", "claim.evidence_number"]);

let test: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  test = await testDatabase(GRAPH_OPTIONS);
  dataSource = test.database.dataSource;
});
afterAll(() => test.close());

/** A column in a line: its name, family of types, and whether it may be NULL. */
function columnLine(name: string, type: string, isNullable: boolean): string {
  return `${name} ${FAMILIES.get(type.toLowerCase()) ?? type}${isNullable ? "" : " NOT NULL"}`;
}

/** The columns that TypeORM believes in: a table's own metadata has those of each kind of its rows, too. */
function mappedColumns({ columns }: EntityMetadata): string[] {
  return columns
    .map(({ databaseName, type, isNullable }) => columnLine(databaseName, String(type), isNullable))
    .sort();
}

/** A primary key is never NULL, although SQLite does not say so of its integers. */
function migratedColumns(table: Table): string[] {
  return table.columns
    .filter(({ name }) => !KEY_CONSTANTS.has(`${table.name.split(".").at(-1) ?? ""}.${name}`))
    .map(({ name, type, isNullable, isPrimary }) => columnLine(name, type, isNullable && !isPrimary))
    .sort();
}

async function tables(): Promise<Table[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return await runner.getTables(dataSource.entityMetadatas.map(({ tableName }) => tableName));
  } finally {
    await runner.release();
  }
}

describe("a freshly migrated database", () => {
  it("has the tables, rules, indexes and triggers that are published: run `npm run generate` after a change", async () => {
    expect(await schemaText(dataSource, TEST_ENGINE)).toBe(
      await readFile(`schema/${TEST_ENGINE}.sql`, "utf8"),
    );
  });

  it("has exactly the columns that the concepts map", async () => {
    const migrated = (await tables()).map((table) => [table.name.split(".").at(-1), migratedColumns(table)]);
    const mapped = dataSource.entityMetadatas
      .filter(({ tableType }) => tableType !== "entity-child")
      .map((metadata) => [metadata.tableName, mappedColumns(metadata)]);
    expect(Object.fromEntries(migrated)).toEqual(Object.fromEntries(mapped));
  });

  it("has no table that no concept maps", async () => {
    const published = await schemaText(dataSource, TEST_ENGINE);
    const names = Array.from(published.matchAll(/^(?:CREATE )?TABLE "?(\w+)"?/gmu), ([, name]) => name);
    const mapped = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect(names.filter((name) => !mapped.includes(name ?? ""))).toEqual(["standpoint_migration"]);
  });
});
