import type { Attribution } from "../../claims/claim/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { countOf, unionOf } from "../coverage/index.ts";
import type { MentionRow, QuoteRow, VoiceRow } from "./voices.sql.ts";

/** Who speaks in a source, with the passages. */
export interface SpokenVoice {
  readonly actor: number;
  readonly rows: readonly VoiceRow[];
}

/** Who is spoken about in a source and says nothing there. */
export interface SpokenOf {
  readonly actor: number;
  readonly propositions: number;
  readonly stances: number;
}

/** A stretch of a source's text in which somebody is quoted from one utterance, or from none that is told. */
export interface QuotedStretch {
  readonly source: number;
  readonly saidIn: number | null;
  readonly start: number;
  readonly end: number;
  readonly attestedEarliest: number;
  readonly rows: readonly QuoteRow[];
}

/** The voices of one source. */
export function voicesOf(rows: readonly VoiceRow[]): SpokenVoice[] {
  return [...groupBy(rows, ({ claimant }) => claimant)].map(([actor, own]) => ({ actor, rows: own }));
}

/** The same passages by how they are told, in the order of telling. */
export function byAttribution(rows: readonly VoiceRow[]): (readonly [Attribution, readonly VoiceRow[]])[] {
  return [...groupBy(rows, ({ attribution }) => attribution)].sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
}

/** The actors that one source speaks of and that claim nothing in it. */
export function spokenAboutOf(mentions: readonly MentionRow[], rows: readonly VoiceRow[]): SpokenOf[] {
  const speak = new Set(rows.map(({ claimant }) => claimant));
  const silent = mentions.filter(({ node }) => !speak.has(node));
  return [...groupBy(silent, ({ node }) => node)].map(([actor, own]) => ({
    actor,
    propositions: countOf(own, ({ proposition }) => proposition),
    stances: own.filter(({ isHeld }) => isHeld === 1).length,
  }));
}

/** The quotes of one actor: passages of one utterance that overlap or touch are one quote. */
export function quotesFrom(rows: readonly QuoteRow[]): QuotedStretch[] {
  const bySpeech = groupBy(rows, ({ source, saidIn }) => `${String(source)}/${String(saidIn)}`);
  return [...bySpeech.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { source, saidIn } = first;
    return unionOf(own).map(({ start, end }) => {
      const inside = own.filter((row) => row.start >= start && row.end <= end);
      const attestedEarliest = Math.max(...inside.map((row) => row.attestedEarliest));
      return { source, saidIn, start, end, attestedEarliest, rows: inside };
    });
  });
}
