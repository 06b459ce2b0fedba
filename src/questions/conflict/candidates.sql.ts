import { Claim, Proposition, type EndKind, type PropositionKind } from "../../claims/claim/index.ts";
import { Participant } from "../../claims/event/index.ts";
import {
  Observation,
  type Bound,
  type Direction,
  type FigureWindow,
  type Metric,
  type Unit,
} from "../../claims/observation/index.ts";
import { Stance, type Position } from "../../claims/stance/index.ts";
import { SINGLE_VALUED, Trait, type TraitKind } from "../../claims/trait/index.ts";
import type { Day, LensScope } from "../../lens/index.ts";
import { anyOf, withinDeadline, type SqlParams } from "../../platform/database/index.ts";
import type { Class, Shape } from "../../platform/links/index.ts";
import { TIMELESS_METRICS } from "./figure.rule.ts";

/** Where candidates are looked for: under which lens, and about which nodes; null for all of them. */
export interface CandidatePlace {
  readonly scope: LensScope;
  readonly nodes: readonly number[] | null;
  shapeOf(concept: Class): Shape;
}

/** Under which lens, where it is known already what is looked for. */
type StancePlace = Omit<CandidatePlace, "nodes">;

export interface Statement {
  readonly sql: string;
  readonly params: SqlParams;
}

interface Candidate {
  readonly serial: number;
  readonly key: string;
}

export interface StanceSaid extends Candidate {
  readonly holder: number;
  readonly subject: number;
  readonly position: Position;
  readonly qualifies: number | null;
  readonly certainFrom: Day;
  readonly certainTo: Day;
}

export interface TraitCandidate extends Candidate {
  readonly node: number;
  readonly traitKind: TraitKind;
  readonly valueKey: string;
  /** 1 where the source gives no limit, and none is what we note. */
  readonly implicit: number;
  readonly possibleFrom: Day;
  readonly certainFrom: Day;
  readonly presumedTo: Day;
  readonly attestedFrom: Day;
  readonly attestedTo: Day;
}

/** Big integers travel as text. */
export interface FigureCandidate extends Candidate {
  readonly node: number;
  readonly metric: Metric;
  readonly unit: Unit | null;
  readonly base: string | null;
  readonly window: FigureWindow;
  readonly scale: number;
  readonly bound: Bound;
  readonly direction: Direction | null;
  readonly stated: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly date: string | null;
  readonly dateEarliest: Day | null;
  readonly dateLatest: Day | null;
}

export interface DateCandidate extends Candidate {
  readonly proposition: number;
  readonly kind: PropositionKind;
  readonly validTime: string;
  readonly endKind: EndKind;
  readonly holder: number | null;
  readonly subject: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly node: number | null;
}

const words = (list: readonly string[]): string => list.map((word) => `'${word}'`).join(", ");

/** A poll or sample is right about itself: another one is no contradiction. */
const IS_COUNTED_FIGURE = "(c.basis IS NULL OR c.basis NOT IN ('POLL', 'SAMPLE'))";

/** What stances of conflicts say, by serial. */
export function stancesOf(place: StancePlace, serials: readonly number[]): Statement {
  const { scope, shapeOf } = place;
  const day = (property: string): string =>
    `${scope.column(shapeOf(Stance), "p", property)} AS "${property}"`;
  const columns = `p.serial AS "serial", p.key AS "key", p.holder_serial AS "holder", p.subject_serial AS "subject", p.position AS "position", p.qualifies_serial AS "qualifies", ${day("certainFrom")}, ${day("certainTo")}`;
  return bySerial(place, { columns, serials });
}

/** Only the keys of stances, by serial. */
export function stanceKeys(place: StancePlace, serials: readonly number[]): Statement {
  return bySerial(place, { columns: `p.serial AS "serial", p.key AS "key"`, serials });
}

function bySerial(
  { scope, shapeOf }: StancePlace,
  { columns, serials }: { readonly columns: string; readonly serials: readonly number[] },
): Statement {
  const isOneOf = anyOf(scope.engine, "p.serial", "serials", "integer");
  const met = [...withinDeadline(scope.engine), isOneOf, scope.visible(shapeOf(Stance), "p")].join(" AND ");
  return {
    sql: `${scope.prelude}SELECT ${columns} FROM proposition p WHERE ${met}`,
    params: { ...scope.params, serials },
  };
}

