import type { Bound, GraphDatabase } from "./database.ts";
import { bindings, formOf, listed, type LensForm } from "./lens.ts";
import type { Parents } from "./lists.ts";
import { StanceConnection, StanceRow, type NodeColumns } from "./rows.ts";

/** Which stances of a subject are wanted. */
export interface StancePage {
  readonly first: number;
  readonly after: string | null;
  /** Only these positions; null for all. */
  readonly positions: readonly string[] | null;
  /** Whether anybody asks if there is a next page. */
  readonly asksForMore: boolean;
}

/** What decides how the statement reads. */
interface StanceForm {
  readonly lens: LensForm;
  readonly positions: number;
  readonly isAfter: boolean;
}

type StanceColumns = readonly [
  key: number,
  serial: number,
  sortDay: number,
  position: string,
  ...holder: NodeColumns,
];

const COLUMNS = "x.serial, x.sort_day, x.position, n.serial, n.type, n.slug, n.name";
const LATEST = "x.sort_day DESC, x.serial";

/** The stances on subjects, the latest first, each with its holder. */
export function stancesAbout(
  database: GraphDatabase,
  parents: Parents,
  page: StancePage,
): StanceConnection[] {
  const lens = formOf(parents.lens);
  const form = { lens, positions: page.positions?.length ?? 0, isAfter: page.after !== null };
  const bound = [...bindings(parents.lens, lens), ...(page.positions ?? []), ...placeAfter(page.after)];
  const limit = page.asksForMore ? page.first + 1 : page.first;
  const [only] = parents.serials;
  if (parents.serials.length === 1 && only !== undefined) {
    const rows = database.statement<StanceColumns>(listOfOne(form)).all(only, ...bound, limit);
    return [connectionOf(rows, parents, page)];
  }
  const rows = database
    .statement<StanceColumns>(listsOfMany(form))
    .all(JSON.stringify(parents.serials), ...bound, limit);
  const lists = parents.serials.map((): StanceColumns[] => []);
  for (const row of rows) lists[row[0]]?.push(row);
  return lists.map((list) => connectionOf(list, parents, page));
}

function connectionOf(
  rows: readonly StanceColumns[],
  { lens }: Parents,
  { first }: StancePage,
): StanceConnection {
  const page = rows.length > first ? rows.slice(0, first) : rows;
  const stances = page.map((row) => new StanceRow(row, 1, lens));
  return new StanceConnection(stances, rows.length > first);
}

function listOfOne(form: StanceForm): string {
  return `SELECT 0, ${COLUMNS} FROM proposition x CROSS JOIN node n ON n.serial = x.holder_serial
    WHERE x.subject_serial = ? AND ${conditions(form)} ORDER BY ${LATEST} LIMIT ?`;
}

function listsOfMany(form: StanceForm): string {
  return `SELECT p.key, ${COLUMNS} FROM json_each(?) p CROSS JOIN proposition x CROSS JOIN node n ON n.serial = x.holder_serial
    WHERE x.row_id IN (SELECT x.row_id FROM proposition x
      WHERE x.subject_serial = p.value AND ${conditions(form)} ORDER BY ${LATEST} LIMIT ?)
    ORDER BY p.key, ${LATEST}`;
}

function conditions({ lens, positions, isAfter }: StanceForm): string {
  const words = `x.position IN (${Array.from({ length: positions }, () => "?").join(", ")})`;
  // Written so that SQLite enters its index at the place.
  const after = "x.sort_day <= ? AND (x.sort_day < ? OR x.serial > ?)";
  return [listed(lens, "x"), ...(positions > 0 ? [words] : []), ...(isAfter ? [after] : [])].join(" AND ");
}

function placeAfter(cursor: string | null): Bound[] {
  if (cursor === null) return [];
  const [day, serial] = cursor.split("~").map(Number);
  if (day === undefined || serial === undefined || !Number.isInteger(day) || !Number.isInteger(serial))
    throw new Error(`after is ${JSON.stringify(cursor)}: expected a cursor of this list.`);
  return [day, day, serial];
}
