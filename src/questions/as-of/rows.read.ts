import type { Class, ThinRow } from "../../platform/links/index.ts";
import type { LensScope } from "../../lens/index.ts";
import type { RequestContext } from "./request.ts";

/** The rows of a concept with these serials, in their order; what the lens does not show is left out. */
export async function rowsBySerial<Row extends object>(
  { load }: RequestContext,
  of: Class<Row>,
  asked: { readonly serials: readonly number[]; readonly scope: LensScope },
): Promise<Row[]> {
  const { serials, scope } = asked;
  const rows = await Promise.all(serials.map((serial) => load.one(of, serial, scope)));
  return rows.filter((row): row is ThinRow => row !== null) as unknown as Row[];
}

/** The row of a concept that an answer rests on: the lens shows it, or the answer would not. */
export async function rowBySerial<Row extends object>(
  { load }: RequestContext,
  of: Class<Row>,
  asked: { readonly serial: number; readonly scope: LensScope },
): Promise<Row> {
  const row = await load.one(of, asked.serial, asked.scope);
  if (row === null) throw new Error(`${of.name} ${String(asked.serial)} is not to be seen.`);
  return row as unknown as Row;
}
