/** How the words of a claim come to the reader. */
const ATTRIBUTIONS: Readonly<Record<string, string>> = {
  DIRECT_QUOTE: "quoted word for word",
  PARAPHRASED: "retold by the source",
  REPORTED: "reported by the source",
  INFERRED_FROM_ACTION: "read by us from a deed it reports",
};

/** Nothing for what is simply asserted. */
const MODALITIES: Readonly<Record<string, string>> = {
  ALLEGED: "alleged",
  CONDITIONAL: "under a condition",
  DENIED: "denied",
  INTENDED: "intended",
  PLEDGED: "promised",
};

const WHOSE_WORD: Readonly<Record<string, string>> = {
  SELF: "on their own word",
  ALLY: "on an ally’s word",
  OPPONENT: "on an opponent’s word",
  OUTLET: "on the outlet’s word",
  OFFICIAL: "on an official’s word",
  OTHER: "on somebody else’s word",
  UNKNOWN: "on the word of somebody unnamed",
};

const STATUSES: Readonly<Record<string, string>> = {
  VERIFIED: "checked: the text at hand has these characters at this place",
  SHIFTED: "the text at hand has these characters elsewhere",
  BROKEN: "the text at hand does not have these characters",
  UNCHECKED: "not checked: the text is not at hand here",
};

const ROLES: Readonly<Record<string, string>> = {
  CARRIES: "carries the claim",
  SPEAKER: "says who claims it",
  DATING: "dates it",
  CONTEXT: "is needed to understand it",
  REFUTES: "speaks against it",
};

const KINDS: Readonly<Record<string, string>> = {
  Argument: "an argument",
  Event: "an event",
  Observation: "a figure",
  Stance: "a stance",
  Tie: "a tie",
  Trait: "an attribute",
};

/** In what sources tell one thing differently. */
const FRAMINGS: Readonly<Record<string, string>> = {
  ATTRIBUTION: "in how it is told",
  CLAIMANT: "on whose word",
  MODALITY: "in what mode",
  QUALIFIER: "with what limit or condition",
  SAID_AS: "by which word",
  VALID_TIME: "in when it holds",
};

export const framingWords = (respects: readonly string[]): string =>
  respects.map((respect) => FRAMINGS[respect] ?? plain(respect)).join(", ");
export const attributionWords = (attribution: string): string =>
  ATTRIBUTIONS[attribution] ?? plain(attribution);
export const modalityWords = (modality: string): string | null => MODALITIES[modality] ?? null;
export const whoseWordWords = (word: string): string => WHOSE_WORD[word] ?? plain(word);
export const statusWords = (status: string): string => STATUSES[status] ?? plain(status);
export const roleWords = (role: string): string => ROLES[role] ?? plain(role);
export const kindWords = (kind: string): string => KINDS[kind] ?? plain(kind);

/** A word of the API without its capitals: `WRITTEN_STATEMENT` as “written statement”. */
export function plain(word: string): string {
  return word
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .replaceAll("_", " ")
    .toLowerCase();
}
