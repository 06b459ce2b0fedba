import type { Concept } from "../../platform/links/index.ts";
import { ConflictMemberResolver, ConflictQueries, ConflictResolver } from "./conflict.resolver.ts";

export { conflictByKey, conflictPage } from "./conflict.answers.ts";
export type { Conflict, ConflictMember } from "./conflict.types.ts";

export const conflictConcept: Concept = {
  folder: "questions/conflict",
  resolvers: [ConflictQueries, ConflictResolver, ConflictMemberResolver],
};
