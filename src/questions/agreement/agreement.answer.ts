import { Stance } from "../../claims/stance/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import type { GraphView } from "../graph-index/index.ts";
import { agreementOf, reasonLeftOut, signOf, type Pair, type Term } from "./agreement.formula.ts";
import type {
  Agreement,
  AgreementInterval,
  AgreementTerm,
  AgreementUtterances,
  SubjectLeftOut,
} from "./agreement.types.ts";
import type { AgreementReason, LeftOutReason } from "./agreement.words.ts";
import { sidesOf, type HolderSide } from "./holder-sides.ts";
import type { ShownRows } from "../as-of/index.ts";
import { wilsonInterval } from "./wilson.ts";

/** Below so many shared subjects, an agreement has no value; below so many, its interval is called wide. */
const FEWEST_SHARED = 2;
const FEWEST_FOR_NARROW = 5;

/** Whose agreement is asked for, and over what. */
export interface AgreementQuestion {
  readonly a: number;
  readonly b: number;
  /** The subjects that count; null for all. */
  readonly subjects: ReadonlySet<number> | null;
  /** How often a subject counts, where it is not once. */
  readonly weights: ReadonlyMap<number, number>;
}

/** A term, and what its place in the list of terms goes by. */
export interface TermRow extends AgreementTerm {
  readonly subjectSerial: number;
}

export interface LeftOutRow extends SubjectLeftOut {
  readonly subjectSerial: number;
}

/** An agreement with its lists, the terms that are furthest apart first. */
export interface AgreementRow extends Agreement {
  readonly termRows: readonly TermRow[];
  readonly leftOutRows: readonly LeftOutRow[];
}

/** The agreement of two actors, as a lens shows where they stand. */
export function agreementBetween(view: GraphView, asked: AgreementQuestion, rows: ShownRows): AgreementRow {
  return agreementOfSides({ a: sidesOf(view, asked.a), b: sidesOf(view, asked.b) }, asked, rows);
}

/** The same, where it is known already where they stand. */
export function agreementOfSides(sides: Sides, asked: AgreementQuestion, rows: ShownRows): AgreementRow {
  const pairs = pairsOf(sides, asked);
  const { share, terms, coverage, contested, unordered } = agreementOf(pairs);
  const n = terms.length;
  const reason = reasonOf(n);
  const value = reason === null ? share : null;
  const furthestFirst = terms.toSorted(
    (left, right) => right.delta - left.delta || left.subject - right.subject,
  );
  return {
    a: rows.one(Actor, asked.a),
    b: rows.one(Actor, asked.b),
    value,
    reason,
    n,
    coverage,
    contested,
    unordered,
    interval: value === null ? null : intervalOf(value, n),
    utterances: utterancesOf(terms, sides),
    termRows: furthestFirst.map((term) => termRow(term, sides, rows)),
    leftOutRows: pairs.flatMap((pair) => leftOutRow(pair, sides, rows) ?? []),
  };
}

/** Where each of two actors stands, by subject. */
export interface Sides {
  readonly a: ReadonlyMap<number, HolderSide>;
  readonly b: ReadonlyMap<number, HolderSide>;
}

/** Each subject on which one of the two says anything, in the order of serials. */
function pairsOf({ a, b }: Sides, { subjects, weights }: AgreementQuestion): Pair[] {
  const known = [...new Set([...a.keys(), ...b.keys()])].sort((left, right) => left - right);
  return known
    .filter((subject) => subjects === null || subjects.has(subject))
    .map((subject) => ({
      subject,
      a: a.get(subject)?.side ?? null,
      b: b.get(subject)?.side ?? null,
      weight: weights.get(subject) ?? 1,
    }));
}

function reasonOf(n: number): AgreementReason | null {
  if (n >= FEWEST_SHARED) return null;
  return n === 0 ? "NO_OVERLAP" : "TOO_FEW_SHARED";
}

function intervalOf(value: number, n: number): AgreementInterval {
  return { ...wilsonInterval(value, n), label: n < FEWEST_FOR_NARROW ? "WIDE" : null };
}

function utterancesOf(terms: readonly Term[], { a, b }: Sides): AgreementUtterances {
  const behind = (sides: ReadonlyMap<number, HolderSide>): Set<number> =>
    new Set(terms.flatMap(({ subject }) => sides.get(subject)?.utterances ?? []));
  const [ofA, ofB] = [behind(a), behind(b)];
  return { a: ofA.size, b: ofB.size, distinct: new Set([...ofA, ...ofB]).size };
}

function termRow({ subject, delta, weight, contribution }: Term, { a, b }: Sides, rows: ShownRows): TermRow {
  const stance = (sides: ReadonlyMap<number, HolderSide>): (() => Promise<Stance>) =>
    rows.one(Stance, sides.get(subject)?.stances[0] ?? 0);
  return {
    subjectSerial: subject,
    subject: rows.one(Subject, subject),
    stanceA: stance(a),
    stanceB: stance(b),
    delta,
    weight,
    contribution,
  };
}

function leftOutRow(pair: Pair, { a, b }: Sides, rows: ShownRows): LeftOutRow | null {
  const { subject } = pair;
  const reason = whyLeftOut(pair);
  if (reason === null) return null;
  const stances = [a, b].flatMap((sides) => sides.get(subject)?.stances ?? []);
  return {
    subjectSerial: subject,
    subject: rows.one(Subject, subject),
    reason,
    stances: rows.all(Stance, stances),
  };
}

/** Why a subject does not count; null where it does. */
function whyLeftOut({ a, b }: Pair): LeftOutReason | null {
  if (a === null || b === null) return "ONLY_ONE";
  const reason = reasonLeftOut(a, b);
  if (reason !== null) return reason;
  return signOf(a) === null || signOf(b) === null ? "NO_POSITION" : null;
}
