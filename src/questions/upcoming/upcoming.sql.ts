import { Claim } from "../../claims/claim/index.ts";
import { Event, Participant } from "../../claims/event/index.ts";
import { Observation } from "../../claims/observation/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST, type LensScope } from "../../lens/index.ts";
import { anyOf, ofFound, type Reader } from "../../platform/database/index.ts";
import type { Class, Shape } from "../../platform/links/index.ts";
import type { UpcomingKind } from "./upcoming.words.ts";

/** Where the statements read: under a lens, for some nodes or for all. */
export interface Ahead {
  readonly scope: LensScope;
  readonly shapeOf: (concept: Class) => Shape;
  /** The day it lies ahead of; null where nothing is dated. */
  readonly day: number | null;
  /** Whether it is asked of nodes, which are bound as `subjects`, or of the whole graph. */
  readonly ofSubjects: boolean;
}

export interface AheadRow {
  /** The node it is about; 0 for the whole graph. */
  readonly subject: number;
  readonly serial: number;
  readonly kind: UpcomingKind;
  readonly text: string;
  readonly earliest: number;
  readonly latest: number;
}

/** The place in the list after which a page begins. */
export interface Place {
  readonly earliest: number;
  readonly serial: number;
}

/** The last day on which any claim is known to be made; null where none is dated. One step into an index. */
export async function newestAttestation(
  reader: Reader,
  { scope, shapeOf }: Pick<Ahead, "scope" | "shapeOf">,
): Promise<number | null> {
  const claims = shapeOf(Claim);
  const day = scope.column(claims, "c", "attestedEarliest");
  const [row] = await reader.rows<{ day: number }>(
    `${scope.prelude}SELECT ${day} AS "day" FROM ${claims.table} c WHERE ${ofFound(scope.engine, scope.visible(claims, "c"))} ORDER BY ${day} DESC, c.serial LIMIT 1`,
    scope.params,
  );
  return row === undefined || row.day <= UNKNOWN_PAST ? null : row.day;
}

/** A page of what lies ahead for each node, one more than asked for. */
export function aheadRows(
  reader: Reader,
  ahead: Ahead,
  page: { subjects: readonly number[]; size: number; after: Place | null },
): Promise<AheadRow[]> {
  const { scope, day } = ahead;
  const isAfter = "(earliest > :afterDay OR (earliest = :afterDay AND serial > :afterSerial))";
  const dated = `${deadlines(ahead, "DATED")} UNION ALL ${events(ahead, "DATED")}`;
  const placed = `SELECT subject, serial, kind, text, earliest, latest, ROW_NUMBER() OVER (PARTITION BY subject ORDER BY earliest, serial) AS place FROM (${dated}) AS dated${page.after === null ? "" : ` WHERE ${isAfter}`}`;
  return reader.rows<AheadRow>(
    `${scope.prelude}SELECT subject AS "subject", serial AS "serial", kind AS "kind", text AS "text", earliest AS "earliest", latest AS "latest" FROM (${placed}) AS placed WHERE place <= :limit ORDER BY subject, place`,
    {
      ...scope.params,
      ...(ahead.ofSubjects ? { subjects: page.subjects } : {}),
      ...(day === null ? {} : { day }),
      ...(page.after === null ? {} : { afterDay: page.after.earliest, afterSerial: page.after.serial }),
      limit: page.size + 1,
    },
  );
}

/** How much of what is ahead has no date that could be placed, for each node. */
export function undatedCounts(
  reader: Reader,
  ahead: Ahead,
  subjects: readonly number[],
): Promise<{ subject: number; count: number }[]> {
  const { scope, ofSubjects } = ahead;
  const undated = `${deadlines(ahead, "UNDATED")} UNION ALL ${events(ahead, "UNDATED")}`;
  return reader.rows(
    `${scope.prelude}SELECT subject AS "subject", CAST(COUNT(*) AS INTEGER) AS "count" FROM (${undated}) AS undated GROUP BY subject`,
    { ...scope.params, ...(ofSubjects ? { subjects } : {}) },
  );
}

type Dated = "DATED" | "UNDATED";

