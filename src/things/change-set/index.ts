export { ChangeSet } from "./change-set.entity.ts";
export { changeSetConcept } from "./change-set.links.ts";
export { REVISION_SQL } from "./revision.sql.ts";
