export { apartList } from "./apart-list.graphql.ts";
export { holdingList } from "./holding-list.graphql.ts";
export { sides } from "./sides.graphql.ts";
export { Sides } from "./sides.tsx";
export type { SidesData } from "./sides.tsx";
export { usePositionsFilter } from "./use-positions-filter.ts";
