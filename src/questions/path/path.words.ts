import { closedSet } from "../../platform/graphql/index.ts";

export const PathsReason = closedSet("PathsReason", "Why there are no paths, or may be more.", {
  NO_PATH: "Nothing links the two within so many hops under the lens.",
  ONLY_THROUGH_HUBS:
    "Nothing links the two within so many hops but ways through hubs, which were passed over: ask with `throughHubs`.",
  SEARCH_STOPPED: "The search looked at as many links as one question may: there may be more paths.",
});
export type PathsReason = keyof typeof PathsReason;
