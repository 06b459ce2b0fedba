import type { LensScope } from "../../lens/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import type { Page } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { silentCount, silentPage, type SilencePlace } from "./silence.sql.ts";
import type { SilentList } from "./silence.words.ts";

/** On which subject it is asked who is silent, under which lens. */
export interface SilenceOf {
  readonly context: RequestContext;
  readonly scope: LensScope;
  readonly subject: number;
}

/** An actor and the subject on which it is silent. */
export interface Pair {
  readonly of: SilenceOf;
  readonly actor: number;
}

/** A row of what is told of an actor and a subject. */
export interface Told {
  readonly word: string;
  readonly serial: number;
  readonly other: number;
}

const placeOf = ({ context: { load }, scope }: SilenceOf): SilencePlace => ({
  scope,
  shapeOf: (concept) => load.shapeOf(concept),
});

/** The actors of a list, by name, one more than the page holds: one statement for every subject. */
export function silentActors(of: SilenceOf, list: SilentList, page: Page): Promise<number[]> {
  const { context, scope } = of;
  const after = page.after === null ? {} : { afterValue: page.after.value, afterSerial: page.after.serial };
  const batch = async (subjects: readonly number[], reader: Reader): Promise<number[][]> => {
    const rows = await reader.rows<{ subject: number; answer: string | null }>(
      silentPage(placeOf(of), list, page),
      { ...scope.params, ...after, limit: page.size + 1, subjects },
    );
    const bySubject = new Map(rows.map(({ subject, answer }) => [subject, answer]));
    return subjects.map((subject) => parts(bySubject.get(subject), ",").map(Number));
  };
  return context.load.own(`silent|${list}|${JSON.stringify(page)}|${scope.key}`, batch).load(of.subject);
}

/** How many actors a list has: one statement for every subject. */
export function countedActors(of: SilenceOf, list: SilentList): Promise<number> {
  const { context, scope } = of;
  const batch = async (subjects: readonly number[], reader: Reader): Promise<number[]> => {
    const rows = await reader.rows<{ subject: number; answer: number }>(silentCount(placeOf(of), list), {
      ...scope.params,
      subjects,
    });
    const bySubject = new Map(rows.map(({ subject, answer }) => [subject, answer]));
    return subjects.map((subject) => bySubject.get(subject) ?? 0);
  };
  return context.load.own(`silent-count|${list}|${scope.key}`, batch).load(of.subject);
}

/** What a statement tells of an actor and a subject: one statement for all pairs of a level. */
export function toldOfPair(
  { of, actor }: Pair,
  name: string,
  statement: (place: SilencePlace) => string,
): Promise<Told[]> {
  const { context, scope, subject } = of;
  const batch = async (keys: readonly string[], reader: Reader): Promise<Told[][]> => {
    const rows = await reader.rows<{ subject: number; actor: number; answer: string | null }>(
      statement(placeOf(of)),
      { ...scope.params, subjects: column(keys, 0), actors: column(keys, 1) },
    );
    const byPair = new Map(rows.map((row) => [pairKey(row.subject, row.actor), row.answer]));
    return keys.map((key) => parts(byPair.get(key), ",").map(toldOf));
  };
  return context.load.own(`silent-${name}|${scope.key}`, batch).load(pairKey(subject, actor));
}

function pairKey(subject: number, actor: number): string {
  return `${String(subject)}/${String(actor)}`;
}

function column(keys: readonly string[], index: number): number[] {
  return [...new Set(keys.map((key) => Number(key.split("/")[index])))];
}

function parts(text: string | null | undefined, separator: string): string[] {
  return text === null || text === undefined || text === "" ? [] : text.split(separator);
}

function toldOf(text: string): Told {
  const [word = "", serial, other] = text.split(":");
  return { word, serial: Number(serial), other: Number(other) };
}
