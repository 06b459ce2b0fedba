import Sqlite from "better-sqlite3";

/** As much of a file as SQLite maps at most: what the system has of it in memory is read where it is, not copied. */
export const MAPPED_BYTES = 0x7fff0000;

/** A file that is read through, and whether that may leave nothing behind: see `inspected`. */
export interface Inspection {
  readonly path: string;
  readonly readonly: boolean;
}

/** What `quick_check` and `foreign_key_check` complain of, at most a few lines. */
export function damageIn(inspection: Inspection): string[] {
  return inspected(inspection, (database) => {
    const pages = database.pragma("quick_check(3)") as { quick_check: string }[];
    const complaints = pages.map((row) => row.quick_check).filter((text) => text !== "ok");
    return complaints.length > 0 ? complaints : danglingIn(database);
  });
}

/**
 * Reads from a file and changes nothing. A read-only connection leaves an empty log behind where there was none; another
 * one would finish a log that is there, and so write to a file that may be refused.
 */
export function inspected<Seen>(
  { path, readonly }: Inspection,
  see: (database: Sqlite.Database) => Seen,
): Seen {
  const database = new Sqlite(path, { readonly, fileMustExist: true, timeout: 5_000 });
  try {
    database.pragma("query_only = ON");
    // All of it is read, most of it once: mapped, nothing is copied.
    database.pragma(`mmap_size = ${String(MAPPED_BYTES)}`);
    return see(database);
  } finally {
    database.close();
  }
}

/** Everything that a thorough check of an open file complains of; slower than the check at the start. */
export function integrityProblemsOf(path: string): string[] {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    const rows = database.pragma("integrity_check") as { integrity_check: string }[];
    const complaints = rows.map((row) => row.integrity_check).filter((text) => text !== "ok");
    return [...complaints, ...danglingIn(database)];
  } finally {
    database.close();
  }
}

/** One line for each table whose rows name rows that are not there. */
export function danglingIn(database: Sqlite.Database): string[] {
  const rows = database.pragma("foreign_key_check") as { table: string; parent: string }[];
  const pairs = new Set(
    rows.map((row) => `rows of ${row.table} name rows of ${row.parent} that are missing`),
  );
  return [...pairs];
}
