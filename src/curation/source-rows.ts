import { readEdtf, UNKNOWN_FUTURE, UNKNOWN_PAST } from "../lens/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { Authorship, Passage, Source, SourceDetail } from "../things/source/index.ts";
import type { Query } from "../claims/timing/index.ts";
import type { PassageDraft, SourceHeader } from "./source-draft.ts";
import { addRows } from "./insert.ts";
import { serials, knownSerials, type Write } from "./write.ts";

/** Whether a source is in the graph; one that is there under another description is refused. */
export async function isKnownSource(query: Query, draft: SourceHeader): Promise<boolean> {
  const [row] = await query.rows<Record<string, unknown>>(
    'SELECT s.kind AS "kind", s.name AS "name", s.title AS "title", s.url AS "url", s.published_on AS "publishedOn", s.text_sha256 AS "textSha256", s.code_points AS "codePoints", n.slug AS "publisher" FROM source s JOIN node n ON n.serial = s.publisher_serial WHERE s.slug = :slug',
    { slug: draft.slug },
  );
  if (row === undefined) return false;
  const { kind, name, title, url, publishedOn, textSha256, codePoints, publisher } = draft;
  const drafted = { kind, name, title, url, textSha256, codePoints, publisher };
  const wanted = { ...drafted, publishedOn: publishedOn?.validTime ?? null };
  for (const [property, value] of Object.entries(wanted)) {
    if (row[property] === value) continue;
    throw new Problem(
      "BAD_INPUT",
      `The source ${draft.slug} has the ${property} ${JSON.stringify(value)} in the file, and ${JSON.stringify(row[property])} in the graph: expected the same. A source does not change; another text is another source.`,
      { slug: draft.slug, property },
    );
  }
  return true;
}

/** Adds a source with its metadata. */
export async function addSource(write: Write, draft: SourceHeader): Promise<void> {
  const slugs = [draft.publisher, ...draft.authors];
  const nodes = await knownSerials(write, { table: "node", values: slugs });
  const next = await serials(write, "source");
  const serial = next();
  const day = draft.publishedOn?.validTime ?? null;
  const bounds = day === null ? { earliest: UNKNOWN_PAST, latest: UNKNOWN_FUTURE } : readEdtf(day);
  const { slug, kind, name, title, url, textSha256, codePoints } = draft;
  await addRows(write.db, Source, [
    {
      serial,
      slug,
      sourceKind: kind,
      name,
      title,
      url,
      textSha256,
      codePoints,
      publisherSerial: nodes.get(draft.publisher),
      publishedOn: day,
      publishedEarliest: bounds.earliest,
      publishedLatest: bounds.latest,
      dateBasis: draft.publishedOn?.basis ?? null,
      dateReason: draft.publishedOn?.reason ?? null,
      publishedAsStated: draft.publishedOn?.asStated ?? null,
      knownFrom: write.revision,
    },
  ]);
  await addParts(write, draft, { source: serial, nodes });
}

async function addParts(
  write: Write,
  draft: SourceHeader,
  of: { source: number; nodes: ReadonlyMap<string, number> },
): Promise<void> {
  const knownFrom = write.revision;
  const sources = await knownSerials(write, {
    table: "source",
    values: draft.details.map((detail) => detail.source),
  });
  const nextAuthorship = await serials(write, "source_author");
  const nextDetail = await serials(write, "source_detail");
  const authors = draft.authors.map((author) => ({
    serial: nextAuthorship(),
    sourceSerial: of.source,
    authorSerial: of.nodes.get(author),
    knownFrom,
  }));
  const details = draft.details.map(({ source, start, end, ...detail }) => ({
    ...detail,
    serial: nextDetail(),
    aboutSerial: of.source,
    sourceSerial: sources.get(source),
    rangeStart: start,
    rangeEnd: end,
    knownFrom,
  }));
  await addRows(write.db, Authorship, authors);
  await addRows(write.db, SourceDetail, details);
}

/** Adds passages of a source. */
export async function addPassages(
  write: Write,
  slug: string,
  drafts: readonly PassageDraft[],
): Promise<void> {
  const sources = await knownSerials(write, { table: "source", values: [slug] });
  const next = await serials(write, "passage");
  const passages = drafts.map(({ start, end, reason, note }) => ({
    serial: next(),
    sourceSerial: sources.get(slug),
    rangeStart: start,
    rangeEnd: end,
    reason,
    note,
    knownFrom: write.revision,
  }));
  await addRows(write.db, Passage, passages);
}
