import { Claim, Proposition } from "../../claims/claim/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import type { Class } from "../../platform/links/index.ts";
import type { Under } from "./about.sql.ts";

/** The row of something that an answer names, in one statement with all others of its kind. */
export async function rowOf<Row extends object>(
  { load, scope }: Under,
  of: Class<Row>,
  serial: number,
): Promise<Row> {
  return (await load.one(of, serial, scope)) as unknown as Row;
}

export const claimOf = (under: Under, serial: number): Promise<Claim> => rowOf(under, Claim, serial);
export const sourceOf = (under: Under, serial: number): Promise<Source> => rowOf(under, Source, serial);
export const actorOf = (under: Under, serial: number): Promise<Actor> => rowOf(under, Actor, serial);
export const subjectOf = (under: Under, serial: number): Promise<Subject> => rowOf(under, Subject, serial);
export const propositionOf = (under: Under, serial: number): Promise<Proposition> =>
  rowOf(under, Proposition, serial);
