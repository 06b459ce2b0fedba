export type { Address, AddressFinder, FieldArguments, PlanContext, ScopeOpener } from "./extensions.ts";
export { concatenation, holeSql, sql, text } from "./json.sql.ts";
export { textJson, type ScalarSql } from "./leaf.sql.ts";
export { Planner, type PlannedAnswer, type PlannedRequest, type PlannerOptions } from "./planner.ts";
