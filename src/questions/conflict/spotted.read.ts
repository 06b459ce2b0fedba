import type { LensScope } from "../../lens/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { stanceKeys, stancesOf, type StanceSaid } from "./candidates.sql.ts";
import { conflictKey, type FoundConflict, type SpottedConflict } from "./found.ts";
import { stanceConflicts } from "./stance.conflicts.ts";

/** What spotted conflicts say, each in its place: one statement for all stances of all that ask at once. */
export async function foundConflicts(
  context: RequestContext,
  scope: LensScope,
  spotted: readonly SpottedConflict[],
): Promise<FoundConflict[]> {
  const { load } = context;
  const batch = async (serials: readonly number[], reader: Reader): Promise<StanceSaid[]> => {
    const place = { scope, shapeOf: load.shapeOf.bind(load) };
    const { sql, params } = stancesOf(place, serials);
    const rows = await reader.rows<StanceSaid>(sql, params);
    const bySerial = new Map(rows.map((row) => [row.serial, row]));
    return serials.map((serial) => bySerial.get(serial) as StanceSaid);
  };
  const loader = load.own(`conflict-stances|${scope.key}`, batch);
  return Promise.all(
    spotted.map(async ({ found, members }) => {
      if (found !== null) return found;
      const stances = await Promise.all(members.map((member) => loader.load(member)));
      return stanceConflicts(stances)[0] as FoundConflict;
    }),
  );
}

/** The one of some conflicts that has a key, or none: read of the stances of all of them is only what keys are made from. */
export async function spottedByKey(
  { load, reader }: RequestContext,
  scope: LensScope,
  { among, key }: { readonly among: readonly SpottedConflict[]; readonly key: string },
): Promise<SpottedConflict[]> {
  const stances = among.filter(({ found }) => found === null).flatMap(({ members }) => members);
  const { sql, params } = stanceKeys({ scope, shapeOf: load.shapeOf.bind(load) }, stances);
  const rows = stances.length === 0 ? [] : await reader.tuples<readonly [number, string]>(sql, params);
  const keys = new Map(rows);
  const keyOf = ({ kind, members, found }: SpottedConflict): string =>
    found?.key ??
    conflictKey(
      kind,
      members.map((member) => keys.get(member) ?? ""),
    );
  return among.filter((conflict) => keyOf(conflict) === key);
}
