import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyToSqlite, type Database, type Span } from "../../platform/database/index.ts";

/** What stands where a row is still there: no revision has this number. */
const OPEN = 2_147_483_647;

export interface DatabaseFileOptions {
  readonly database: Database;
  /** Creates a database of SQLite with all tables and no rows. */
  createAt(path: string): Promise<unknown>;
  readonly revision: number;
  readonly signal: AbortSignal;
}

/** A file that is whole, in a directory of its own. */
export interface DatabaseFile {
  readonly path: string;
  readonly bytes: number;
  remove(): Promise<void>;
}

/** Writes the graph as it was at a revision into a file of SQLite; half a file is removed. */
export async function writeDatabaseFile(options: DatabaseFileOptions): Promise<DatabaseFile> {
  const directory = await mkdtemp(join(tmpdir(), "standpoint-graph-"));
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    const draft = join(directory, "draft.sqlite");
    await options.createAt(draft);
    await copyToSqlite(options.database, { ...options, path: draft, open: OPEN, spanOf });
    const path = join(directory, "standpoint.sqlite");
    await rename(draft, path);
    return { path, bytes: (await stat(path)).size, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Only what a revision has opened goes along: texts, and what became of passages in them, are the operator's own. */
function spanOf(table: string, columns: readonly string[]): Span | null {
  if (table === "change_set") return { opened: "number", closed: null };
  if (!columns.includes("known_from")) return null;
  return { opened: "known_from", closed: columns.includes("known_to") ? "known_to" : null };
}
