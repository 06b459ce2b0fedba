import { knownDay } from "../../lens/index.ts";
import { Marks } from "../../platform/memory/index.ts";
import { POSITIONS, type GraphView } from "../graph-index/index.ts";
import { weighed, type WeighedStance } from "./standing.rule.ts";
import type { CountedStance, Standing } from "./standing.types.ts";

/** Where a holder stands on a subject, for comparing: a position, or why none can be told. */
export type HeldSide = CountedStance["position"] | Exclude<Standing["state"], "STANDS">;

/** Sides by number: the positions first, as the graph numbers them. */
export const SIDES: readonly string[] = [...POSITIONS, "CONTESTED", "UNORDERED"];
const DECLINED = POSITIONS.indexOf("DECLINED");

/** The side of a number. */
export function sideAt(number: number): HeldSide {
  return SIDES[number] as HeldSide;
}

/** What has been met on the walk, by serial, counted from 1. */
const places = new Marks();

/** Where everybody stands on a subject, or one on everything, without the stances themselves: told once for a walk. */
export class SideWalk {
  /** The holders on a subject, or the subjects of a holder, in the order in which they were met. */
  readonly others: number[] = [];
  /** Where each of them stands, as a number of SIDES. */
  readonly sides: number[] = [];
  private readonly view: GraphView;
  /** The row by which each was met first. */
  private readonly rows: number[] = [];
  /** All rows of those who were met by several, by their place. */
  private readonly several = new Map<number, number[]>();

  constructor(view: GraphView) {
    this.view = view;
    places.begin();
  }

  /** Where every holder stands on a subject. */
  about(subject: number): this {
    const { edges, edgesTo } = this.view.graph;
    const { cells } = edges.columns.from;
    const end = edgesTo.beginOf(subject + 1);
    for (let place = edgesTo.beginOf(subject); place < end; place += 1) {
      const row = edgesTo.rowAt(place);
      this.meet(row, cells[row] ?? 0);
    }
    for (const row of edgesTo.laterRowsOf(subject)) this.meet(row, cells[row] ?? 0);
    return this.weigh();
  }

  /** Where a holder stands on every subject. */
  of(holder: number): this {
    const { edges, edgesFrom } = this.view.graph;
    for (const row of edgesFrom.rowsOf(holder)) this.meet(row, edges.at(row, "to"));
    return this.weigh();
  }

  private meet(row: number, other: number): void {
    const kind = this.view.graph.edges.columns.kind.cells[row] ?? 0;
    if (kind >= POSITIONS.length || kind === DECLINED || !this.view.shows("edges", row)) return;
    const place = places.get(other) - 1;
    if (place >= 0) {
      this.meetAgain(row, place);
      return;
    }
    this.sides.push(kind);
    this.rows.push(row);
    places.set(other, this.others.push(other));
  }

  /** Nearly every holder has one stance on a subject; only the others need weighing. */
  private meetAgain(row: number, place: number): void {
    const known = this.several.get(place);
    if (known === undefined) this.several.set(place, [this.rows[place] ?? 0, row]);
    else known.push(row);
  }

  private weigh(): this {
    const { kind } = this.view.graph.edges.columns;
    for (const [place, rows] of this.several) {
      // Of stances of one position none contradicts another, and whichever stands, that is where its holder stands.
      if (rows.every((row) => kind.at(row) === this.sides[place])) continue;
      this.sides[place] = sideOfRows(this.view, rows);
    }
    return this;
  }
}

function sideOfRows(view: GraphView, rows: readonly number[]): number {
  const { state, stance } = weighed(
    rows.map((row) => weighedRow(view, row)),
    (left, right) => view.favours(left, right),
  );
  return SIDES.indexOf(stance?.position ?? state);
}

/** What is weighed of the stance of a row, all of whose claims are asked for. */
function weighedRow(view: GraphView, row: number): WeighedStance {
  const { edges, qualifies } = view.graph;
  const serial = edges.at(row, "proposition");
  return {
    serial,
    position: POSITIONS[edges.at(row, "kind")] as WeighedStance["position"],
    certainFrom: view.dayOf("edges", row, "certainFrom"),
    certainTo: view.dayOf("edges", row, "certainTo"),
    presumedTo: view.dayOf("edges", row, "presumedTo"),
    attestedOn: knownDay(view.dayOf("edges", row, "attestedTo")),
    qualifies: qualifies.get(serial) ?? null,
  };
}
