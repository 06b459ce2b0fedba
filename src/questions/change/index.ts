import type { Concept } from "../../platform/links/index.ts";
import {
  ActorChangesResolver,
  ChangeCountsResolver,
  StanceChangeResolver,
  SubjectChangesResolver,
} from "./change.resolver.ts";

export { changesAmong, isBefore, type Change, type Changes, type TimedStance } from "./change.rule.ts";
export * from "./change.words.ts";

export const changeConcept: Concept = {
  folder: "questions/change",
  resolvers: [ActorChangesResolver, SubjectChangesResolver, ChangeCountsResolver, StanceChangeResolver],
};
