import type { Attribution, Modality } from "../../claims/claim/index.ts";
import { inWords } from "./plain-text.ts";

/** What a sentence about a claim is made of. */
export interface ToldClaim {
  /** Null where the source does not say who claims it. */
  readonly claimant: string | null;
  /** What it is about, as far as what is claimed names it: a holder and a subject, a node, the two ends of a tie. */
  readonly about: readonly string[];
  readonly attribution: Attribution;
  readonly modality: Modality;
  readonly qualifier: string | null;
  /** What is claimed, in one line of ours. */
  readonly paraphrase: string;
  /** The outlets in whose sources it stands. */
  readonly outlets: readonly string[];
}

/** What keeps a claim from being read as a fact. */
const MODES: Readonly<Record<Modality, string | null>> = {
  ASSERTED: null,
  ALLEGED: "as an allegation",
  PLEDGED: "as a promise",
  CONDITIONAL: "under a condition",
  INTENDED: "as an intention",
  DENIED: "as a denial",
};

/** How a claim is told: in an outlet's own voice, by named outlets, and by none. The words that follow are ours. */
interface Telling {
  readonly own: string;
  readonly by: (outlets: string) => string;
  readonly unnamed: string;
}

const TELLINGS: Readonly<Record<Attribution, Telling>> = {
  DIRECT_QUOTE: {
    own: "in its own words, here in ours",
    by: (outlets) => `quoted by ${outlets}, here in our words`,
    unnamed: "quoted, here in our words",
  },
  PARAPHRASED: {
    own: "in its own voice",
    by: (outlets) => `retold by ${outlets}`,
    unnamed: "retold",
  },
  REPORTED: {
    own: "in its own voice",
    by: (outlets) => `as reported by ${outlets}`,
    unnamed: "as reported",
  },
  INFERRED_FROM_ACTION: {
    own: "read by us from a deed it reports",
    by: (outlets) => `read by us from a deed reported by ${outlets}`,
    unnamed: "read by us from a deed",
  },
};

/**
 * One sentence for a claim: according to whom, in what mode, how it is told, about whom, and what. Whatever is claimed,
 * claimant and attribution stand before it.
 */
export function claimSentence(told: ToldClaim): string {
  const before = [
    `According to ${told.claimant ?? "somebody whom the source does not name"}`,
    ...(MODES[told.modality] === null ? [] : [MODES[told.modality]]),
    howTold(told),
    ...(told.about.length === 0 ? [] : [`about ${inWords(told.about)}`]),
  ];
  return `${before.join(", ")}: ${withQualifier(told.paraphrase, told.qualifier)}`;
}

function howTold({ attribution, claimant, outlets }: ToldClaim): string {
  const { own, by, unnamed } = TELLINGS[attribution];
  if (outlets.length === 0) return unnamed;
  return outlets.every((outlet) => outlet === claimant) ? own : by(inWords(outlets));
}

function withQualifier(paraphrase: string, qualifier: string | null): string {
  const open = paraphrase.replace(/\.$/u, "");
  const end = /[?!…]$/u.test(open) ? "" : ".";
  return qualifier === null ? `${open}${end}` : `${open} (qualified: ${qualifier}).`;
}
