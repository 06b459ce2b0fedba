import { setImmediate as nextTurn } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import type { Database } from "./database.ts";
import { storageFault } from "./refusal.ts";

/** How long this process may stand still for one piece of a copy; pieces get as many rows as that takes. */
const PIECE_MILLISECONDS = 10;
const FIRST_PIECE_ROWS = 100;
const LARGEST_PIECE_ROWS = 5_000;

/** The columns that say from when and until when a row is there, as numbers of revisions. */
export interface Span {
  readonly opened: string;
  /** Null where rows are never closed. */
  readonly closed: string | null;
}

export interface CopyOptions {
  /** A new file with the same tables, and none of their rows; its path and nothing else is written to. */
  readonly path: string;
  readonly revision: number;
  /** What stands in the closing column of a row that is there. */
  readonly open: number;
  /** How the rows of a table come and go; null for a table whose rows stay behind. */
  spanOf(table: string, columns: readonly string[]): Span | null;
  /** Ends the copy early. */
  readonly signal: AbortSignal;
}

/**
 * Copies the rows that were there at a revision into a file of SQLite, from either engine, and leaves what was closed
 * later open. Since rows are only ever added and closed, no snapshot is held: each piece is read from the newest state,
 * and tells the same of that revision. Pages are not copied, as those that are free may still hold what was deleted.
 */
export async function copyToSqlite(database: Database, options: CopyOptions): Promise<void> {
  const file = new Sqlite(options.path, { fileMustExist: true });
  try {
    // One file that any program reads, also where it may not be written; until it is whole nothing has to be durable.
    for (const pragma of ["journal_mode = DELETE", "journal_mode = OFF", "synchronous = OFF"])
      file.pragma(pragma);
    file.pragma("foreign_keys = OFF");
    file.exec("BEGIN");
    const triggers = withoutTriggers(file);
    for (const copied of tablesOf(file, options)) await copyTable(database, copied, options);
    for (const sql of triggers) file.exec(sql);
    file.exec("COMMIT");
  } catch (error) {
    throw storageFault(error, "The file could not be made.");
  } finally {
    file.close();
  }
}

/** The rules on writing ask for the newest change set: they are put back when all rows are there. */
function withoutTriggers(file: Sqlite.Database): string[] {
  const found = file
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
    .all();
  const triggers = found as { name: string; sql: string }[];
  for (const { name } of triggers) file.exec(`DROP TRIGGER "${name}"`);
  return triggers.map(({ sql }) => sql);
}

interface CopiedTable {
  /** A SELECT of the next rows, of which `after` is the key of the last one and `most` how many may come. */
  readonly sql: string;
  readonly insert: Sqlite.Statement;
  readonly key: string;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

function tablesOf(file: Sqlite.Database, options: CopyOptions): CopiedTable[] {
  const found = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").all();
  return (found as { name: string }[]).flatMap(({ name }) => {
    const columns = file.pragma(`table_info("${name}")`) as Column[];
    const span = options.spanOf(
      name,
      columns.map((column) => column.name),
    );
    return span === null ? [] : [copiedTable(file, { name, columns, span }, options)];
  });
}

function copiedTable(
  file: Sqlite.Database,
  { name, columns, span }: { name: string; columns: readonly Column[]; span: Span },
  { open }: CopyOptions,
): CopiedTable {
  const key = columns.find(({ pk }) => pk === 1)?.name ?? "";
  const read = columns.map((column) => `${readAs(column, span, open)} AS "${column.name}"`);
  const names = columns.map((column) => `"${column.name}"`);
  const where = `"${span.opened}" <= :revision AND "${key}" > :after`;
  return {
    key,
    sql: `SELECT ${read.join(", ")} FROM "${name}" WHERE ${where} ORDER BY "${name}"."${key}" LIMIT :most`,
    insert: file.prepare(
      `INSERT INTO "${name}" (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    ),
  };
}

function readAs({ name, type }: Column, { closed }: Span, open: number): string {
  if (name === closed) return `CASE WHEN "${name}" > :revision THEN ${String(open)} ELSE "${name}" END`;
  // A number of JavaScript would lose digits; the column makes an integer of it again.
  return type === "BIGINT" ? `CAST("${name}" AS TEXT)` : `"${name}"`;
}

type Row = Readonly<Record<string, string | number | null>>;

async function copyTable(
  database: Database,
  table: CopiedTable,
  { revision, signal }: CopyOptions,
): Promise<void> {
  let after = 0;
  let most = FIRST_PIECE_ROWS;
  for (;;) {
    signal.throwIfAborted();
    const startedAt = performance.now();
    const rows = await readPiece(database, table.sql, { revision, after, most });
    for (const row of rows) table.insert.run(Object.values(row));
    const last = rows.at(-1);
    if (last === undefined) return;
    after = Number(last[table.key]);
    most = nextSize(most, performance.now() - startedAt);
    await nextTurn();
  }
}

async function readPiece(
  database: Database,
  sql: string,
  params: Readonly<Record<"revision" | "after" | "most", number>>,
): Promise<Row[]> {
  const lease = await database.read();
  try {
    return await lease.rows<Row>(sql, params);
  } finally {
    await lease.release();
  }
}

function nextSize(rows: number, milliseconds: number): number {
  const fitting = Math.floor((rows * PIECE_MILLISECONDS) / Math.max(milliseconds, 1));
  return Math.max(FIRST_PIECE_ROWS, Math.min(2 * rows, fitting, LARGEST_PIECE_ROWS));
}
