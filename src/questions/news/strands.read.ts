import type { SqlParams } from "../../platform/database/index.ts";
import { anyOf } from "../../platform/database/index.ts";
import type { LensScope } from "../../lens/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { addedClaims } from "./claims.read.ts";
import type { Place, Strand } from "./place.ts";
import type { Look, News, Stretch } from "./strand.ts";

/** So many rows of a strand are looked at for one page: more than a page has news. */
export const STRETCH = 200;
/** Evidence is mostly that of new claims, which is no news of its own: so many rows are passed over at a time. */
export const EVIDENCE_STRETCH = 20_000;

/** What is read of, under which lens, from which place on. */
export interface Reading {
  readonly context: RequestContext;
  readonly scope: LensScope;
  readonly place: Place;
}

/** The next rows of every strand, in a fixed number of statements, each of which reads a bounded number of rows. */
export async function nextStretches(reading: Reading): Promise<Stretch[]> {
  const stretches = await Promise.all([
    added(reading, "sources"),
    added(reading, "nodes"),
    closings(reading),
    addedClaims(reading, STRETCH),
    addedEvidence(reading),
  ]);
  return stretches.map((stretch) => upTo(stretch, reading.scope.revision));
}

/** Serials follow revisions: after the first row that the lens does not see yet, none is seen. */
function upTo(stretch: Stretch, revision: number): Stretch {
  const seen = stretch.looks.filter((look) => look.revision <= revision);
  return { ...stretch, looks: seen, isCut: stretch.isCut && seen.length === stretch.looks.length };
}

/** The condition that a source is not one of those that the lens sets aside. */
export function isLeft({ engine, setAside }: LensScope, column: string): string {
  return setAside === null ? "1 = 1" : `NOT (${anyOf(engine, column, "fallen_sources", "integer")})`;
}

/** The condition that a claim has, or had, a passage to carry it in a source that is left. */
export function isCarried(scope: LensScope, claim: string): string {
  if (scope.setAside === null) return "1 = 1";
  return `EXISTS (SELECT 1 FROM evidence v WHERE v.claim_serial = ${claim}.serial AND v.role = 'CARRIES' AND ${isLeft(scope, "v.source_serial")})`;
}

/** What is bound to a statement under a lens, save the day: no statement here asks for it. */
export function bound(scope: LensScope, params: SqlParams): SqlParams {
  return { ...scope.params, ...params };
}

interface AddedRow {
  readonly serial: number;
  readonly revision: number;
  readonly isLeft: number;
}

async function added(
  { context, scope, place }: Reading,
  strand: Extract<Strand, "sources" | "nodes">,
): Promise<Stretch> {
  const left = strand === "sources" ? isLeft(scope, "x.serial") : "1 = 1";
  const table = strand === "sources" ? "source" : "node";
  const rows = await context.reader.rows<AddedRow>(
    `SELECT x.serial AS "serial", x.known_from AS "revision", CASE WHEN ${left} THEN 1 ELSE 0 END AS "isLeft" FROM ${table} x WHERE x.serial > :after ORDER BY x.serial LIMIT ${String(STRETCH)}`,
    bound(scope, { after: place[strand] }),
  );
  const newsOf = ({ serial, revision }: AddedRow): News =>
    strand === "sources"
      ? { kind: "NEW_SOURCE", revision, meant: { source: serial } }
      : { kind: "NEW_NODE", revision, meant: { node: serial } };
  return stretchOf(strand, rows, (row) => (row.isLeft === 1 ? newsOf(row) : null));
}

interface ClosingRow {
  readonly serial: number;
  readonly revision: number;
  readonly proposition: number;
  readonly isNews: number;
}

