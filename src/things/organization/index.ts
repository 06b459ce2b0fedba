export { Organization } from "./organization.entity.ts";
export { organizationConcept } from "./organization.links.ts";
export * from "./organization.words.ts";
