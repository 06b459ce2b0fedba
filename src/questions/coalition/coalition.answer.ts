import { Stance } from "../../claims/stance/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { agreementBetween } from "../agreement/index.ts";
import type { ShownRows } from "../as-of/index.ts";
import { graphUnder, type GraphView } from "../graph-index/index.ts";
import { standingsIn } from "../standing/index.ts";
import { commonStands } from "./common-stands.ts";
import type { Camp, CampMember, Coalitions, CommonStand, PairAgainst } from "./coalition.types.ts";
import { leastFrustration } from "./least-frustration.ts";
import { frustratedPairs, marginOf, membersOf, type Partition } from "./partition.ts";
import { signsOf, type ActorSides } from "./sides.ts";
import type { SignedGraph } from "./signed-graph.ts";
import { actorSides } from "./sides.read.ts";

/** Whose camps are asked for, on what; the actors null for all who take a position. */
export interface CoalitionQuestion {
  readonly subjects: readonly number[];
  readonly actors: readonly number[] | null;
}

export type MemberRow = CampMember & ActorRow;

export interface CampRow extends Camp {
  /** Its place among the camps, the largest first. */
  readonly place: number;
  readonly memberRows: readonly MemberRow[];
}

export interface PairRow extends PairAgainst {
  readonly serials: readonly [number, number];
}

/** Coalitions with their lists. */
export interface CoalitionsRow extends Coalitions {
  /** Null where no camps are drawn. */
  readonly campRows: readonly CampRow[] | null;
  readonly againstRows: readonly PairRow[];
  readonly unplacedRows: readonly ActorRow[];
}

/** An actor that is read where it is asked for. */
export interface ActorRow {
  readonly actorSerial: number;
  readonly actor: () => Promise<Actor>;
}

/** Who sides with whom on some subjects, under a lens. */
export async function coalitionsOn(rows: ShownRows, asked: CoalitionQuestion): Promise<CoalitionsRow> {
  const view = await graphUnder(rows.context, rows.scope);
  const sides = actorSides(view, asked);
  const signs = signsOf(sides);
  const placed = signs.places.filter((place) => signs.places.some((other) => signs.at(place, other) !== 0));
  const teller = new CoalitionTeller(view, rows, asked);
  const { congruent, conflicting } = signs.counts;
  const about = {
    subjects: rows.all(Subject, asked.subjects),
    actorCount: sides.filter(({ positions }) => positions.size > 0).length,
    congruentPairs: congruent,
    conflictingPairs: conflicting,
    unplacedRows: sides
      .filter((_, place) => !placed.includes(place))
      .map(({ actor }) => ({ actorSerial: actor, actor: rows.one(Actor, actor) })),
  };
  if (conflicting === 0) return { ...about, ...withoutCamps(congruent) };
  const among = placed.flatMap((place) => sides[place] ?? []);
  return { ...about, ...(await teller.camps(among, signs.among(placed))) };
}

type Drawn = Pick<
  CoalitionsRow,
  "reason" | "frustration" | "share" | "exact" | "unique" | "campRows" | "againstRows"
>;

function withoutCamps(congruent: number): Drawn {
  return {
    reason: congruent === 0 ? "NOTHING_SHARED" : "NO_OPPOSITION",
    frustration: null,
    share: null,
    exact: null,
    unique: null,
    campRows: null,
    againstRows: [],
  };
}

/** Tells camps as rows, which are read, all together, only where they are asked for. */
class CoalitionTeller {
  private readonly view: GraphView;
  private readonly rows: ShownRows;
  private readonly asked: CoalitionQuestion;

  constructor(view: GraphView, rows: ShownRows, asked: CoalitionQuestion) {
    this.view = view;
    this.rows = rows;
    this.asked = asked;
  }

  async camps(sides: readonly ActorSides[], signs: SignedGraph): Promise<Drawn> {
    const { partition, isExact, isUnique } = await leastFrustration(signs);
    const { congruent, conflicting } = signs.counts;
    const against = this.againstOf(sides, signs, partition);
    const camps = membersOf(partition).toSorted((left, right) => right.length - left.length);
    return {
      reason: null,
      frustration: against.length,
      share: against.length / (congruent + conflicting),
      exact: isExact,
      unique: isUnique,
      againstRows: against,
      campRows: camps.map((members, place) => ({
        place,
        standsTogetherOn: this.standsOf(members.flatMap((member) => sides[member] ?? [])),
        memberRows: members.map((member) => ({
          ...this.memberOf(sides[member]?.actor ?? 0),
          margin: marginOf(signs, camps, member) ?? 0,
        })),
      })),
    };
  }

  private memberOf(actor: number): Omit<MemberRow, "margin"> {
    return {
      actorSerial: actor,
      actor: this.rows.one(Actor, actor),
      stances: () => this.rows.all(Stance, this.stancesOf(actor))(),
    };
  }

  private stancesOf(holder: number): number[] {
    return this.asked.subjects.flatMap((subject) =>
      standingsIn(this.view, { holder, subject }).standings.flatMap(({ stance }) => stance?.serial ?? []),
    );
  }

  private standsOf(members: readonly ActorSides[]): CommonStand[] {
    return commonStands(this.asked.subjects, members).map(({ subject, ...stand }) => ({
      ...stand,
      subject: this.rows.one(Subject, subject),
    }));
  }

  private againstOf(sides: readonly ActorSides[], signs: SignedGraph, partition: Partition): PairRow[] {
    const subjects = new Set(this.asked.subjects);
    return frustratedPairs(signs, partition).map(([left, right]) => {
      const [a, b] = [sides[left]?.actor ?? 0, sides[right]?.actor ?? 0];
      return {
        serials: [a, b],
        a: this.rows.one(Actor, a),
        b: this.rows.one(Actor, b),
        together: partition[left] === partition[right],
        agreement: () => agreementBetween(this.view, { a, b, subjects, weights: new Map() }, this.rows),
      };
    });
  }
}
