import { sha256 } from "../platform/text/index.ts";
import type { ClaimDraft, EvidenceDraft, PropositionDraft } from "./draft.ts";

/** 96 bits of a hash: even a billion things would share a key with a probability below 1 in 10¹⁰. */
const KEY_LENGTH = 24;

function keyOf(parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts)).slice(0, KEY_LENGTH);
}

/** Drafts never change, and a write asks for the key of each many times. */
const known = new WeakMap<PropositionDraft | ClaimDraft, string>();

function keyOnce<Draft extends PropositionDraft | ClaimDraft>(
  draft: Draft,
  make: (draft: Draft) => string,
): string {
  const there = known.get(draft);
  if (there !== undefined) return there;
  const key = make(draft);
  known.set(draft, key);
  return key;
}

/** P3: the key of a proposition is made from its kind, its nodes and what it says of them. */
export function propositionKey(draft: PropositionDraft): string {
  return keyOnce(draft, () => keyOf([draft.kind, ...contentOf(draft)]));
}

function contentOf(draft: PropositionDraft): readonly unknown[] {
  switch (draft.kind) {
    case "Stance":
      return [draft.holder, draft.subject, draft.position, draft.qualifies];
    case "Tie":
      return [draft.from, draft.tieKind, draft.to, draft.post, draft.bearsAs];
    case "Observation": {
      const { figure } = draft;
      const range = [figure?.low.toString(), figure?.high?.toString()].map((end) => end ?? null);
      const { node, metric, bound, direction, unit, base, window, date, asOf } = draft;
      return [node, metric, ...range, bound, direction, unit, base, window, date, asOf];
    }
    case "Event": {
      const parts = draft.participants.map(({ node, role }) => `${role} ${node}`).sort();
      return [draft.eventKind, draft.name, draft.channel, parts];
    }
    case "Trait":
      return [draft.node, draft.traitKind, draft.value, draft.valueKey, draft.implicit];
    case "Argument":
      return [draft.about, draft.bearing, draft.text, draft.degree, draft.explains];
  }
}

/** The key of a claim: what is claimed, by whom, how, with which time, in which utterance or from which deed. */
export function claimKey(draft: ClaimDraft): string {
  return keyOnce(draft, madeClaimKey);
}

function madeClaimKey(draft: ClaimDraft): string {
  const { claimant, attribution, modality, qualifier, dates, saidIn, inferredFrom } = draft;
  const time = [dates.validTime, dates.ended];
  return keyOf([
    propositionKey(draft.proposition),
    claimant,
    attribution,
    modality,
    qualifier,
    time,
    saidIn,
    inferredFrom,
  ]);
}

const knownOfEvidence = new WeakMap<EvidenceDraft, { readonly claim: string; readonly key: string }>();

/** The key of a piece of evidence: which claim, which characters of which source, in which role. */
export function evidenceKey(claim: string, draft: EvidenceDraft): string {
  const known = knownOfEvidence.get(draft);
  if (known?.claim === claim) return known.key;
  const { source, start, end, role } = draft;
  const key = keyOf([claim, source, start, end, role]);
  knownOfEvidence.set(draft, { claim, key });
  return key;
}

/** The key of a resolution: which conflict, in whose favour, and why. */
export function resolutionKey(settled: {
  readonly conflict: string;
  readonly favours: string | null;
  readonly reason: string;
}): string {
  return keyOf([settled.conflict, settled.favours, settled.reason]);
}
