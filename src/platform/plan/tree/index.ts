export { CannotPlan } from "./cannot-plan.ts";
export type { Address, AddressFinder, FieldArguments, PlanContext, ScopeOpener } from "./extensions.ts";
export { givenOf, type Given } from "./given.ts";
export type * from "./tree.ts";
