export { makers } from "./makers.graphql.ts";
export { reasons } from "./reasons.graphql.ts";
export { Reasons } from "./reasons.tsx";
