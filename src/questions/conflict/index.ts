import type { Concept } from "../../platform/links/index.ts";
import { ConflictMemberResolver, ConflictQueries, ConflictResolver } from "./conflict.resolver.ts";

export { tiedTogether } from "./component.ts";
export { conflictByKey, conflictPage, conflictPageAbout } from "./conflict.answers.ts";
export type { Conflict, ConflictMember } from "./conflict.types.ts";
export { datesContradict, type DateSaid } from "./date.rule.ts";
export { figuresContradict, rangeOf, spreadOf, type FigureSaid } from "./figure.rule.ts";
export { KeptConflicts } from "./kept-conflicts.ts";
export { traitsContradict, type TraitSide } from "./trait.rule.ts";

export const conflictConcept: Concept = {
  folder: "questions/conflict",
  resolvers: [ConflictQueries, ConflictResolver, ConflictMemberResolver],
};
