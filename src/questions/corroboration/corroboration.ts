import type { OnWhoseWord, PropositionKind } from "../../claims/claim/index.ts";
import { closedSet } from "../../platform/graphql/index.ts";
import { type CarriedRow, countOf } from "../coverage/index.ts";

export const OneParty = closedSet(
  "OneParty",
  "Why all who say something are one party. The first that fits counts.",
  {
    ONE_CLAIMANT: "They are one claimant, however many sources repeat it.",
    ONE_UTTERANCE: "They said it in one and the same utterance, such as a joint statement.",
    ALL_SELF: "It is about each of them, or about what each of them organizes: every word is SELF.",
  },
);
export type OneParty = keyof typeof OneParty;

/** What an answer says of a proposition that rests on one interested party's word. */
export interface OnOneWord {
  readonly words: readonly OnWhoseWord[];
  readonly selfReported: boolean;
  readonly party: OneParty;
}

/** The words of those who have a side in what they say. */
const INTERESTED: ReadonlySet<OnWhoseWord> = new Set<OnWhoseWord>(["SELF", "ALLY", "OPPONENT"]);

/** Whether a claim vouches for what is said: one that denies it doesn't, nor one that editors know to be mistaken. */
export function vouches({ modality, rank }: Pick<CarriedRow, "modality" | "rank">): boolean {
  return modality !== "DENIED" && rank !== "DEPRECATED";
}

/**
 * How a proposition rests on one interested party's word only; null where it doesn't. Every claim that vouches for it is
 * on the word SELF, ALLY or OPPONENT, or gives a figure of basis SELF_REPORTED; and all who claim it are one party.
 */
export function onOneWord(
  { kind, rows }: { readonly kind: PropositionKind; readonly rows: readonly CarriedRow[] },
  words: ReadonlyMap<number, OnWhoseWord>,
): OnOneWord | null {
  const vouching = rows.filter(vouches);
  const isSelfReported = (row: CarriedRow): boolean =>
    kind === "Observation" && row.basis === "SELF_REPORTED";
  const isInterested = ({ claim }: CarriedRow): boolean => INTERESTED.has(words.get(claim) ?? "OTHER");
  const party = partyOf(vouching, words);
  if (party === null || !vouching.every((row) => isSelfReported(row) || isInterested(row))) return null;
  const told = [...new Set(vouching.map(({ claim }) => words.get(claim) ?? "OTHER"))].sort();
  return { words: told, selfReported: vouching.some(isSelfReported), party };
}

function partyOf(vouching: readonly CarriedRow[], words: ReadonlyMap<number, OnWhoseWord>): OneParty | null {
  const [first] = vouching;
  if (first === undefined) return null;
  if (countOf(vouching, ({ claimant }) => claimant) === 1) return OneParty.ONE_CLAIMANT;
  const inOne = first.saidIn !== null && vouching.every(({ saidIn }) => saidIn === first.saidIn);
  if (inOne) return OneParty.ONE_UTTERANCE;
  return vouching.every(({ claim }) => words.get(claim) === "SELF") ? OneParty.ALL_SELF : null;
}