/** Every trait of a single-valued kind of a node of which some controlled values differ. */
export function traitCandidates(place: CandidatePlace): Statement {
  const { scope } = place;
  const traits = place.shapeOf(Trait);
  const days = ["possibleFrom", "certainFrom", "presumedTo", "attestedFrom", "attestedTo"]
    .map((property) => `${scope.column(traits, "p", property)} AS "${property}"`)
    .join(", ");
  const columns = `p.serial AS "serial", p.key AS "key", p.node_serial AS "node", p.trait_kind AS "traitKind", p.value_key AS "valueKey", p.implicit AS "implicit", ${days}`;
  return groups(place, {
    columns: `${columns}, MIN(p.value_key) OVER same AS "least", MAX(p.value_key) OVER same AS "most"`,
    where: `p.kind = 'Trait' AND p.trait_kind IN (${words(SINGLE_VALUED)}) AND p.value_key IS NOT NULL AND ${scope.listed(traits, "p")}`,
    same: "p.node_serial, p.trait_kind",
    about: ["p.node_serial"],
    differs: `x."least" <> x."most" AND ${isAsserted(place)}`,
  });
}

/** Every figure that is not alone of its node, metric, unit, base, window and, where that matters, day. */
export function figureCandidates(place: CandidatePlace): Statement {
  const { scope } = place;
  const figures = place.shapeOf(Observation);
  const said = (property: string): string => scope.column(figures, "p", property);
  const exact = (property: string): string => `CAST(${said(property)} AS TEXT)`;
  const columns = `p.serial AS "serial", p.key AS "key", p.node_serial AS "node", p.metric AS "metric", p.unit AS "unit", p.base AS "base", p.figure_window AS "window", p.scale AS "scale", p.bound AS "bound", p.direction AS "direction", ${exact("statedScaled")} AS "stated", ${exact("lowScaled")} AS "low", ${exact("highScaled")} AS "high", ${said("date")} AS "date", ${said("dateEarliest")} AS "dateEarliest", ${said("dateLatest")} AS "dateLatest"`;
  // The day is only what numbers are told apart by before their claims are read: two of one day begin on one day.
  const day = `CASE WHEN p.metric IN (${words(TIMELESS_METRICS)}) OR p.direction IS NOT NULL THEN 0 ELSE ${said("sortDay")} END`;
  return groups(place, {
    columns: `${columns}, COUNT(*) OVER same AS "together"`,
    where: `p.kind = 'Observation' AND ${scope.listed(figures, "p")}`,
    same: `p.node_serial, p.metric, p.unit, p.base, p.figure_window, ${day}`,
    about: ["p.node_serial"],
    differs: `x."together" > 1 AND ${isAsserted(place)}`,
  });
}

/** Every claim that dates what another claim dates otherwise. Figures are of their day, and arguments are made anew. */
export function dateCandidates(place: CandidatePlace): Statement {
  const { scope } = place;
  const [claims, propositions] = [place.shapeOf(Claim), place.shapeOf(Proposition)];
  const validTime = scope.column(claims, "c", "validTime");
  // A deed shows that a stance is held by then, not that it is not held before.
  const dates = `c.proposition_kind IN ('Stance', 'Tie', 'Event', 'Trait') AND c.modality = 'ASSERTED' AND c.attribution <> 'INFERRED_FROM_ACTION' AND ${validTime} IS NOT NULL AND (c.proposition_kind = 'Event' OR ${validTime} LIKE '%/%') AND ${scope.visible(claims, "c")}`;
  // Of all there is, most is dated by one claim: what is dated otherwise is found without its proposition.
  const differing = `SELECT c.proposition_serial FROM claim c WHERE ${[...withinDeadline(scope.engine), dates].join(" AND ")} GROUP BY c.proposition_serial HAVING MIN(${validTime}) <> MAX(${validTime})`;
  return groups(place, {
    from: "claim c JOIN proposition p ON p.serial = c.proposition_serial",
    columns: `c.serial AS "serial", c.key AS "key", p.serial AS "proposition", p.kind AS "kind", ${validTime} AS "validTime", ${scope.column(claims, "c", "endKind")} AS "endKind", p.holder_serial AS "holder", p.subject_serial AS "subject", p.from_serial AS "from", p.to_serial AS "to", p.node_serial AS "node", MIN(${validTime}) OVER same AS "least", MAX(${validTime}) OVER same AS "most"`,
    where: `${dates} AND ${place.nodes === null ? `c.proposition_serial IN (${differing}) AND ` : ""}${scope.listed(propositions, "p")}`,
    same: "p.serial",
    about: ["p.holder_serial", "p.subject_serial", "p.from_serial", "p.to_serial", "p.node_serial"],
    ofParticipants: true,
    differs: 'x."least" <> x."most"',
  });
}

