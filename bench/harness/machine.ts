import { readFileSync } from "node:fs";
import { availableParallelism, release, totalmem } from "node:os";
import Database from "better-sqlite3";
import { isPinned } from "./cores.ts";
import type { PostgresServer } from "./postgres.ts";

/** On what all was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly kernel: string;
  readonly node: string;
  readonly sqlite: string;
  readonly postgres: string | null;
  /** Whether servers and load had a core each. */
  readonly pinned: boolean;
}

export async function machineHere(postgres: PostgresServer | undefined): Promise<Machine> {
  const model = /^model name\s*:\s*(.+)$/mu.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1];
  const [row] = (await postgres?.run<{ server_version: string }>("SHOW server_version")) ?? [];
  return {
    processor: model ?? "unknown",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    kernel: release(),
    node: process.versions.node,
    sqlite: sqliteVersion(),
    postgres: row?.server_version ?? null,
    pinned: isPinned(),
  };
}

function sqliteVersion(): string {
  const database = new Database(":memory:");
  try {
    return database.prepare("SELECT sqlite_version()").pluck().get() as string;
  } finally {
    database.close();
  }
}
