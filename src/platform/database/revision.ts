/** Reads the one row of `revisionSql`. */
export function revisionOf(row: unknown): number {
  const revision = (row as { revision?: unknown } | undefined)?.revision;
  if (revision === undefined || revision === null) return 0;
  return Number(revision);
}
