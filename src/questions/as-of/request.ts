import { DEFAULT_LENS, makeLens, LensScope, type Lens, type LensParts } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { Memory } from "../../platform/memory/index.ts";
import { Loaders, type LinkContext, type Shapes } from "../../platform/links/index.ts";
import { setAside } from "./set-aside.ts";

/** What the resolvers of one request share. */
export interface RequestContext extends LinkContext {
  readonly reader: Reader;
  readonly scope: LensScope;
  /** What is kept in memory of the database, at the reader's revision or ahead of it. */
  readonly memory: Memory;
  /** Opens a lens, once for each lens of the request. */
  openScope(lens: Lens): Promise<LensScope>;
}

/** Opens the context of a request on one state of the database. */
export function requestContext(reader: Reader, shapes: Shapes, memory: Memory): RequestContext {
  const opened = new Map<string, Promise<LensScope>>();
  return {
    reader,
    scope: newestScope(reader),
    memory,
    load: new Loaders(reader, shapes),
    openScope(lens) {
      const known = opened.get(lens.key);
      if (known !== undefined) return known;
      const opening = openScope(reader, lens);
      opened.set(lens.key, opening);
      return opening;
    },
  };
}

/** The scope of the newest state, as made for the last request that read it: it is the same for all of them. */
let newest: LensScope | undefined;

function newestScope(reader: Reader): LensScope {
  const { engine, revision } = reader;
  if (newest?.engine !== engine || newest.revision !== revision) newest = new LensScope(DEFAULT_LENS, reader);
  return newest;
}

/**
 * The same context as of an earlier revision: all that is asked of the newest is asked of that one, so that the answer
 * stays what it is, and every id read in it carries the revision. Throws NOT_FOUND for a revision that is not there yet.
 */
export function pinnedContext(context: RequestContext, revision: number): RequestContext {
  const { reader } = context;
  if (revision > reader.revision) {
    const message = `This database is at revision ${String(reader.revision)}: expected that one or an earlier one, not ${String(revision)}.`;
    throw new Problem("NOT_FOUND", message, { revision, newest: reader.revision });
  }
  return {
    ...context,
    scope: new LensScope(makeLens({ knownAt: revision }), reader),
    openScope: (lens) =>
      context.openScope(makeLens({ ...lens, knownAt: Math.min(lens.knownAt ?? revision, revision) })),
  };
}

async function openScope(reader: Reader, lens: Lens): Promise<LensScope> {
  if (lens.withoutSources.length === 0) return new LensScope(lens, reader);
  const revision = Math.min(lens.knownAt ?? reader.revision, reader.revision);
  const serials = await sourceSerials(reader, lens.withoutSources);
  return new LensScope(lens, reader, await setAside(reader, serials, revision));
}

async function sourceSerials(reader: Reader, slugs: readonly string[]): Promise<number[]> {
  const rows = await reader.rows<{ slug: string; serial: number }>(
    `SELECT slug AS "slug", serial AS "serial" FROM source WHERE ${anyOf(reader.engine, "slug", "slugs", "text")}`,
    { slugs },
  );
  const known = new Map(rows.map(({ slug, serial }) => [slug, serial]));
  return slugs.map((slug) => {
    const serial = known.get(slug);
    if (serial !== undefined) return serial;
    throw new Problem(
      "BAD_LENS",
      `withoutSources names ${JSON.stringify(slug)}: expected the slug of a source.`,
      { slug },
    );
  });
}

/** The revision that was the newest at an instant: an instant is looked up once, everything after compares integers. */
export async function revisionAt(reader: Reader, instant: string): Promise<number> {
  const recordedAt = new Date(instant).toISOString();
  const [row] = await reader.rows<{ revision: number }>(
    'SELECT CAST(COALESCE(MAX(number), 0) AS INTEGER) AS "revision" FROM change_set WHERE recorded_at <= :recordedAt',
    { recordedAt },
  );
  return row?.revision ?? 0;
}

/** The lens that arguments ask for. */
export async function lensOf(
  reader: Reader,
  asked: { validAt: number | null; knownAt: string | null; withoutSources: readonly string[] | null },
): Promise<Lens> {
  const parts: LensParts = {
    validAt: asked.validAt,
    knownAt: asked.knownAt === null ? null : await revisionAt(reader, asked.knownAt),
    withoutSources: asked.withoutSources,
  };
  return makeLens(parts);
}
