export type { Address, AddressFinder, FieldArguments, PlanContext, ScopeOpener } from "./extensions.ts";
export { holeSql } from "./json.sql.ts";
export { textJson, type ScalarSql } from "./leaf.sql.ts";
export { Planner, type PlannedAnswer, type PlannedRequest } from "./planner.ts";
