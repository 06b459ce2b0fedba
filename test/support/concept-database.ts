import {
  createDatabase,
  openDatabase,
  type Database,
  type DatabaseOptions,
  type Engine,
} from "../../src/platform/database/index.ts";
import { testPlace } from "./database.ts";
import { GRAPH_OPTIONS } from "./graph.ts";

/** Lets work see a freshly migrated, empty database of Standpoint's own tables, which is gone afterwards. */
export async function withConceptDatabase<Result>(
  engine: Engine,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const place = await testPlace(engine);
  try {
    const options: DatabaseOptions = { ...GRAPH_OPTIONS, url: place.url };
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
