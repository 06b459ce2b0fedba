import type { EntityManager, EntityMetadata } from "typeorm";
import { engineOfManager, statement, type SqlValue } from "../platform/database/index.ts";
import type { Class } from "../platform/links/index.ts";

type Row = Readonly<Record<string, unknown>>;

/** A column that rows give a value for. */
interface Given {
  readonly name: string;
  readonly type: string;
  readonly value: (row: Row) => SqlValue;
}

/**
 * How many rows go into one statement: few sizes, so that the prepared statements are few. SQLite binds at most 32,766
 * values to a statement, and the widest row has fewer than 60.
 */
const SQLITE_SIZES = [64, 8, 1] as const;

/** PostgreSQL is given one array for each column, whatever the number of rows. */
const POSTGRES_ROWS = 2_000;

/**
 * Adds rows, many a statement. The columns are those of the first row's properties, as TypeORM maps them; its own
 * insert takes longer to word a statement than the database to carry it out.
 */
export async function addRows(db: EntityManager, entity: Class, rows: readonly object[]): Promise<void> {
  const [first] = rows as readonly Row[];
  if (first === undefined) return;
  const metadata = db.dataSource.getMetadata(entity);
  const columns = givenColumns(metadata, first);
  const into = `INSERT INTO ${metadata.tableName} (${columns.map(({ name }) => name).join(", ")})`;
  const add = engineOfManager(db) === "sqlite" ? addTuples : addArrays;
  await add(db, { into, columns }, rows as readonly Row[]);
}

function givenColumns(metadata: EntityMetadata, first: Row): Given[] {
  const mapped = metadata.columns.filter(({ propertyName }) => propertyName in first);
  const given = mapped.map(({ databaseName, propertyName, type }) => ({
    name: databaseName,
    type: String(type),
    value: (row: Row) => (row[propertyName] ?? null) as SqlValue,
  }));
  const { discriminatorColumn, discriminatorValue } = metadata;
  if (discriminatorColumn === undefined || discriminatorColumn.propertyName in first) return given;
  const kind = discriminatorValue ?? null;
  return [...given, { name: discriminatorColumn.databaseName, type: "text", value: () => kind }];
}

interface Insert {
  readonly into: string;
  readonly columns: readonly Given[];
}

async function addTuples(db: EntityManager, { into, columns }: Insert, rows: readonly Row[]): Promise<void> {
  const tuple = `(${columns.map(() => "?").join(", ")})`;
  let done = 0;
  for (const size of SQLITE_SIZES) {
    const sql = `${into} VALUES ${Array.from({ length: size }, () => tuple).join(", ")}`;
    for (; rows.length - done >= size; done += size) {
      const values: SqlValue[] = [];
      for (let index = done; index < done + size; index += 1) {
        const row = rows[index] as Row;
        for (const { value } of columns) values.push(value(row));
      }
      await db.query(sql, values);
    }
  }
}

async function addArrays(db: EntityManager, { into, columns }: Insert, rows: readonly Row[]): Promise<void> {
  const arrays = columns.map(({ type }, index) => `:c${String(index)}::${type}[]`);
  const sql = `${into} SELECT * FROM unnest(${arrays.join(", ")})`;
  for (let from = 0; from < rows.length; from += POSTGRES_ROWS) {
    const some = rows.slice(from, from + POSTGRES_ROWS);
    const params = columns.map(({ value }, index) => [`c${String(index)}`, some.map(value)] as const);
    await statement(db, sql, Object.fromEntries(params) as Record<string, SqlValue>);
  }
}
