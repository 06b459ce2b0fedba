import { readEdtf } from "../lens/index.ts";
import { foldName } from "../platform/text/index.ts";
import type { ObservationDraft, PropositionDraft, TraitDraft } from "./draft.ts";

/** Looks up the integer of a node by its slug, or of a proposition by its key. */
export interface SerialsOf {
  node(slug: string): number;
  proposition(key: string): number;
}

/** The columns that hold what a proposition says: the same in all its versions. */
export function contentColumns(draft: PropositionDraft, of: SerialsOf): Record<string, unknown> {
  const node = (slug: string | null): number | null => (slug === null ? null : of.node(slug));
  const proposition = (key: string | null): number | null => (key === null ? null : of.proposition(key));
  switch (draft.kind) {
    case "Stance":
      return {
        holderSerial: node(draft.holder),
        subjectSerial: node(draft.subject),
        position: draft.position,
        qualifiesSerial: proposition(draft.qualifies),
      };
    case "Tie":
      return {
        fromSerial: node(draft.from),
        toSerial: node(draft.to),
        tieKind: draft.tieKind,
        post: draft.post,
        bearsAs: draft.bearsAs,
        sectorList: draft.sectors.join(","),
      };
    case "Observation":
      return { nodeSerial: node(draft.node), ...figureColumns(draft) };
    case "Event":
      return {
        eventKind: draft.eventKind,
        name: draft.name,
        channel: draft.channel,
        background: Number(draft.background),
      };
    case "Trait":
      return { nodeSerial: node(draft.node), ...traitColumns(draft) };
    case "Argument":
      return {
        aboutSerial: node(draft.about),
        bearing: draft.bearing,
        text: draft.text,
        degree: draft.degree,
        explainsSerial: proposition(draft.explains),
      };
  }
}

function figureColumns(draft: ObservationDraft): Record<string, unknown> {
  const { metric, figure, bound, direction, unit, base, window, date } = draft;
  return {
    metric,
    bound,
    direction,
    unit,
    base,
    window,
    date,
    scale: figure?.scale ?? 0,
    statedScaled: integerText(figure?.stated),
    lowScaled: integerText(figure?.low),
    highScaled: integerText(figure?.high),
    ...dayColumns(date),
  };
}

function dayColumns(date: string | null): Record<string, number | null> {
  if (date === null) return { dateEarliest: null, dateLatest: null };
  const { earliest, latest } = readEdtf(date);
  return { dateEarliest: earliest, dateLatest: latest };
}

/** Big integers are bound as text; both engines make integers of it, and none is rounded on the way. */
function integerText(integer: bigint | null | undefined): string | null {
  return integer?.toString() ?? null;
}

function traitColumns({ traitKind, value, valueKey, implicit }: TraitDraft): Record<string, unknown> {
  const folded = traitKind === "NAME" ? foldName(value) : null;
  return { traitKind, value, valueKey, implicit: Number(implicit), folded };
}

/** Every node a draft of a proposition mentions, by slug. */
export function nodesIn(draft: PropositionDraft): string[] {
  switch (draft.kind) {
    case "Stance":
      return [draft.holder, draft.subject];
    case "Tie":
      return draft.to === null ? [draft.from] : [draft.from, draft.to];
    case "Observation":
    case "Trait":
      return [draft.node];
    case "Event":
      return draft.participants.map((participant) => participant.node);
    case "Argument":
      return [draft.about];
  }
}

/** Every proposition a draft of a proposition refers to, by key. */
export function propositionsIn(draft: PropositionDraft): string[] {
  if (draft.kind === "Stance" && draft.qualifies !== null) return [draft.qualifies];
  if (draft.kind === "Argument" && draft.explains !== null) return [draft.explains];
  return [];
}
