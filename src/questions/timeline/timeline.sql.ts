import { Argument } from "../../claims/argument/index.ts";
import type { PropositionKind } from "../../claims/claim/index.ts";
import { Participant } from "../../claims/event/index.ts";
import { Observation } from "../../claims/observation/index.ts";
import { Stance } from "../../claims/stance/index.ts";
import { Tie } from "../../claims/tie/index.ts";
import { Trait } from "../../claims/trait/index.ts";
import { UNKNOWN_FUTURE, UNKNOWN_PAST, type Day, type LensScope } from "../../lens/index.ts";
import { columnName, stretchesAfter, type Class, type Page, type Shape } from "../../platform/links/index.ts";
import { CONCERN_BIT, type TimelineConcern } from "./timeline.words.ts";

/** Which entries: of which kinds, on which days, with a date or without. */
export interface TimelineAsked {
  readonly kinds: readonly PropositionKind[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly isDated: boolean;
}

/** Where entries of a kind are found: the rows whose column holds the node. */
interface Way {
  readonly kind: PropositionKind;
  readonly of: Class;
  readonly by: string;
  readonly concern: TimelineConcern;
}

const WAYS: readonly Way[] = [
  { kind: "Event", of: Participant, by: "nodeSerial", concern: "TOOK_PART" },
  { kind: "Stance", of: Stance, by: "holderSerial", concern: "HOLDS" },
  { kind: "Stance", of: Stance, by: "subjectSerial", concern: "SUBJECT" },
  { kind: "Observation", of: Observation, by: "nodeSerial", concern: "SUBJECT" },
  { kind: "Tie", of: Tie, by: "fromSerial", concern: "FROM" },
  { kind: "Tie", of: Tie, by: "toSerial", concern: "TO" },
  { kind: "Trait", of: Trait, by: "nodeSerial", concern: "SUBJECT" },
  { kind: "Argument", of: Argument, by: "aboutSerial", concern: "SUBJECT" },
];

const ROW = "x";
const PAST = String(UNKNOWN_PAST);
const FUTURE = String(UNKNOWN_FUTURE);

/** Entries that are placed by one rule: the days between which each lies, and how it is placed. */
interface Section {
  readonly conditions: readonly string[];
  readonly place: string;
  readonly earliest: string;
  readonly latest: string;
  /** B: began or happened within the days; L: by the last of them; E: ended within them; D: a deadline within them; F: a deadline by the last of them; N: no date. */
  readonly mark: string;
}

/** What a statement is written for. */
export interface TimelinePlace {
  readonly scope: LensScope;
  readonly shapeOf: (concept: Class) => Shape;
}

/** The columns that place an entry, as the lens has them. */
function daysOf(scope: LensScope, shape: Shape): Record<(typeof DAYS)[number], string> {
  return Object.fromEntries(DAYS.map((day) => [day, scope.column(shape, ROW, day)])) as never;
}

const DAYS = ["sortDay", "possibleFrom", "certainFrom", "certainTo", "presumedTo", "possibleTo"] as const;

/**
 * The sections of a way. Of what has a first day, lists are ordered by it, and an index gives it in order. The others
 * are dated only by the last day on which they may have begun, which lies before any attestation, or by their end.
 */
function sectionsOf({ scope }: TimelinePlace, shape: Shape, isDated: boolean): Section[] {
  const { sortDay, possibleFrom, certainFrom, certainTo, presumedTo, possibleTo } = daysOf(scope, shape);
  const begunBy = `(${certainFrom} < ${sortDay} OR (${sortDay} = ${PAST} AND ${certainFrom} < ${FUTURE}))`;
  const ended = `(${possibleTo} < ${FUTURE} AND ${certainTo} > ${PAST})`;
  // What the index itself can tell, so that few rows are looked at.
  const mayBe = `(${certainFrom} < ${sortDay} OR ${sortDay} = ${PAST} OR ${presumedTo} < ${FUTURE})`;
  const hasNoStart = `${possibleFrom} = ${PAST}`;
  const { isDeadline, notDeadline, deadline } = deadlinesOf(scope, shape);
  if (!isDated) {
    const undated = { place: sortDay, earliest: PAST, latest: FUTURE, mark: "'N'" };
    const plain = {
      ...undated,
      conditions: [...notDeadline, hasNoStart, `NOT ${begunBy}`, `NOT ${ended}`],
    };
    return deadline === null
      ? [plain]
      : [plain, { ...undated, conditions: [isDeadline, `NOT (${deadline.conditions.join(" AND ")})`] }];
  }
  const either = (first: string, second: string): string =>
    `CASE WHEN ${begunBy} THEN ${first} ELSE ${second} END`;
  const started: Section = {
    conditions: [...notDeadline, `${possibleFrom} > ${PAST}`],
    place: sortDay,
    earliest: sortDay,
    latest: certainFrom,
    mark: "'B'",
  };
  const bounded: Section = {
    conditions: [...notDeadline, mayBe, hasNoStart, `(${begunBy} OR ${ended})`],
    place: either(certainFrom, certainTo),
    earliest: either(PAST, certainTo),
    latest: either(certainFrom, possibleTo),
    mark: either("'L'", "'E'"),
  };
  return deadline === null ? [started, bounded] : [started, bounded, deadline];
}

/** A deadline's entry stands on the day that it names, whenever it was told. */
function deadlinesOf(
  scope: LensScope,
  shape: Shape,
): { isDeadline: string; notDeadline: string[]; deadline: Section | null } {
  if (shape.name !== "Observation") return { isDeadline: "", notDeadline: [], deadline: null };
  const metric = columnName(shape, ROW, "metric");
  const isDeadline = `${metric} = 'DEADLINE'`;
  const earliest = `COALESCE(${scope.column(shape, ROW, "dateEarliest")}, ${PAST})`;
  const latest = `COALESCE(${scope.column(shape, ROW, "dateLatest")}, ${FUTURE})`;
  const deadline: Section = {
    conditions: [isDeadline, `(${earliest} > ${PAST} OR ${latest} < ${FUTURE})`],
    place: `CASE WHEN ${earliest} > ${PAST} THEN ${earliest} ELSE ${latest} END`,
    earliest,
    latest,
    mark: `CASE WHEN ${earliest} > ${PAST} THEN 'D' ELSE 'F' END`,
  };
  return { isDeadline, notDeadline: [`${metric} <> 'DEADLINE'`], deadline };
}

/** What is seen: under a day what is listed on it and, among the undated, what is possible on every day. */
function seen(scope: LensScope, shape: Shape, isDated: boolean): string {
  const listed = scope.listed(shape, ROW);
  if (isDated || scope.lens.validAt === null) return listed;
  return `((${listed}) OR (${scope.visible(shape, ROW)} AND ${scope.undated(shape, ROW)}))`;
}

interface Part extends Section {
  readonly table: string;
  readonly serial: string;
  readonly bit: number;
  readonly isParticipant: boolean;
  readonly isIndexed: boolean;
}

function partsOf(place: TimelinePlace, { kinds, from, to, isDated }: TimelineAsked): Part[] {
  const { scope } = place;
  return WAYS.filter(({ kind }) => kinds.includes(kind)).flatMap(({ kind, of, by, concern }) => {
    const shape = place.shapeOf(of);
    const isParticipant = of === Participant;
    const always = [
      `${columnName(shape, ROW, by)} = parent.value`,
      ...(isParticipant ? [] : [`${ROW}.kind = '${kind}'`]),
      seen(scope, shape, isDated),
    ];
    return sectionsOf(place, shape, isDated).map((section) => ({
      ...section,
      conditions: [
        ...always,
        ...section.conditions,
        ...(isDated && to !== null ? [`${section.earliest} <= :windowTo`] : []),
        ...(isDated && from !== null ? [`${section.latest} >= :windowFrom`] : []),
      ],
      table: shape.table,
      serial: columnName(shape, ROW, isParticipant ? "eventSerial" : "serial"),
      bit: CONCERN_BIT[concern],
      isParticipant,
      isIndexed: section.mark === "'B'" || section.mark === "'N'",
    }));
  });
}

/** A page of one part, in as many stretches as its index is entered in. */
function pageOfPart(part: Part, page: Page): string[] {
  const stretches = stretchesAfter(page, part.place, part.serial);
  const merged = stretches.map((conditions) => `(${conditions.join(" AND ")})`).join(" OR ");
  const entered = part.isIndexed || page.after === null ? stretches : [[`(${merged})`]];
  const columns = `${part.serial} AS serial, ${part.place} AS place, ${part.latest} AS latest, ${part.mark} AS mark, ${String(part.bit)} AS bit`;
  return entered.map((stretch) => {
    const met = [...part.conditions, ...stretch].join(" AND ");
    // One node may have several parts in one event.
    const select = part.isParticipant ? "SELECT DISTINCT" : "SELECT";
    const rows = `${select} ${columns} FROM ${part.table} ${ROW} WHERE ${met} ORDER BY place ${page.direction}, serial ${page.serialDirection} LIMIT :limit`;
    return `SELECT * FROM (${rows}) AS part`;
  });
}

function forParents(scope: LensScope, answer: string): string {
  const parents =
    scope.engine === "sqlite"
      ? "json_each(:parents) AS parent"
      : "unnest(:parents::integer[]) AS parent(value)";
  return `${scope.prelude}SELECT parent.value AS "parent", (${answer}) AS "answer" FROM ${parents}`;
}

/** The page of each parent as text, `serial:place:latest:mark:bits` of each entry, one more than asked for. */
export function timelinePage(place: TimelinePlace, asked: TimelineAsked, page: Page): string {
  const parts = partsOf(place, asked).flatMap((part) => pageOfPart(part, page));
  const entries = `SELECT serial AS entry, MIN(place) AS at, MIN(latest) AS until, MIN(mark) AS how, SUM(bit) AS bits FROM (${parts.join(" UNION ALL ")}) AS parts GROUP BY serial ORDER BY at ${page.direction}, entry ${page.serialDirection} LIMIT :limit`;
  return forParents(
    place.scope,
    `SELECT string_agg(entry || ':' || at || ':' || until || ':' || how || ':' || bits, ',') FROM (${entries}) AS entries`,
  );
}

/** How many entries each parent has, each counted once. */
export function timelineCount(place: TimelinePlace, asked: TimelineAsked): string {
  const parts = partsOf(place, asked).map(
    ({ table, serial, conditions }) =>
      `SELECT ${serial} AS serial FROM ${table} ${ROW} WHERE ${conditions.join(" AND ")}`,
  );
  return forParents(
    place.scope,
    `SELECT CAST(COUNT(DISTINCT serial) AS INTEGER) FROM (${parts.join(" UNION ALL ")}) AS parts`,
  );
}
