import { UNKNOWN_CLAIMANT } from "../../claims/claim/index.ts";
import type { ClaimData, EvidenceData } from "./document.data.ts";
import { markup, wholePage, type Html } from "./page.html.ts";
import { webAddress } from "./plain-text.ts";

const ATTRIBUTIONS: Readonly<Record<string, string>> = {
  DIRECT_QUOTE: "a direct quote; what stands here is in our words",
  PARAPHRASED: "the claimant's words, retold by the source",
  REPORTED: "told by the source",
  INFERRED_FROM_ACTION: "read by us from a deed",
};

const MODALITIES: Readonly<Record<string, string>> = {
  ASSERTED: "said to be so",
  ALLEGED: "alleged: said to be so, at a distance",
  PLEDGED: "promised",
  CONDITIONAL: "would be so, under a condition",
  INTENDED: "meant to be done",
  DENIED: "denied",
};

const WORDS: Readonly<Record<string, string>> = {
  SELF: "of the one it is about",
  ALLY: "of an ally",
  OPPONENT: "of an opponent",
  OUTLET: "of an outlet in its own voice",
  OFFICIAL: "of an official",
  OTHER: "of somebody else",
  UNKNOWN: "of somebody whom the source does not name",
};

const ROLES: Readonly<Record<string, string>> = {
  CARRIES: "carries the claim",
  SPEAKER: "says who claims it",
  DATING: "dates it",
  CONTEXT: "is needed to understand it",
  REFUTES: "speaks against it",
};

const STATUSES: Readonly<Record<string, string>> = {
  VERIFIED: "the text at hand has these characters at this place",
  SHIFTED: "the text at hand has these characters elsewhere",
  BROKEN: "the text at hand does not have these characters",
  UNCHECKED: "the text is not at hand here",
};

/** The page of a claim: what is claimed, on whose word, and where it stands. */
export function claimPage(
  claim: ClaimData,
  evidence: { readonly totalCount: number; readonly nodes: readonly EvidenceData[] },
): string {
  const more = evidence.totalCount - evidence.nodes.length;
  return wholePage(
    claim.inWords.sentence,
    markup`<h1>A claim</h1>
${claimPart(claim)}
<h2>Where it stands</h2>
<ol>${evidence.nodes.map((piece) => markup`<li>${evidencePart(piece)}</li>`)}</ol>
${more > 0 ? markup`<p>And ${more} more.</p>` : null}
${citePart(claim)}`,
  );
}

/** The page of a piece of evidence: the place, and the claim that it is evidence of. */
export function evidencePage(piece: EvidenceData, claim: ClaimData): string {
  return wholePage(
    `Evidence: ${claim.inWords.sentence}`,
    markup`<h1>A piece of evidence</h1>
${evidencePart(piece)}
<h2>What it is evidence of</h2>
${claimPart(claim)}
<p><a href="${claim.address}">This claim, with all its evidence</a></p>
${citePart(claim)}`,
  );
}

function claimPart(claim: ClaimData): Html {
  const { attribution, modality, qualifier, validTime, onWhoseWord, rank, rankReason } = claim;
  const isNamed = claim.claimant.slug !== UNKNOWN_CLAIMANT;
  const inferred = claim.dateBasis === "INFERRED" ? ", inferred by us" : "";
  return markup`${sincePart(claim)}
<p class="said" dir="auto">${claim.inWords.sentence}</p>
<dl>
<dt>Claimant</dt><dd><bdi>${isNamed ? claim.claimant.name : "not named by the source"}</bdi></dd>
<dt>On the word</dt><dd>${WORDS[onWhoseWord] ?? onWhoseWord}</dd>
<dt>How it is told</dt><dd>${ATTRIBUTIONS[attribution] ?? attribution}</dd>
<dt>In what mode</dt><dd>${MODALITIES[modality] ?? modality}</dd>
${qualifier === null ? null : markup`<dt>Limit or condition</dt><dd>${qualifier}</dd>`}
<dt>When</dt><dd>${validTime === null ? "not said" : `${validTime}${inferred} (EDTF)`}</dd>
${rank === "DEPRECATED" ? markup`<dt>Judged by us</dt><dd>mistaken: ${rankReason}</dd>` : null}
<dt>Recorded</dt><dd>in revision ${claim.changeSet.number} on ${dayOf(claim.changeSet)}</dd>
</dl>`;
}

function dayOf({ recordedAt }: ClaimData["changeSet"]): string {
  return recordedAt.slice(0, 10);
}

/** What became of it, before it is read. */
function sincePart({ currently: { status, claim, changedBy } }: ClaimData): Html | null {
  if (changedBy === null) return null;
  const when = `in revision ${String(changedBy.number)} on ${dayOf(changedBy)} (${changedBy.reason})`;
  if (claim === null)
    return markup`<p class="since"><strong>Withdrawn since</strong>, ${when}. This database no longer stands by it.</p>`;
  const what = status === "CORRECTED" ? "Corrected since" : "Withdrawn and said again since";
  return markup`<p class="since"><strong>${what}</strong>, ${when}. What stands now: <a href="${claim.address}">${claim.inWords.sentence}</a></p>`;
}

function evidencePart(piece: EvidenceData): Html {
  const { source, locator, status, excerpt } = piece;
  const url = webAddress(source.url);
  const reference = source.citation.reference;
  return markup`<p>${piece.paraphrase}</p>
${excerpt === null ? null : markup`<blockquote dir="auto">${excerpt}</blockquote>`}
<dl>
<dt>Source</dt><dd><cite>${url === null ? reference : markup`<a href="${url}" rel="noreferrer">${reference}</a>`}</cite></dd>
<dt>Place</dt><dd>characters ${locator.start} to ${locator.end} of its text, counted from 0, the last not included</dd>
<dt>SHA-256</dt><dd><code>${locator.sha256}</code></dd>
<dt>Checked</dt><dd>${STATUSES[status] ?? status}</dd>
<dt>What it does</dt><dd>${ROLES[piece.role] ?? piece.role}</dd>
<dt>Address</dt><dd><a href="${piece.address}">${piece.address}</a></dd>
</dl>`;
}

function citePart({ inWords, address }: ClaimData): Html {
  return markup`<h2>How to cite it</h2>
<p>${inWords.footnote}</p>
<h2>This address</h2>
<p><a href="${address}">${address}</a> tells the claim as of that revision, now and later. Programs that ask for <code>application/json</code> get the same as data.</p>`;
}
