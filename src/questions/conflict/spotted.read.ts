import type { ConflictKind } from "../../claims/resolution/index.ts";
import type { LensScope } from "../../lens/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { stanceKeys, stancesOf, type StanceSaid } from "./candidates.sql.ts";
import { allConflicts } from "./conflicts.ts";
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

/** The conflict of a kind that has a key; null where none has. The keys are made once for all that ask. */
export async function spottedByKey(
  context: RequestContext,
  scope: LensScope,
  { kind, key }: { readonly kind: ConflictKind; readonly key: string },
): Promise<SpottedConflict | null> {
  const batch = (kinds: readonly ConflictKind[]): Promise<Map<string, SpottedConflict>[]> =>
    Promise.all(kinds.map((one) => allByKey(context, scope, one)));
  const loader = context.load.own(`conflict-keys|${scope.key}`, batch);
  return (await loader.load(kind)).get(key) ?? null;
}

/** Read of stances is only what keys are made from. */
async function allByKey(
  context: RequestContext,
  scope: LensScope,
  kind: ConflictKind,
): Promise<Map<string, SpottedConflict>> {
  const { load, reader } = context;
  const all = await allConflicts(context, scope, [kind]);
  const stances = all.filter(({ found }) => found === null).flatMap(({ members }) => members);
  const { sql, params } = stanceKeys({ scope, shapeOf: load.shapeOf.bind(load) }, stances);
  const rows = stances.length === 0 ? [] : await reader.tuples<readonly [number, string]>(sql, params);
  const keys = new Map(rows);
  const keyOf = (member: number): string => keys.get(member) ?? "";
  return new Map(
    all.map((conflict) => [conflict.found?.key ?? conflictKey(kind, conflict.members.map(keyOf)), conflict]),
  );
}
