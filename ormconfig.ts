import "reflect-metadata";
import { graphDatabaseOptions } from "./src/graph-database.ts";
import { typeormDataSource } from "./src/platform/database/index.ts";
import { readSettings } from "./src/platform/settings/index.ts";

/** For TypeORM's own command line: `npm run typeorm -- migration:show`. The database is the one the settings name. */
export const dataSource = typeormDataSource(graphDatabaseOptions(readSettings().databaseUrl)).setOptions({
  logger: "simple-console",
  logging: ["error", "schema", "migration"],
});
