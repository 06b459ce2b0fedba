import { closedSet } from "../../platform/graphql/index.ts";

export const TimelineOrder = closedSet("TimelineOrder", "The two orders of a timeline.", {
  EARLIEST: "The earliest first.",
  LATEST: "The latest first: the same list backwards.",
});
export type TimelineOrder = keyof typeof TimelineOrder;

export const TimelineMark = closedSet("TimelineMark", "What the day of an entry is the day of.", {
  BEGINNING: "When it happened, was measured or began.",
  END: "When it ended: nobody says when it began.",
  DEADLINE: "The last day that a deadline names, which may lie ahead.",
});
export type TimelineMark = keyof typeof TimelineMark;

export const TimelineConcern = closedSet(
  "TimelineConcern",
  "In what way an entry is about the one whose timeline it stands in.",
  {
    TOOK_PART: "It took part in the event; `roles` says how.",
    HOLDS: "It holds the stance.",
    SUBJECT: "The stance, figure, trait or argument is about it.",
    FROM: "The tie is read from it.",
    TO: "The tie leads to it.",
  },
);
export type TimelineConcern = keyof typeof TimelineConcern;

/** The bits by which a statement tells the concerns of an entry, so that it comes once however often it is reached. */
export const CONCERN_BIT: Readonly<Record<TimelineConcern, number>> = {
  TOOK_PART: 1,
  HOLDS: 2,
  SUBJECT: 4,
  FROM: 8,
  TO: 16,
};
