import { closedSet } from "../../platform/graphql/index.ts";

export const SourceKind = closedSet("SourceKind", "What sort of document a source is.", {
  ARTICLE: "A news article.",
  COLUMN: "An opinion piece.",
  PRESS_RELEASE: "A statement published by an interested party.",
  DOCUMENT: "An official document or filing.",
  POST: "A post on a social network.",
  OTHER: "None of the above.",
});
export type SourceKind = keyof typeof SourceKind;

export const SourceDetailField = closedSet(
  "SourceDetailField",
  "The part of a source's own metadata that a passage of a text gives.",
  {
    PUBLISHER: "Who published it.",
    PUBLISHED_ON: "When it was published.",
    TITLE: "Its title.",
    AUTHOR: "Who wrote it.",
    URL: "Where it was published.",
  },
);
export type SourceDetailField = keyof typeof SourceDetailField;

export const PassageReason = closedSet(
  "PassageReason",
  "Why a passage of a source carries no claim of its own.",
  {
    BOILERPLATE: "Page furniture: menus, notices, promotion.",
    RHETORIC: "Words that colour and assert nothing that could be so or not.",
    REPETITION: "Says again what another passage already carries.",
    METADATA: "Gives the source's own date, publisher or author.",
  },
);
export type PassageReason = keyof typeof PassageReason;

export const LocatorStatus = closedSet("LocatorStatus", "Whether a locator fits the text at hand.", {
  VERIFIED: "The text has these characters at this place.",
  SHIFTED: "The text has them elsewhere; where is told.",
  BROKEN: "The text does not have them.",
  UNCHECKED: "The text is not at hand.",
});
export type LocatorStatus = keyof typeof LocatorStatus;
