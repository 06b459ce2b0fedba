import { reading, type Database } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";

/** A source as the commands show it. */
export interface ListedSource {
  readonly serial: number;
  readonly slug: string;
  readonly name: string;
  readonly revision: number;
  readonly codePoints: number;
}

/** Every source, or the one with a slug. */
export async function listedSources(database: Database, slug?: string): Promise<ListedSource[]> {
  const sources = await read<ListedSource>(
    database,
    'SELECT serial AS "serial", slug AS "slug", name AS "name", known_from AS "revision", code_points AS "codePoints" FROM source ORDER BY serial',
  );
  const asked = slug === undefined ? sources : sources.filter((source) => source.slug === slug);
  if (asked.length > 0 || slug === undefined) return asked;
  const known = sources.map((source) => source.slug).join(", ");
  throw new Problem("NOT_FOUND", `No source has the slug ${JSON.stringify(slug)}: expected one of ${known}.`);
}

/** The text of a source, where it is at hand. */
export async function textOf(database: Database, serial: number): Promise<string | null> {
  const [row] = await read<{ text: string }>(
    database,
    'SELECT text AS "text" FROM source_text WHERE source_serial = :serial',
    { serial },
  );
  return row?.text ?? null;
}

/** One SELECT on the newest state. */
export function read<Row>(database: Database, sql: string, params = {}): Promise<Row[]> {
  return reading(database, (reader) => reader.rows<Row>(sql, params));
}
