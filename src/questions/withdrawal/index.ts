import type { Concept } from "../../platform/links/index.ts";
import { FallsWithoutResolver, WithdrawalResolver } from "./withdrawal.resolver.ts";

/** What falls, stays and shifts without some sources. */
export const withdrawalConcept: Concept = {
  folder: "questions/withdrawal",
  resolvers: [FallsWithoutResolver, WithdrawalResolver],
};
