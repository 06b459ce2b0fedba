export { costOf, requireAffordable, type CostRequest } from "./cost.limit.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export { DEFAULT_PAGE_SIZE } from "./price.ts";
export { shapeRule } from "./shape.rule.ts";
export { tokenProblem } from "./token.limit.ts";
