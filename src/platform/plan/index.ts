export type { Address, AddressFinder, FieldArguments, PlanContext, ScopeOpener } from "./tree/index.ts";
export { Planner, type PlannedAnswer, type PlannedRequest, type PlannerOptions } from "./planner.ts";
export { concatenation, holeSql, sql, text, textJson, type ScalarSql } from "./write/index.ts";
