import { Claim, Proposition, UNKNOWN_CLAIMANT } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { Loaders, ThinRow } from "../../platform/links/index.ts";
import { Organization } from "../../things/organization/index.ts";
import { Authorship, Source } from "../../things/source/index.ts";
import type { CitableClaim } from "./claim-citation.ts";
import type { CitedWork } from "./cited-work.ts";
import { plainText, plainTextOrNull, webAddress } from "./plain-text.ts";
import { publicationDate } from "./publication-date.ts";

/** Through what everything of one answer is read. */
export interface Reading {
  readonly load: Loaders;
  readonly scope: LensScope;
}

/** The most passages that a footnote names. */
const MAXIMUM_PASSAGES = 10;

/** What is known of a source, under the lens. */
export async function citedWork(row: ThinRow & Source, { load, scope }: Reading): Promise<CitedWork> {
  const authors = load.own<number, readonly string[]>(`citation-authors|${scope.key}`, (serials, reader) =>
    authorsBySourceSerial(serials, reader, { load, scope }),
  );
  const [publisher, named] = await Promise.all([
    load.one(Organization, row.publisherSerial, scope),
    authors.load(row.serial),
  ]);
  const outlet = publisher as unknown as Organization | null;
  return {
    key: row.slug,
    kind: row.sourceKind,
    title: plainTextOrNull(row.title),
    name: plainTextOrNull(row.name) ?? row.slug,
    publisher: outlet === null || outlet.slug === UNKNOWN_CLAIMANT ? null : plainTextOrNull(outlet.name),
    authors: named.map(plainText).filter((author) => author !== ""),
    url: webAddress(row.url),
    date: publicationDate(row),
  };
}

async function authorsBySourceSerial(
  serials: readonly number[],
  reader: Reader,
  { load, scope }: Reading,
): Promise<(readonly string[])[]> {
  const rows = await reader.rows<{ source: number; name: string }>(
    `${scope.prelude}SELECT a.source_serial AS "source", n.name AS "name" FROM source_author a JOIN node n ON n.serial = a.author_serial WHERE ${anyOf(reader.engine, "a.source_serial", "serials", "integer")} AND ${scope.visible(load.shapeOf(Authorship), "a")} ORDER BY a.source_serial, a.serial`,
    { ...scope.params, serials },
  );
  const bySource = groupBy(rows, ({ source }) => source);
  return serials.map((serial) => (bySource.get(serial) ?? []).map(({ name }) => name));
}

/** Who claims what of whom: of a stance the holder and the subject, of a tie its two ends, else what it is of. */
interface NamesOfClaim {
  readonly serial: number;
  readonly claimant: string;
  readonly claimantSlug: string;
  readonly about: string | null;
  readonly other: string | null;
}

interface PassageOfClaim {
  readonly claim: number;
  readonly source: number;
  readonly start: number;
  readonly end: number;
  /** How many passages carry the claim, this one among them. */
  readonly count: number;
}

/** A claim with all that its citation tells, in a number of statements that does not grow with the claims. */
export async function citableClaim(row: ThinRow & Claim, reading: Reading): Promise<CitableClaim> {
  const { load, scope } = reading;
  const names = load.own<number, NamesOfClaim | null>(`citation-names|${scope.key}`, (serials, reader) =>
    namesByClaimSerial(serials, reader, reading),
  );
  const passages = load.own<number, readonly PassageOfClaim[]>(
    `citation-passages|${scope.key}`,
    (serials, reader) => passagesByClaimSerial(serials, reader, reading),
  );
  const [named, carried] = await Promise.all([names.load(row.serial), passages.load(row.serial)]);
  const works = await Promise.all(carried.map(({ source }) => workBySerial(source, reading)));
  const { key, attribution, modality, qualifier, paraphrase } = row;
  const cited = carried.flatMap(({ start, end }, index) => {
    const work = works[index] ?? null;
    return work === null ? [] : [{ start, end, work }];
  });
  const isNamed = named !== null && named.claimantSlug !== UNKNOWN_CLAIMANT;
  return {
    ...{ key, attribution, modality, qualifier, paraphrase },
    revision: scope.revision,
    claimant: isNamed ? named.claimant : null,
    about: [named?.about, named?.other].filter((name) => typeof name === "string"),
    passages: cited,
    otherPassages: Math.max(0, (carried[0]?.count ?? 0) - carried.length),
  };
}

async function workBySerial(serial: number, reading: Reading): Promise<CitedWork | null> {
  const row = await reading.load.one(Source, serial, reading.scope);
  return row === null ? null : citedWork(row as unknown as ThinRow & Source, reading);
}

async function namesByClaimSerial(
  serials: readonly number[],
  reader: Reader,
  { load, scope }: Reading,
): Promise<(NamesOfClaim | null)[]> {
  const proposition = scope.visible(load.shapeOf(Proposition), "p");
  const rows = await reader.rows<NamesOfClaim>(
    `${scope.prelude}SELECT c.serial AS "serial", m.name AS "claimant", m.slug AS "claimantSlug", a.name AS "about", o.name AS "other" FROM claim c JOIN node m ON m.serial = c.claimant_serial JOIN proposition p ON p.serial = c.proposition_serial AND ${proposition} LEFT JOIN node a ON a.serial = COALESCE(p.holder_serial, p.from_serial, p.node_serial, p.about_serial) LEFT JOIN node o ON o.serial = COALESCE(p.subject_serial, p.to_serial) WHERE ${anyOf(reader.engine, "c.serial", "serials", "integer")} AND ${scope.visible(load.shapeOf(Claim), "c")}`,
    { ...scope.params, serials },
  );
  const bySerial = new Map(rows.map((row) => [row.serial, row]));
  return serials.map((serial) => bySerial.get(serial) ?? null);
}

async function passagesByClaimSerial(
  serials: readonly number[],
  reader: Reader,
  { load, scope }: Reading,
): Promise<(readonly PassageOfClaim[])[]> {
  const rows = await reader.rows<PassageOfClaim>(
    `${scope.prelude}SELECT * FROM (SELECT e.claim_serial AS "claim", e.source_serial AS "source", e.range_start AS "start", e.range_end AS "end", CAST(COUNT(*) OVER (PARTITION BY e.claim_serial) AS INTEGER) AS "count", ROW_NUMBER() OVER (PARTITION BY e.claim_serial ORDER BY e.number) AS "place" FROM evidence e WHERE ${anyOf(reader.engine, "e.claim_serial", "serials", "integer")} AND e.role = 'CARRIES' AND ${scope.visible(load.shapeOf(Evidence), "e")}) passages WHERE "place" <= :passages ORDER BY "claim", "place"`,
    { ...scope.params, serials, passages: MAXIMUM_PASSAGES },
  );
  const byClaim = groupBy(rows, ({ claim }) => claim);
  return serials.map((serial) => byClaim.get(serial) ?? []);
}
