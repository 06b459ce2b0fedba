export { createDatabase, databaseExists, typeormDataSource, type Creation } from "./create.ts";
export type {
  Database,
  Engine,
  Lease,
  Reader,
  ReadOptions,
  RevisionObserver,
  SqlParams,
  SqlValue,
  StatementObserver,
} from "./database.ts";
export { engineOf, sqlitePath, withoutPassword, type DatabaseOptions } from "./database.options.ts";
export { anyOf, ofFound, withinDeadline } from "./dialect.ts";
export { SnakeNaming } from "./naming.ts";
export { openDatabase } from "./open.ts";
export { renamed } from "./parameters.ts";
export { rowsWereAdded } from "./postgres.statistics.ts";
export { reading } from "./reading.ts";
export { copyToSqlite, type CopyOptions, type Span } from "./sqlite.copy.ts";
export { engineOfManager, statement } from "./statement.ts";
