import type { Position } from "../../claims/stance/index.ts";
import type { NewsKind } from "./news.words.ts";

/** What a summary is made of, as far as a piece of news has it. */
export interface Told {
  readonly kind: NewsKind;
  /** The name of the node or source that is new, or of the source that the news comes with. */
  readonly name: string | null;
  readonly paraphrase: string | null;
  readonly formerParaphrase: string | null;
  readonly claimant: string | null;
  /** For a stance: whose, on what, and where it stands and stood. */
  readonly holder: string | null;
  readonly subject: string | null;
  readonly position: Position | null;
}

const STANDS: Readonly<Record<Position, string>> = {
  SUPPORT: "supports",
  OPPOSE: "opposes",
  NEUTRAL: "takes no side on",
  MIXED: "is partly for and partly against",
  UNDECIDED: "has not decided on",
  DECLINED: "declined to say about",
};

const LABEL: Readonly<Record<NewsKind, string>> = {
  NEW_SOURCE: "New source",
  NEW_NODE: "New",
  NEW_STANCE: "New stance",
  NEW_TIE: "New tie",
  NEW_FIGURE: "New figure",
  NEW_EVENT: "New event",
  NEW_TRAIT: "New name or attribute",
  NEW_ARGUMENT: "New argument",
  REVERSAL: "Reversal",
  FIGURE_SUPERSEDED: "Figure superseded",
  CORROBORATED: "Corroborated",
  DENIED: "Denied",
  CLAIM_CORRECTED: "Corrected",
  CLAIM_WITHDRAWN: "Withdrawn",
  EVIDENCE_SHIFTED: "Passage moved",
  EVIDENCE_BROKEN: "Passage not found",
};

/** Kinds of which it matters who says so. */
const BY_WHOM: ReadonlySet<NewsKind> = new Set<NewsKind>(["CORROBORATED", "DENIED"]);
/** Kinds of stances that are told by who stands where. */
const STANCES: ReadonlySet<NewsKind> = new Set<NewsKind>(["NEW_STANCE", "REVERSAL"]);

/** A piece of news in one line of ours, from names and our paraphrases. */
export function summaryOf(told: Told): string {
  const { kind, name, paraphrase, formerParaphrase } = told;
  const former = formerParaphrase === null || formerParaphrase === paraphrase ? [] : [formerParaphrase];
  const lead = [name, leadOf(told)].filter((part) => part !== null).join(": ");
  const said = [paraphrase, ...former.map((text) => `Before: ${text}`)].filter((part) => part !== null);
  return [LABEL[kind], lead, said.join(" ")].filter((part) => part !== "").join(": ");
}

function leadOf({ kind, name, claimant, holder, subject, position }: Told): string | null {
  if (BY_WHOM.has(kind)) return name === null && claimant !== null ? `by ${claimant}` : null;
  const isStance = STANCES.has(kind) && holder !== null && subject !== null && position !== null;
  return isStance ? `${holder} ${STANDS[position]} ${subject}` : null;
}
