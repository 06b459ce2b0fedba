export { Policy } from "./policy.entity.ts";
export { policyConcept } from "./policy.links.ts";
