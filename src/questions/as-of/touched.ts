import {
  claimFacts,
  knownAtRevision,
  type ClaimFacts,
  type PropositionTimes,
  type World,
} from "../../claims/timing/index.ts";
import { readEdtf, UNKNOWN_FUTURE, UNKNOWN_PAST, type Bounds } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";

/** A state of the database: what one reader sees as of one revision. */
export interface Past {
  readonly reader: Reader;
  readonly revision: number;
}

/** What a proposition's row says of when it holds and, for a deadline, of the day that it is. */
export interface ShiftingRow extends PropositionTimes {
  readonly serial: number;
  readonly date: string | null;
  readonly dateEarliest: number | null;
  readonly dateLatest: number | null;
}

/** A source whose own date was inferred with the help of another, and what it states itself. */
export interface RedatedSource {
  readonly serial: number;
  readonly asStated: string | null;
}

/** The sources that lose their date with some that are withheld. */
export async function redatedSources(
  { reader, revision }: Past,
  withheld: readonly number[],
): Promise<RedatedSource[]> {
  return reader.rows<RedatedSource>(
    `SELECT DISTINCT s.serial AS "serial", s.published_as_stated AS "asStated" FROM source_detail d JOIN source s ON s.serial = d.about_serial WHERE ${anyOf(reader.engine, "d.source_serial", "withheld", "integer")} AND d.role = 'DATING' AND d.field = 'PUBLISHED_ON' AND s.date_basis = 'INFERRED' AND d.known_from <= :revision`,
    { withheld, revision },
  );
}

/** The bounds of what a text states; those of an unknown date where it states none. */
export function statedBounds(asStated: string | null): Bounds {
  if (asStated === null) return { earliest: UNKNOWN_PAST, latest: UNKNOWN_FUTURE };
  const { earliest, latest } = readEdtf(asStated);
  return { earliest, latest };
}

/**
 * The claims of every proposition that setting sources aside may change: of those that they carry or date, that a
 * source redated by it carries, or that are claimed in an utterance that they carry or date.
 */
export async function touchedClaims({ reader, revision }: Past, world: World): Promise<ClaimFacts[]> {
  const isOfSource = anyOf(reader.engine, "e.source_serial", "sources", "integer");
  const rows = await reader.rows<{ serial: number }>(
    `WITH touched AS (SELECT DISTINCT c.proposition_serial AS serial FROM evidence e JOIN claim c ON c.serial = e.claim_serial WHERE ${isOfSource} AND e.role IN ('CARRIES', 'DATING') AND ${knownAtRevision("e")} AND ${knownAtRevision("c")}) SELECT serial AS "serial" FROM touched UNION SELECT c.proposition_serial FROM claim c WHERE c.said_in_serial IN (SELECT serial FROM touched) AND ${knownAtRevision("c")}`,
    { sources: [...world.without, ...world.redated.keys()], revision },
  );
  const propositions = rows.map((row) => row.serial);
  return claimFacts(reader, propositions, revision);
}

/** The claims of the utterances in which some claims were made, by utterance. */
export async function utteranceClaims(
  { reader, revision }: Past,
  claims: readonly ClaimFacts[],
): Promise<ReadonlyMap<number, readonly ClaimFacts[]>> {
  const events = new Set(claims.flatMap(({ saidInSerial }) => (saidInSerial === null ? [] : [saidInSerial])));
  const here = claims.filter((claim) => events.has(claim.propositionSerial));
  for (const claim of here) events.delete(claim.propositionSerial);
  const elsewhere = await claimFacts(reader, [...events], revision);
  return groupBy([...here, ...elsewhere], (claim) => claim.propositionSerial);
}

/** What the rows of some propositions say while nothing is set aside. */
export async function shiftingRows(
  { reader, revision }: Past,
  propositions: readonly number[],
): Promise<ShiftingRow[]> {
  return reader.rows<ShiftingRow>(
    `SELECT p.serial AS "serial", p.possible_from AS "possibleFrom", p.certain_from AS "certainFrom", p.certain_to AS "certainTo", p.presumed_to AS "presumedTo", p.possible_to AS "possibleTo", p.attested_from AS "attestedFrom", p.attested_to AS "attestedTo", p.sort_day AS "sortDay", p.date AS "date", p.date_earliest AS "dateEarliest", p.date_latest AS "dateLatest" FROM proposition p WHERE ${anyOf(reader.engine, "p.serial", "propositions", "integer")} AND ${knownAtRevision("p")}`,
    { propositions, revision },
  );
}
