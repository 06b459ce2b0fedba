import { closedSet } from "../../platform/graphql/index.ts";

export const UpcomingKind = closedSet("UpcomingKind", "What kind of thing lies ahead.", {
  DEADLINE: "The last day for something: an Observation with a date.",
  EVENT: "Something announced: an Event.",
});
export type UpcomingKind = keyof typeof UpcomingKind;
