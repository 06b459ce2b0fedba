export { onlyList } from "./only-list.graphql.ts";
export { SaidBy } from "./said-by.tsx";
export { ToldByOne } from "./told-by-one.tsx";
export { ToldBySeveral } from "./told-by-several.tsx";
export { toldList } from "./told-list.graphql.ts";
export { hasEnded, ToldTime } from "./told-time.tsx";
export { toldTime } from "./told-time.graphql.ts";
