import { closedSet } from "../../platform/graphql/index.ts";

export const EventKind = closedSet("EventKind", "What sort of thing happened.", {
  ELECTED: "Somebody was elected.",
  APPOINTED: "Somebody was appointed.",
  APPROVED: "An authority approved something.",
  REJECTED: "An authority rejected something.",
  STARTED: "Something began.",
  HALTED: "Something was stopped before its end.",
  ENDED: "Something came to its end.",
  SUBMITTED: "Something was handed in.",
  FILED: "Something was filed with a court or an authority.",
  HANDED_OVER: "Something was handed from one to another.",
  STATEMENT: "Somebody said or wrote something: an utterance, with its channel.",
  ANNOUNCED: "Something was announced.",
  VOTED: "A vote was held.",
  RULED: "A court or an authority ruled.",
  RESIGNED: "Somebody left a post.",
  KILLING: "Somebody was killed.",
  UNREST: "Protest or unrest.",
  OTHER: "Something else.",
});
export type EventKind = keyof typeof EventKind;

export const Channel = closedSet("Channel", "How an utterance was made.", {
  TWEET: "A post on Twitter.",
  WRITTEN_STATEMENT: "A statement in writing.",
  INTERVIEW: "In answer to questions.",
  SPEECH: "A speech.",
  PRESS_CONFERENCE: "Before the press.",
  FILING: "In a document handed to an authority.",
  UNKNOWN: "The source does not say.",
});
export type Channel = keyof typeof Channel;

export const Role = closedSet("Role", "What part a node has in an event.", {
  AGENT: "Did it.",
  AFFECTED: "It was done to, or about, this one.",
  RECIPIENT: "Received what was given or handed over.",
  SPEAKER: "Said it.",
  ADDRESSEE: "It was said to this one.",
  INTERVIEWER: "Asked the questions.",
  VIA_SPOKESPERSON: "It was said for this one by a spokesperson.",
  VICTIM: "Was killed or harmed.",
  AUTHORITY: "Approved, refused or ruled.",
});
export type Role = keyof typeof Role;
