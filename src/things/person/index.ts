export { Person } from "./person.entity.ts";
export { personConcept } from "./person.links.ts";
