export { scopes } from "./scopes.graphql.ts";
export { traitList } from "./trait-list.graphql.ts";
export { Traits } from "./traits.tsx";
