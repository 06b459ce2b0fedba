import { Marks } from "../../platform/memory/index.ts";
import { compareKeys, type ChosenList } from "../../platform/links/index.ts";
import { agreementOf, type Pair } from "../agreement/index.ts";
import type { GraphView } from "../graph-index/index.ts";
import {
  checkComparable,
  sideAt,
  SIDES,
  sidesHeld,
  sidesOnSubject,
  type SidesOnSubject,
} from "../standing/index.ts";

/** An actor who stands on subjects that another stands on too. */
export interface FoundNeighbour {
  readonly actor: number;
  /** The subjects on which both stand, in the order of their serials. */
  readonly subjects: readonly number[];
  readonly sameSide: number;
  readonly oppositeSide: number;
  /** Their agreement on the subjects that can be compared; null under two of them. */
  readonly agreement: number | null;
  /** How many subjects can be compared. */
  readonly compared: number;
}

/** A subject on which the actor stands, and who else does. */
interface SharedSubject extends SidesOnSubject {
  readonly subject: number;
  /** The actor's own side, as a number of SIDES. */
  readonly mine: number;
}

/** The fewest subjects of which an agreement is told. */
const FEWEST = 2;
const TAKEN_SIDES: readonly number[] = ["SUPPORT", "OPPOSE"].map((side) => SIDES.indexOf(side));

const marks = new Marks();

/**
 * Everybody who stands on at least so many of the subjects that an actor stands on, those who share most first, then
 * those who are most often on the same side. Who is named only as context is left out. COST_LIMIT where that is too
 * much to look at.
 */
export class Neighbourhood implements ChosenList<FoundNeighbour> {
  readonly name = "NEAR";
  readonly keyOf = neighbourKey;
  private readonly subjects: readonly SharedSubject[];
  /** Who was found; by the same places how many subjects they share, and on how many they are on the same side. */
  private readonly actors: number[] = [];
  private readonly shared: number[] = [];
  private readonly sameSide: number[] = [];
  /** The places of those who share enough. */
  private readonly near: number[] = [];

  constructor(view: GraphView, actor: number, minimumShared: number) {
    this.subjects = subjectsOf(view, actor);
    this.count();
    for (let place = 0; place < this.actors.length; place += 1) {
      const other = this.actors[place] ?? 0;
      if ((this.shared[place] ?? 0) < minimumShared || other === actor) continue;
      if (!view.graph.nodes.isBackground(other)) this.near.push(place);
    }
  }

  get totalCount(): number {
    return this.near.length;
  }

  choose(after: readonly number[] | null, count: number): FoundNeighbour[] {
    const chosen: number[] = [];
    for (const place of this.near) {
      const last = chosen.length < count ? undefined : chosen.at(-1);
      if (last !== undefined && this.compare(place, last) > 0) continue;
      if (!this.isAfter(place, after)) continue;
      let at = chosen.length;
      while (at > 0 && this.compare(place, chosen[at - 1] ?? 0) < 0) at -= 1;
      chosen.splice(at, 0, place);
      if (chosen.length > count) chosen.pop();
    }
    return this.told(chosen.map((place) => this.actors[place] ?? 0));
  }

  private count(): void {
    const { actors, shared, sameSide } = this;
    marks.begin();
    for (const { mine, holders, sides } of this.subjects) {
      const taken = TAKEN_SIDES.includes(mine) ? mine : -1;
      for (let at = 0; at < holders.length; at += 1) {
        const holder = holders[at] ?? 0;
        const isSame = sides[at] === taken ? 1 : 0;
        const place = marks.get(holder) - 1;
        if (place < 0) {
          marks.set(holder, actors.push(holder));
          shared.push(1);
          sameSide.push(isSame);
        } else {
          shared[place] = (shared[place] ?? 0) + 1;
          sameSide[place] = (sameSide[place] ?? 0) + isSame;
        }
      }
    }
  }

  private isAfter(place: number, after: readonly number[] | null): boolean {
    if (after === null) return true;
    const key = [-(this.shared[place] ?? 0), -(this.sameSide[place] ?? 0), this.actors[place] ?? 0];
    return compareKeys(key, after) > 0;
  }

  /** Compares as the keys do, without making them. */
  private compare(left: number, right: number): number {
    return (
      (this.shared[right] ?? 0) - (this.shared[left] ?? 0) ||
      (this.sameSide[right] ?? 0) - (this.sameSide[left] ?? 0) ||
      (this.actors[left] ?? 0) - (this.actors[right] ?? 0)
    );
  }

  private told(actors: readonly number[]): FoundNeighbour[] {
    const pairs = actors.map((): Pair[] => []);
    marks.begin();
    for (const [place, actor] of actors.entries()) marks.set(actor, place + 1);
    for (const { subject, mine, holders, sides } of this.subjects)
      for (let at = 0; at < holders.length; at += 1) {
        const place = marks.get(holders[at] ?? 0) - 1;
        if (place >= 0) pairs[place]?.push({ subject, a: sideAt(mine), b: sideAt(sides[at] ?? 0) });
      }
    return actors.map((actor, place) => neighbourOf(actor, pairs[place] ?? []));
  }
}

/** What the list is ordered by, the least first. */
export function neighbourKey({ actor, subjects, sameSide }: FoundNeighbour): readonly number[] {
  return [-subjects.length, -sameSide, actor];
}

/** The subjects on which an actor stands, in the order of their serials, and who else does. */
function subjectsOf(view: GraphView, actor: number): SharedSubject[] {
  const { others, sides } = sidesHeld(view, actor);
  checkComparable(view, others, "the subjects of this actor");
  return others
    .map((subject, place) => ({ subject, mine: sides[place] ?? 0, ...sidesOnSubject(view, subject) }))
    .sort((left, right) => left.subject - right.subject);
}

function neighbourOf(actor: number, pairs: readonly Pair[]): FoundNeighbour {
  const { share, terms } = agreementOf(pairs);
  return {
    actor,
    subjects: pairs.map(({ subject }) => subject),
    sameSide: pairs.filter(({ a, b }) => (a === "SUPPORT" || a === "OPPOSE") && a === b).length,
    oppositeSide: terms.filter(({ delta }) => delta === 2).length,
    agreement: terms.length < FEWEST ? null : share,
    compared: terms.length,
  };
}
