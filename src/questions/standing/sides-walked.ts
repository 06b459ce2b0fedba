import { knownDay } from "../../lens/index.ts";
import { POSITIONS, type GraphView } from "../graph-index/index.ts";
import { weighed, type WeighedStance } from "./standing.rule.ts";
import type { CountedStance, Standing } from "./standing.types.ts";
import { StanceWalk } from "./stance-walk.ts";

/** Where a holder stands on a subject, for comparing: a position, or why none can be told. */
export type HeldSide = CountedStance["position"] | Exclude<Standing["state"], "STANDS">;

/** Sides by number: the positions first, as the graph numbers them. */
export const SIDES: readonly string[] = [...POSITIONS, "CONTESTED", "UNORDERED"];

/** Where everybody stands on a subject, or one on everything. */
export interface WalkedSides {
  /** The holders on a subject, or the subjects of a holder. */
  readonly others: readonly number[];
  /** Where each of them stands, as a number of SIDES. */
  readonly sides: readonly number[];
}

/** The side of a number. */
export function sideAt(number: number): HeldSide {
  return SIDES[number] as HeldSide;
}

/** Where every holder stands on a subject. */
export function sidesAbout(view: GraphView, subject: number): WalkedSides {
  return sidesIn(view, new StanceWalk(view).about(subject));
}

/** Where a holder stands on every subject. */
export function sidesHeld(view: GraphView, holder: number): WalkedSides {
  return sidesIn(view, new StanceWalk(view).of(holder));
}

/** Of stances of one position none contradicts another, and whichever stands, that is where its holder stands. */
function sidesIn(view: GraphView, { others, positions, differing }: StanceWalk): WalkedSides {
  const sides = positions;
  for (const [place, rows] of differing) sides[place] = sideOfRows(view, rows);
  return { others, sides };
}

function sideOfRows(view: GraphView, rows: readonly number[]): number {
  const { state, stance } = weighed(
    rows.map((row) => weighedRow(view, row)),
    (left, right) => view.favours(left, right),
  );
  return SIDES.indexOf(stance?.position ?? state);
}

/** What is weighed of the stance of a row, all of whose claims are asked for. */
export function weighedRow(view: GraphView, row: number): WeighedStance {
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
