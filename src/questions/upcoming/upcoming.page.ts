import { UNKNOWN_FUTURE, UNKNOWN_PAST, type LensScope } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { readPageSize } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { aheadRows, newestAttestation, undatedCounts, type AheadRow, type Place } from "./upcoming.sql.ts";
import type { UpcomingEntry, UpcomingEntryConnection } from "./upcoming.types.ts";

/** What is asked: for which node (null for the whole graph), under which lens. */
export interface Asked {
  readonly context: RequestContext;
  readonly scope: LensScope;
  readonly subject: number | null;
}

/** A page of what lies ahead of the lens's day; one statement for all nodes of a level, one for the day. */
export async function upcomingPage(
  asked: Asked,
  page: { first: number | null; after: string | null },
): Promise<UpcomingEntryConnection> {
  const { scope, subject } = asked;
  const size = readPageSize(page.first);
  const after = readPlace(page.after);
  const day = await dayOf(asked);
  const rows = await pageOf(asked, { day, size, after, cursor: page.after ?? "" });
  const edges = rows.slice(0, size).map((row) => ({ cursor: cursorOf(row), node: entryOf(row, scope, day) }));
  const [start, end] = [edges[0], edges.at(-1)];
  return {
    scope,
    subject,
    on: day,
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: start?.cursor ?? null,
      endCursor: end?.cursor ?? null,
    },
  };
}

/** How much that lies ahead, or may, has no date that could be placed. */
export function undatedCount({ context: { load }, scope, subject }: Asked): Promise<number> {
  const ofSubjects = subject !== null;
  const ahead = { scope, shapeOf: load.shapeOf.bind(load), day: null, ofSubjects };
  const key = `upcoming-undated|${String(ofSubjects)}|${scope.key}`;
  const counts = load.own<number, number>(key, async (subjects, reader) => {
    const rows = await undatedCounts(reader, ahead, subjects);
    const bySubject = new Map(rows.map((row) => [row.subject, row.count]));
    return subjects.map((serial) => bySubject.get(serial) ?? 0);
  });
  return counts.load(subject ?? 0);
}

function dayOf({ context: { load }, scope }: Asked): Promise<number | null> {
  if (scope.lens.validAt !== null) return Promise.resolve(scope.lens.validAt);
  const shapeOf = load.shapeOf.bind(load);
  const days = load.own<number, number | null>(`upcoming-day|${scope.key}`, async (keys, reader) => {
    const day = await newestAttestation(reader, { scope, shapeOf });
    return keys.map(() => day);
  });
  return days.load(0);
}

function pageOf(
  { context: { load }, scope, subject }: Asked,
  { day, size, after, cursor }: { day: number | null; size: number; after: Place | null; cursor: string },
): Promise<readonly AheadRow[]> {
  const ofSubjects = subject !== null;
  const ahead = { scope, shapeOf: load.shapeOf.bind(load), day, ofSubjects };
  const key = `upcoming|${String(ofSubjects)}|${String(size)}|${cursor}|${scope.key}`;
  const pages = load.own<number, readonly AheadRow[]>(key, async (subjects, reader) => {
    const rows = await aheadRows(reader, ahead, { subjects, size, after });
    const bySubject = groupBy(rows, (row) => row.subject);
    return subjects.map((serial) => bySubject.get(serial) ?? []);
  });
  return pages.load(subject ?? 0);
}

function entryOf(row: AheadRow, scope: LensScope, day: number | null): UpcomingEntry {
  const { serial, kind, text, earliest, latest } = row;
  return {
    scope,
    serial,
    kind,
    date: text,
    earliest: earliest === UNKNOWN_PAST ? null : earliest,
    latest: latest === UNKNOWN_FUTURE ? null : latest,
    mayHavePassed: day !== null && earliest <= day,
  };
}

function cursorOf({ earliest, serial }: Place): string {
  return `${String(earliest)}~${String(serial)}`;
}

function readPlace(after: string | null): Place | null {
  if (after === null) return null;
  const [, earliest, serial] = /^(-?\d{1,8})~(\d{1,10})$/u.exec(after) ?? [];
  if (earliest !== undefined && serial !== undefined && Number(serial) < 2 ** 31) {
    return { earliest: Number(earliest), serial: Number(serial) };
  }
  const message = `after is ${JSON.stringify(after)}: expected a cursor that this list gave.`;
  throw new Problem("BAD_CURSOR", message, { after });
}
