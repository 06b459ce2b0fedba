export type { Database, Engine, Lease, Reader, SqlParams, SqlValue } from "./database.ts";