/** Deadlines, which are rules: they stand also before somebody is known to write of them. */
function deadlines({ scope, shapeOf, day, ofSubjects }: Ahead, dated: Dated): string {
  const [figures, claims] = [shapeOf(Observation), shapeOf(Claim)];
  const column = (property: string): string => scope.column(figures, "p", property);
  const [earliest, latest] = [column("dateEarliest"), column("dateLatest")];
  const isUndated = `${earliest} = ${String(UNKNOWN_PAST)} AND ${latest} = ${String(UNKNOWN_FUTURE)}`;
  const isAhead = day === null ? [] : [`${latest} > :day`, `${column("possibleFrom")} <= :day`];
  const where = [
    ...(ofSubjects ? [anyOf(scope.engine, "p.node_serial", "subjects", "integer")] : []),
    "p.kind = 'Observation' AND p.metric = 'DEADLINE'",
    scope.visible(figures, "p"),
    claimed({ scope, claims }, "c.modality IN ('ASSERTED', 'PLEDGED')"),
    ...(dated === "DATED" ? [`NOT (${isUndated})`, ...isAhead] : [isUndated]),
  ];
  return `SELECT ${ofSubjects ? "p.node_serial" : "0"} AS subject, p.serial AS serial, 'DEADLINE' AS kind, ${column("date")} AS text, ${earliest} AS earliest, ${latest} AS latest FROM ${figures.table} p WHERE ${where.join(" AND ")}`;
}

/** Events announced: told of before they begin, or as promised, meant or under a condition. */
function events({ scope, shapeOf, day, ofSubjects }: Ahead, dated: Dated): string {
  const [happenings, claims, parts] = [shapeOf(Event), shapeOf(Claim), shapeOf(Participant)];
  const column = (property: string): string => scope.column(happenings, "p", property);
  const [from, by] = [column("possibleFrom"), column("certainFrom")];
  const isMeant = "c.modality IN ('PLEDGED', 'INTENDED', 'CONDITIONAL')";
  const isBefore = `c.modality <> 'DENIED' AND ${scope.column(claims, "c", "attestedLatest")} < ${from}`;
  const has = (condition: string): string => claimed({ scope, claims }, condition);
  const undated = [
    `${from} = ${String(UNKNOWN_PAST)}`,
    has(isMeant),
    `NOT ${has("c.modality = 'ASSERTED'")}`,
  ];
  const placed = [`${from} > ${String(UNKNOWN_PAST)}`, ...(day === null ? [] : [`${by} > :day`])];
  const partOf = `(SELECT DISTINCT t.node_serial AS subject, t.event_serial AS event FROM ${parts.table} t WHERE ${anyOf(scope.engine, "t.node_serial", "subjects", "integer")} AND ${scope.visible(parts, "t")}) AS part`;
  const where = [
    ofSubjects ? ofFound(scope.engine, "p.kind = 'Event'") : "p.kind = 'Event'",
    scope.visible(happenings, "p"),
    ...(dated === "DATED" ? [...placed, has(`(${isMeant} OR (${isBefore}))`)] : undated),
  ];
  const validTime = scope.column(claims, "c", "validTime");
  const text = `(SELECT ${validTime} FROM ${claims.table} c WHERE c.proposition_serial = p.serial AND c.modality <> 'DENIED' AND ${validTime} IS NOT NULL AND ${scope.visible(claims, "c")} ORDER BY c.serial LIMIT 1)`;
  const source = ofSubjects
    ? `${partOf} JOIN ${happenings.table} p ON p.serial = part.event`
    : `${happenings.table} p`;
  return `SELECT ${ofSubjects ? "part.subject" : "0"} AS subject, p.serial AS serial, 'EVENT' AS kind, ${text} AS text, ${from} AS earliest, ${by} AS latest FROM ${source} WHERE ${where.join(" AND ")}`;
}

/** That some claim of the proposition stands and meets a condition. */
function claimed({ scope, claims }: { scope: LensScope; claims: Shape }, condition: string): string {
  return `EXISTS (SELECT 1 FROM ${claims.table} c WHERE c.proposition_serial = p.serial AND ${condition} AND ${scope.visible(claims, "c")})`;
}