/** Claims that were closed; those that were corrected are told with what corrects them. */
async function closings({ context, scope, place }: Reading): Promise<Stretch> {
  const isCorrected =
    "EXISTS (SELECT 1 FROM claim n WHERE n.supersedes_serial = c.serial AND n.known_from = c.known_to)";
  const rows = await context.reader.rows<ClosingRow>(
    `SELECT c.serial AS "serial", c.known_to AS "revision", c.proposition_serial AS "proposition", CASE WHEN ${isCorrected} THEN 0 WHEN ${isCarried(scope, "c")} THEN 1 ELSE 0 END AS "isNews" FROM claim c WHERE c.known_to < 2147483647 AND c.known_to >= :closedIn AND (c.known_to > :closedIn OR c.serial > :after) ORDER BY c.known_to, c.serial LIMIT ${String(STRETCH)}`,
    bound(scope, { closedIn: place.closedIn, after: place.closings }),
  );
  return stretchOf("closings", rows, ({ serial, revision, proposition, isNews }) =>
    isNews === 1 ? { kind: "CLAIM_WITHDRAWN", revision, meant: { claim: serial, proposition } } : null,
  );
}

interface EvidenceRow {
  readonly serial: number;
  readonly revision: number;
  readonly claim: number;
  readonly proposition: number;
  readonly source: number;
}

/** Passages that carry an asserted claim that was known before, in a source that had not carried it. */
async function addedEvidence({ context, scope, place }: Reading): Promise<Stretch> {
  const { reader } = context;
  const params = bound(scope, { after: place.evidence });
  const stretch = `(SELECT * FROM evidence WHERE serial > :after ORDER BY serial LIMIT ${String(EVIDENCE_STRETCH)})`;
  const wasCarried = `EXISTS (SELECT 1 FROM evidence b WHERE b.claim_serial = e.claim_serial AND b.role = 'CARRIES' AND b.known_from < e.known_from AND ${isLeft(scope, "b.source_serial")})`;
  const isFirst =
    "NOT EXISTS (SELECT 1 FROM evidence o WHERE o.claim_serial = e.claim_serial AND o.source_serial = e.source_serial AND o.role = 'CARRIES' AND o.serial < e.serial)";
  const rows = await reader.rows<EvidenceRow>(
    `SELECT e.serial AS "serial", e.known_from AS "revision", e.claim_serial AS "claim", c.proposition_serial AS "proposition", e.source_serial AS "source" FROM ${stretch} e JOIN claim c ON c.serial = e.claim_serial WHERE e.role = 'CARRIES' AND c.known_from < e.known_from AND c.modality IN ('ASSERTED', 'PLEDGED') AND ${wasCarried} AND ${isFirst} AND ${isLeft(scope, "e.source_serial")} ORDER BY e.serial LIMIT ${String(STRETCH)}`,
    params,
  );
  const told = stretchOf("evidence", rows, ({ serial, revision, claim, proposition, source }) => ({
    kind: "CORROBORATED",
    revision,
    meant: { evidence: serial, claim, proposition, source },
  }));
  if (told.isCut) return told;
  const [end] = await reader.rows<{ count: number; serial: number | null; revision: number | null }>(
    `SELECT CAST(COUNT(*) AS INTEGER) AS "count", MAX(serial) AS "serial", MAX(known_from) AS "revision" FROM ${stretch} e`,
    { after: place.evidence },
  );
  if (end === undefined || end.serial === null || end.revision === null) return told;
  const last: Look = { strand: "evidence", serial: end.serial, revision: end.revision, news: null };
  const isToldLast = told.looks.at(-1)?.serial === last.serial;
  return {
    ...told,
    looks: isToldLast ? told.looks : [...told.looks, last],
    isCut: end.count === EVIDENCE_STRETCH,
  };
}

/** A stretch from rows in their order; it is cut where as many came as were asked for. */
export function stretchOf<Row extends { readonly serial: number; readonly revision: number }>(
  strand: Strand,
  rows: readonly Row[],
  newsOf: (row: Row) => News | null,
): Stretch {
  const looks = rows.map((row): Look => {
    const { serial, revision } = row;
    return { strand, revision, serial, news: newsOf(row) };
  });
  return { strand, looks, isCut: rows.length === STRETCH };
}
