export { Prices, type CostRequest, type Priced } from "./cost.limit.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export { selectionOf, type Selection, type SelectionSource, type Variables } from "./selection.ts";
export { fragmentsByName } from "./shape.ts";
export { shapeRule } from "./shape.rule.ts";
export { tokenProblem } from "./token.limit.ts";
