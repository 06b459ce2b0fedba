import type { Attribution, Modality } from "../../claims/claim/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { permanentAddress } from "./address.ts";
import type { CitedWork } from "./cited-work.ts";
import { markdownFootnote } from "./markdown.ts";
import { inWords, plainText, plainTextOrNull } from "./plain-text.ts";
import { referenceText } from "./reference.ts";
import { claimSentence } from "./sentence.ts";

/** A passage that carries a claim. */
export interface CitedPassage {
  readonly start: number;
  readonly end: number;
  readonly work: CitedWork;
}

/** A claim, with all that its citation tells. */
export interface CitableClaim {
  readonly key: string;
  readonly revision: number;
  readonly claimant: string | null;
  readonly about: readonly string[];
  readonly attribution: Attribution;
  readonly modality: Modality;
  readonly qualifier: string | null;
  readonly paraphrase: string;
  readonly passages: readonly CitedPassage[];
  /** How many passages carry it besides those. */
  readonly otherPassages: number;
}

/** A claim as a text cites it. */
export interface CitedClaim {
  readonly sentence: string;
  readonly footnote: string;
  readonly markdown: string;
}

/** The sentence and the footnote of a claim, in our words. */
export function citeClaim(claim: CitableClaim): CitedClaim {
  const sentence = claimSentence({
    claimant: claim.claimant === null ? null : plainText(claim.claimant),
    about: claim.about.map(plainText),
    attribution: claim.attribution,
    modality: claim.modality,
    qualifier: plainTextOrNull(claim.qualifier),
    paraphrase: plainText(claim.paraphrase),
    outlets: outletsOf(claim.passages),
  });
  const footnote = footnoteOf(claim);
  return { sentence, footnote, markdown: markdownFootnote(claim.key, sentence, footnote) };
}

function outletsOf(passages: readonly CitedPassage[]): string[] {
  return [...new Set(passages.flatMap(({ work: { publisher } }) => (publisher === null ? [] : [publisher])))];
}

/** Each source once, with the places in its text, and at the end the claim's own address. */
function footnoteOf({ key, revision, passages, otherPassages }: CitableClaim): string {
  const places = [...groupBy(passages, ({ work }) => work.key).values()].map(placesIn);
  const others = otherPassages === 0 ? [] : [`${String(otherPassages)} more`];
  const address = permanentAddress("c", { key, revision });
  return `${[...places, ...others].join("; ")}. Standpoint, ${address}.`;
}

function placesIn(passages: readonly CitedPassage[]): string {
  const [first] = passages;
  if (first === undefined) return "";
  const ranges = passages.map(({ start, end }) => `${String(start)}–${String(end)}`);
  return `${referenceText(first.work).replace(/\.$/u, "")}, characters ${inWords(ranges)}`;
}