interface Groups {
  readonly from?: string;
  readonly columns: string;
  readonly where: string;
  /** What the rows of a group have in common. */
  readonly same: string;
  /** Where the nodes stand that a row is about. */
  readonly about: readonly string[];
  /** Whether events count too: they are about who took part. */
  readonly ofParticipants?: boolean;
  /** The condition under which a group, and in it a row, is a candidate. */
  readonly differs: string;
}

function groups(place: CandidatePlace, asked: Groups): Statement {
  const { scope, nodes } = place;
  const { from = "proposition p", columns, where, same, differs } = asked;
  const about = nodes === null ? "" : ` AND (${aboutNodes(place, asked).join(" OR ")})`;
  const met = [...withinDeadline(scope.engine), where].join(" AND ");
  const rows = `SELECT ${columns} FROM ${from} WHERE ${met}${about} WINDOW same AS (PARTITION BY ${same})`;
  return {
    sql: `${scope.prelude}SELECT * FROM (${rows}) x WHERE ${differs} ORDER BY x."serial" LIMIT :candidateLimit`,
    params: { ...scope.params, ...(nodes === null ? {} : { nodes }) },
  };
}

function aboutNodes({ scope }: CandidatePlace, { about, ofParticipants }: Groups): string[] {
  const isOneOf = (column: string): string => anyOf(scope.engine, column, "nodes", "integer");
  const own = about.map(isOneOf);
  if (ofParticipants !== true) return own;
  const took = `p.serial IN (SELECT t.event_serial FROM participant t WHERE ${isOneOf("t.node_serial")})`;
  return [...own, took];
}

/** Only what somebody asserts can contradict. */
function isAsserted(place: CandidatePlace): string {
  const { scope } = place;
  const claims = place.shapeOf(Claim);
  return `EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = x."serial" AND c.modality = 'ASSERTED' AND ${scope.visible(claims, "c")})`;
}

/** When the figures that are asserted are of, by claim: each time once. */
export function figureTimes(place: CandidatePlace, propositions: readonly number[]): Statement {
  const { scope } = place;
  const claims = place.shapeOf(Claim);
  const said = (property: string): string => `${scope.column(claims, "c", property)} AS "${property}"`;
  return {
    sql: `${scope.prelude}SELECT DISTINCT c.proposition_serial AS "proposition", ${["validTime", "endKind", "attestedEarliest", "attestedLatest"].map(said).join(", ")} FROM claim c WHERE ${anyOf(scope.engine, "c.proposition_serial", "propositions", "integer")} AND c.modality = 'ASSERTED' AND ${IS_COUNTED_FIGURE} AND ${scope.visible(claims, "c")}`,
    params: { ...scope.params, propositions },
  };
}

/** Who took part in some events. */
export function participantsOf(place: CandidatePlace, events: readonly number[]): Statement {
  const { scope } = place;
  return {
    sql: `${scope.prelude}SELECT DISTINCT t.event_serial AS "event", t.node_serial AS "node" FROM participant t WHERE ${anyOf(scope.engine, "t.event_serial", "events", "integer")} AND ${scope.visible(place.shapeOf(Participant), "t")} ORDER BY 1, 2`,
    params: { ...scope.params, events },
  };
}
