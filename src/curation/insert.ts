import type { EntityManager, EntityMetadata } from "typeorm";
import {
  engineOfManager,
  rowsWereAdded,
  statement,
  type SqlParams,
  type SqlValue,
} from "../platform/database/index.ts";
import type { Class } from "../platform/links/index.ts";

/** A column that rows give a value for. */
interface GivenColumn<Row> {
  readonly type: string;
  readonly value: (row: Row) => SqlValue;
}

/** An INSERT up to its values, and what they are. */
export interface Insert<Row> {
  /** `INSERT INTO table (column, …)`. */
  readonly into: string;
  readonly columns: readonly GivenColumn<Row>[];
  /** What follows the values. */
  readonly end?: string;
}

/**
 * How many rows go into one statement: few sizes, so that the prepared statements are few. SQLite binds at most 32,766
 * values to a statement, and the widest row has fewer than 60.
 */
const SQLITE_SIZES = [64, 8, 1] as const;

/** PostgreSQL is given one array for each column, whatever the number of rows. */
const POSTGRES_ROWS = 2_000;

type EntityRow = Readonly<Record<string, unknown>>;

/**
 * Adds rows of an entity, many a statement. The columns are those of the first row's properties, as TypeORM maps them;
 * its own insert takes longer to word a statement than the database to carry it out.
 */
export async function addRows(db: EntityManager, entity: Class, rows: readonly object[]): Promise<void> {
  const [first] = rows as readonly EntityRow[];
  if (first === undefined) return;
  const metadata = db.dataSource.getMetadata(entity);
  const columns = givenColumns(metadata, first);
  const into = `INSERT INTO ${metadata.tableName} (${columns.map(({ name }) => name).join(", ")})`;
  await insertRows(db, { into, columns }, rows as readonly EntityRow[]);
}

/** Adds rows of any kind, many a statement. */
export async function insertRows<Row>(
  db: EntityManager,
  insert: Insert<Row>,
  rows: readonly Row[],
): Promise<void> {
  const add = engineOfManager(db) === "sqlite" ? addTuples : addArrays;
  await add(db, insert as Insert<unknown>, rows);
}

function givenColumns(
  metadata: EntityMetadata,
  first: EntityRow,
): (GivenColumn<EntityRow> & { name: string })[] {
  const mapped = metadata.columns.filter(({ propertyName }) => propertyName in first);
  const given = mapped.map(({ databaseName, propertyName, type }) => ({
    name: databaseName,
    type: String(type),
    value: (row: EntityRow) => (row[propertyName] ?? null) as SqlValue,
  }));
  const { discriminatorColumn, discriminatorValue } = metadata;
  if (discriminatorColumn === undefined || discriminatorColumn.propertyName in first) return given;
  const kind = discriminatorValue ?? null;
  return [...given, { name: discriminatorColumn.databaseName, type: "text", value: () => kind }];
}

async function addTuples(
  db: EntityManager,
  { into, columns, end = "" }: Insert<unknown>,
  rows: readonly unknown[],
): Promise<void> {
  const tuple = `(${columns.map(() => "?").join(", ")})`;
  let done = 0;
  for (const size of SQLITE_SIZES) {
    const sql = `${into} VALUES ${Array.from({ length: size }, () => tuple).join(", ")} ${end}`;
    for (; rows.length - done >= size; done += size) {
      const values: SqlValue[] = [];
      for (let index = done; index < done + size; index += 1) {
        for (const { value } of columns) values.push(value(rows[index]));
      }
      await db.query(sql, values);
    }
  }
}

async function addArrays(
  db: EntityManager,
  { into, columns, end = "" }: Insert<unknown>,
  rows: readonly unknown[],
): Promise<void> {
  const arrays = columns.map(({ type }, index) => `:c${String(index)}::${type}[]`);
  const sql = `${into} SELECT * FROM unnest(${arrays.join(", ")}) ${end}`;
  for (let from = 0; from < rows.length; from += POSTGRES_ROWS) {
    const some = rows.slice(from, from + POSTGRES_ROWS);
    const params = columns.map(({ value }, index) => [`c${String(index)}`, some.map(value)] as const);
    await statement(db, sql, Object.fromEntries(params) as SqlParams);
    await rowsWereAdded(db, some.length);
  }
}
