import type { DataSourceOptions, Logger } from "typeorm";
import type { DatabaseOptions } from "./database.options.ts";
import { SnakeNaming } from "./naming.ts";

/** The table in which TypeORM notes the migrations that were run. */
export const MIGRATIONS_TABLE = "standpoint_migration";

const nothing = (): void => undefined;

// Without this TypeORM prints failed migrations to standard output, where command line users expect answers.
const silent: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

/** What both engines ask of TypeORM: it maps, migrates and writes, and changes no table by itself. */
export function commonSettings(options: DatabaseOptions) {
  return {
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTableName: MIGRATIONS_TABLE,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    logger: silent,
  } satisfies Partial<DataSourceOptions>;
}

/** The limits of one database, those left out by their defaults. */
export function limitsOf(options: DatabaseOptions) {
  return {
    snapshots: options.maximumSnapshots ?? 8,
    connections: options.maximumConnections ?? 10,
    statementTimeoutMilliseconds: options.statementTimeoutMilliseconds ?? 10_000,
    lockWaitMilliseconds: options.lockWaitMilliseconds ?? 5_000,
  };
}
