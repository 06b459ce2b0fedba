import { MIGRATIONS } from "../../schema/migrations/index.ts";
import {
  createDatabase,
  openDatabase,
  type Database,
  type DatabaseOptions,
  type Engine,
} from "../../src/platform/database/index.ts";
import { ENTITIES } from "../../src/schema.ts";
import { testPlace } from "./database.ts";

/** What the database is told of Standpoint's own concepts. */
export const CONCEPT_OPTIONS = {
  entities: ENTITIES as DatabaseOptions["entities"],
  migrations: MIGRATIONS,
  revisionSql: `SELECT CAST(COALESCE(MAX(number), 0) AS INTEGER) AS "revision" FROM change_set`,
} as const satisfies Omit<DatabaseOptions, "url">;

/** Lets work see a freshly migrated, empty database of Standpoint's own tables, which is gone afterwards. */
export async function withConceptDatabase<Result>(
  engine: Engine,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const place = await testPlace(engine);
  try {
    const options: DatabaseOptions = { ...CONCEPT_OPTIONS, url: place.url };
    await createDatabase(options);
    const database = await openDatabase(options);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await place.remove();
  }
}
