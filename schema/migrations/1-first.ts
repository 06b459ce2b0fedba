import type { MigrationInterface, QueryRunner } from "typeorm";
import { INDEXES, TABLES, type TableDefinition } from "./1-first.tables.ts";
import { postgresFunctions, postgresTriggers, sqliteTriggers } from "./1-first.triggers.ts";

/** Everything, once, for both engines. Later migrations only add columns, tables and indexes. */
export class First1767225600000 implements MigrationInterface {
  readonly name = "First1767225600000";

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.dataSource.options.type === "postgres";
    const tables = TABLES.map((table) => createTable(table, postgres));
    // Tables refer to each other in circles: PostgreSQL takes its deferred keys once all of them stand.
    const circles = postgres ? TABLES.flatMap(deferredKeys) : [];
    const indexes = INDEXES.map((index) => `CREATE ${index}`);
    const triggers = postgres ? postgresTriggers(TABLES) : sqliteTriggers(TABLES);
    for (const statement of [...tables, ...circles, ...indexes, ...triggers]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.dataSource.options.type === "postgres";
    if (!postgres) await runner.query("PRAGMA defer_foreign_keys = ON");
    if (!postgres) await dropTriggers(runner);
    for (const { name } of [...TABLES].reverse())
      await runner.query(`DROP TABLE ${name}${postgres ? " CASCADE" : ""}`);
    if (!postgres) return;
    for (const name of postgresFunctions(TABLES)) await runner.query(`DROP FUNCTION ${name}()`);
  }
}

const isDeferred = (rule: string): boolean => rule.includes("DEFERRABLE");

function createTable({ name, columns, rules }: TableDefinition, postgres: boolean): string {
  const lines = [
    ...Object.entries(columns).map(([column, type]) => `${column} ${postgres ? bytewise(type) : type}`),
    ...rules.filter((rule) => !postgres || !isDeferred(rule)),
  ];
  return `CREATE TABLE ${name} (\n  ${lines.join(",\n  ")}\n)`;
}

function deferredKeys({ name, rules }: TableDefinition): string[] {
  return rules.filter(isDeferred).map((rule) => `ALTER TABLE ${name} ADD ${rule}`);
}

/** Both engines compare text byte by byte, so that both list in the same order. */
function bytewise(type: string): string {
  return type.replace(/^TEXT/u, 'TEXT COLLATE "C"');
}

/** SQLite deletes a table's rows before it drops it, which the triggers would refuse. */
async function dropTriggers(runner: QueryRunner): Promise<void> {
  const triggers = (await runner.query("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) as {
    name: string;
  }[];
  for (const { name } of triggers) await runner.query(`DROP TRIGGER ${name}`);
}
