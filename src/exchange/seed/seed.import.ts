import type { EntityManager } from "typeorm";
import {
  importSource,
  type ImportedSource,
  type NodeDraft,
  type PassageDraft,
  type SourceDraft,
  type SourceHeader,
} from "../../curation/index.ts";
import { statement } from "../../platform/database/index.ts";
import { CampaignKind } from "../../things/campaign/index.ts";
import type { NodeType } from "../../things/node/index.ts";
import { OrganizationKind } from "../../things/organization/index.ts";
import type { KnownThings, SeedBatch, SeedSourceFile } from "./seed.batch.ts";
import { dateDraft, datingOf, SeedDrafts } from "./seed.drafts.ts";
import type { SeedNode, SeedPassage } from "./seed.schema.ts";

/** Told of each source as it is imported, for people who wait. */
export type ImportProgress = (imported: ImportedSource, done: number, all: number) => void;

/** Imports a batch into the transaction it is given: all of it, or nothing. Twice changes nothing. */
export async function importSeeds(
  db: EntityManager,
  batch: SeedBatch,
  onProgress: ImportProgress = () => undefined,
): Promise<ImportedSource[]> {
  const drafts = new SeedDrafts(batch);
  const nodes = batch.nodes.map(nodeDraft);
  const imported: ImportedSource[] = [];
  for (const source of batch.sources) {
    const result = await importSource(db, sourceDraft(source, drafts), nodes);
    imported.push(result);
    onProgress(result, imported.length, batch.sources.length);
  }
  return imported;
}

/** What the graph already holds, to which the files of an import may refer. */
export async function knownThings(db: EntityManager): Promise<KnownThings> {
  const nodes = await statement<{ slug: string; type: NodeType }>(
    db,
    'SELECT slug AS "slug", type AS "type" FROM node',
  );
  const sources = await statement<{ slug: string }>(db, 'SELECT slug AS "slug" FROM source');
  return {
    knownNodes: new Map(nodes.map(({ slug, type }) => [slug, type])),
    knownSources: new Set(sources.map(({ slug }) => slug)),
  };
}

/** A node of a file as the graph keeps it. */
export function nodeDraft({ slug, type, name, kind, sectors, background, note }: SeedNode): NodeDraft {
  return {
    slug,
    type,
    name,
    sectors,
    background,
    note: note ?? null,
    organizationKind: type === "Organization" ? wordOf(OrganizationKind, kind) : null,
    campaignKind: type === "Campaign" ? wordOf(CampaignKind, kind) : null,
  };
}

/** The word of a closed set; the checks of the files have made sure that it is one. */
function wordOf<Word extends string>(set: Readonly<Record<Word, Word>>, word: string | undefined): Word {
  const known = Object.values<Word>(set).find((candidate) => candidate === word);
  if (known === undefined) throw new TypeError(`${String(word)} passed the checks of the seed files`);
  return known;
}

function sourceDraft(source: SeedSourceFile, drafts: SeedDrafts): SourceDraft {
  return {
    ...sourceHeader(source),
    passages: source.file.passages.map(passageDraft),
    claims: drafts.claims(source),
  };
}

/** A passage of a file as the graph keeps it. */
export function passageDraft({ at: [start, end], reason }: SeedPassage): PassageDraft {
  return { start, end, reason: reason?.why ?? null, note: reason?.note ?? null };
}

/** What a file says of its source, as the graph keeps it. */
export function sourceHeader({ file }: Pick<SeedSourceFile, "file">): SourceHeader {
  const { changeSet, source: own } = file;
  const { slug, kind, name, publisher, publishedOn, authors, text } = own;
  const date = publishedOn === undefined ? null : dateDraft(publishedOn);
  const dating = datingOf(publishedOn).map((place) => ({
    ...place,
    field: "PUBLISHED_ON" as const,
    role: "DATING" as const,
    paraphrase: date?.reason ?? own.name,
  }));
  return {
    changeSet,
    slug,
    kind,
    name,
    publisher,
    publishedOn: date,
    title: own.title ?? null,
    url: own.url ?? null,
    authors,
    textSha256: text.sha256,
    codePoints: text.codePoints,
    details: [...own.details, ...dating].map(
      ({ at: [start, end], sha256, source: from, field, role, paraphrase }) => ({
        source: from ?? slug,
        start,
        end,
        sha256,
        field,
        role,
        paraphrase,
      }),
    ),
  };
}
