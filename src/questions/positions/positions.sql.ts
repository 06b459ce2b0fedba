import { Claim } from "../../claims/claim/index.ts";
import { Stance } from "../../claims/stance/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { anyOf, ofFound, type Reader, type SqlParams, type SqlValue } from "../../platform/database/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { filterConditions, filterPlace, type Class, type Shape } from "../../platform/links/index.ts";
import { Actor } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import { MAXIMUM_NAMED, serialsBySlug, type RequestContext } from "../as-of/index.ts";
import { claimPart, stancePart, type PositionsFilterValue } from "./positions.filter.ts";

/** The stances on a subject, as far as they meet a filter. */
export interface FilteredStances {
  readonly subject: number;
  readonly filter: PositionsFilterValue | null;
}

/** The serials of the claims of stances on a subject that meet a filter; undefined where there is no condition. */
export async function claimsMeeting(
  context: RequestContext,
  scope: LensScope,
  { subject, filter }: FilteredStances,
): Promise<ReadonlySet<number> | undefined> {
  if (filter === null || !hasCondition(filter)) return undefined;
  checkCounts(filter);
  await checkNames(context, filter);
  const batch = async (subjects: readonly number[], reader: Reader): Promise<Set<number>[]> => {
    const { where, params } = stancesMeeting({ context, scope, filter }, subjects);
    const rows = await reader.rows<{ subject: number; claim: number }>(
      `${scope.prelude}SELECT p.subject_serial AS "subject", c.serial AS "claim" ${where}`,
      params,
    );
    const found = new Map(subjects.map((asked) => [asked, new Set<number>()]));
    for (const row of rows) found.get(row.subject)?.add(row.claim);
    return subjects.map((asked) => found.get(asked) ?? new Set<number>());
  };
  const key = `positions-claims|${JSON.stringify(filter)}|${scope.key}`;
  return context.load.own<number, Set<number>>(key, batch).load(subject);
}

/** How many stances on a subject that would count have no date at all, so that no day can list them. */
export async function undatedStances(
  context: RequestContext,
  scope: LensScope,
  { subject, filter }: FilteredStances,
): Promise<number> {
  const batch = async (subjects: readonly number[], reader: Reader): Promise<number[]> => {
    const { where, params } = stancesMeeting({ context, scope, filter }, subjects);
    const undated = scope.undated(context.load.shapeOf(Stance), "p");
    const rows = await reader.rows<{ subject: number; count: number }>(
      `${scope.prelude}SELECT p.subject_serial AS "subject", CAST(COUNT(DISTINCT p.serial) AS INTEGER) AS "count" ${where} AND p.position <> 'DECLINED' AND c.modality IN ('ASSERTED', 'PLEDGED') AND ${undated} GROUP BY p.subject_serial`,
      params,
    );
    const counts = new Map(rows.map((row) => [row.subject, row.count]));
    return subjects.map((asked) => counts.get(asked) ?? 0);
  };
  const key = `positions-undated|${JSON.stringify(filter)}|${scope.key}`;
  return context.load.own<number, number>(key, batch).load(subject);
}

interface Asked {
  readonly context: RequestContext;
  readonly scope: LensScope;
  readonly filter: PositionsFilterValue | null;
}

/** Stances on subjects (p) joined with their claims (c), as far as both meet the filter. */
function stancesMeeting(
  { context, scope, filter }: Asked,
  subjects: readonly number[],
): { where: string; params: SqlParams } {
  const shapeOf = (concept: Class): Shape => context.load.shapeOf(concept);
  const [claims, stances] = [shapeOf(Claim), shapeOf(Stance)];
  const bound: Record<string, SqlValue> = {};
  const place = filterPlace({ shape: claims, alias: "c" }, scope, { bound, shapeOf });
  const conditions = [
    ofFound(scope.engine, "p.kind = 'Stance'"),
    anyOf(scope.engine, "p.subject_serial", "subjects", "integer"),
    scope.visible(stances, "p"),
    scope.visible(claims, "c"),
    ...filterConditions(claimPart, filter, place),
    place.nested(stancePart, filter ?? {}, { shape: stances, alias: "p" }),
  ];
  return {
    where: `FROM proposition p JOIN claim c ON c.proposition_serial = p.serial WHERE ${conditions.join(" AND ")}`,
    params: { ...scope.params, ...bound, subjects },
  };
}

function hasCondition(filter: PositionsFilterValue): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== null);
}

/** A list in a filter is refused where it is longer than any question needs. */
function checkCounts(filter: PositionsFilterValue): void {
  const limit = MAXIMUM_NAMED;
  for (const [argument, value] of Object.entries(filter)) {
    if (!Array.isArray(value) || value.length <= limit) continue;
    const message = `${argument} names ${String(value.length)}: expected at most ${String(limit)}.`;
    throw new Problem("BAD_INPUT", message, { limit, seen: value.length });
  }
}

/** A misspelt name would count nobody and look like an answer. Names are looked up as the graph is now. */
async function checkNames(context: RequestContext, filter: PositionsFilterValue): Promise<void> {
  const named: readonly (readonly [argument: string, of: Class])[] = [
    ["claimant", Actor],
    ["source", Source],
  ];
  await Promise.all(
    named.map(([argument, of]) => {
      const slugs = (filter[argument] ?? []) as readonly string[];
      return serialsBySlug(context, context.scope, { argument, of, slugs });
    }),
  );
}
