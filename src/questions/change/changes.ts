import { Stance } from "../../claims/stance/index.ts";
import { UNKNOWN_PAST, type Day, type LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import {
  type Class,
  compareKeys,
  keptPage,
  type KeptPage,
  type ThinRow,
} from "../../platform/links/index.ts";
import { serialsBySlug, type RequestContext } from "../as-of/index.ts";
import { stanceHistories, type CountedStance, type StanceQuestion } from "../standing/index.ts";
import { changesAmong, type Change, type Changes, type TimedStance } from "./change.rule.ts";
import type { StanceChangeKind } from "./change.words.ts";

/** The most stances that are compared in one answer. */
export const MAXIMUM_COMPARED_STANCES = 10_000;

/** A change, as its type shows it. */
export interface StanceChangeRow {
  readonly scope: LensScope;
  readonly holderSerial: number;
  readonly subjectSerial: number;
  readonly fromSerial: number;
  readonly toSerial: number;
  readonly kind: StanceChangeKind;
  readonly changedAfter: Day | null;
  readonly changedBy: Day | null;
}

/** A page of changes, with what is no change beside it. */
export interface ChangesPage extends KeptPage<StanceChangeRow> {
  readonly unorderedCount: number;
  readonly contestedCount: number;
}

interface PageAsked {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Whose changes, or on what: all of them, or only of or on some. */
export interface ChangeQuestion extends StanceQuestion {
  /** Only with these at the other end; null for all. */
  readonly others: ReadonlySet<number> | null;
}

/** A page of the changes that are asked for, the latest first. */
export async function changesPage(
  context: RequestContext,
  scope: LensScope,
  { question, page }: { readonly question: ChangeQuestion; readonly page: PageAsked },
): Promise<ChangesPage> {
  const histories = (await stanceHistories(context, scope, question)).filter(
    (stances) => isAsked(stances, question) && hasSeveralPositions(stances),
  );
  checkCount(histories.flat().length);
  const compared = await Promise.all(
    histories.map(async (stances) => changesAmong(await timed(context, scope, stances), scope.lens.validAt)),
  );
  const items = compared.flatMap((one, index) => rowsOf(one.changes, histories[index]?.[0], scope));
  const sum = (countOf: (one: Changes) => number): number =>
    compared.reduce((total, one) => total + countOf(one), 0);
  return {
    ...keptPage({ name: "changes", items: items.toSorted(byLatest), keyOf }, page),
    unorderedCount: sum(({ unordered }) => unordered),
    contestedCount: sum(({ contested }) => contested),
  };
}

/** The serials of what an argument names; null where it is left out. Names are looked up as the graph is now. */
export async function serialsNamed(
  context: RequestContext,
  asked: { readonly argument: string; readonly of: Class; readonly slugs: readonly string[] | null },
): Promise<ReadonlySet<number> | null> {
  const { slugs } = asked;
  if (slugs === null) return null;
  return new Set(await serialsBySlug(context, context.scope, { ...asked, slugs }));
}

function isAsked(stances: readonly CountedStance[], { holder, others }: ChangeQuestion): boolean {
  const [first] = stances;
  if (first === undefined || others === null) return first !== undefined;
  return others.has(holder === undefined ? first.holder : first.subject);
}

function hasSeveralPositions(stances: readonly CountedStance[]): boolean {
  return new Set(stances.map(({ position }) => position)).size > 1;
}

/** The index does not hold all days of a stance: those that are compared are read, all at once. */
function timed(
  { load }: RequestContext,
  scope: LensScope,
  stances: readonly CountedStance[],
): Promise<TimedStance[]> {
  return Promise.all(
    stances.map(async ({ serial, position, qualifies }) => {
      const row = (await load.one(Stance, serial, scope)) as (ThinRow & Stance) | null;
      if (row === null) throw new Error(`Stance ${String(serial)} is not to be seen.`);
      return { ...daysOf(row), serial, position, qualifies };
    }),
  );
}

function daysOf(row: Stance): Omit<TimedStance, "serial" | "position" | "qualifies"> {
  const { possibleFrom, certainFrom, certainTo, presumedTo, possibleTo, attestedFrom, attestedTo } = row;
  return { possibleFrom, certainFrom, certainTo, presumedTo, possibleTo, attestedFrom, attestedTo };
}

function rowsOf(
  changes: readonly Change[],
  about: CountedStance | undefined,
  scope: LensScope,
): StanceChangeRow[] {
  if (about === undefined) return [];
  return changes.map(({ from, to, kind, changedAfter, changedBy }) => ({
    scope,
    holderSerial: about.holder,
    subjectSerial: about.subject,
    fromSerial: from.serial,
    toSerial: to.serial,
    kind,
    changedAfter,
    changedBy,
  }));
}

/** The latest first, those without a day last. */
function keyOf({ changedBy, changedAfter, fromSerial, toSerial }: StanceChangeRow): number[] {
  return [-(changedBy ?? changedAfter ?? UNKNOWN_PAST), fromSerial, toSerial];
}

function byLatest(left: StanceChangeRow, right: StanceChangeRow): number {
  return compareKeys(keyOf(left), keyOf(right));
}

function checkCount(seen: number): void {
  if (seen <= MAXIMUM_COMPARED_STANCES) return;
  const limit = MAXIMUM_COMPARED_STANCES;
  const message = `${String(seen)} stances would be compared: expected at most ${String(limit)}; name whose changes, or on what.`;
  throw new Problem("COST_LIMIT", message, { limit, seen });
}
