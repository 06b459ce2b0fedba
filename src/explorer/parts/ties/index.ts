export { tieList } from "./tie-list.graphql.ts";
export { Ties } from "./ties.tsx";
export { tiesOf } from "./ties-of.graphql.ts";
