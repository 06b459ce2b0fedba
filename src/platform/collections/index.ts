export { begun } from "./begun.ts";
export { groupBy } from "./group-by.ts";
export { Kept } from "./kept.ts";
