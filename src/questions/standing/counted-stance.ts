import type { Position } from "../../claims/stance/index.ts";
import { knownDay } from "../../lens/index.ts";
import { POSITIONS, type GraphView } from "../graph-index/index.ts";
import type { CountedStance, DeclinedStance } from "./standing.types.ts";

/** A stance that somebody asserts, or a refusal to take one. */
export type AssertedStance = DeclinedStance & { readonly position: Position };

/** What a row of the graph that is a stance says, from all claims that count or only from some; null where none asserts it. */
export function assertedStance(
  view: GraphView,
  row: number,
  only: ReadonlySet<number> | undefined,
): AssertedStance | null {
  const { edges, claims, qualifies } = view.graph;
  const serial = edges.at(row, "proposition");
  const all = view.claimsOf(serial).filter((claim) => view.counts(claim));
  const counting = only === undefined ? all : all.filter((claim) => only.has(claims.at(claim, "serial")));
  if (counting.length === 0) return null;
  const utterances = counting.map((claim) => claims.at(claim, "saidIn") || -claims.at(claim, "serial"));
  return {
    serial,
    holder: edges.at(row, "from"),
    subject: edges.at(row, "to"),
    position: POSITIONS[edges.at(row, "kind")] as Position,
    certainFrom: view.dayOf("edges", row, "certainFrom"),
    certainTo: view.dayOf("edges", row, "certainTo"),
    presumedTo: view.dayOf("edges", row, "presumedTo"),
    attestedOn:
      counting.length === all.length
        ? knownDay(view.dayOf("edges", row, "attestedTo"))
        : lastAttestation(view, counting),
    qualifies: qualifies.get(serial) ?? null,
    claims: counting.map((claim) => claims.at(claim, "serial")),
    utterances: utterances.length === 1 ? utterances : [...new Set(utterances)],
    isInferred: counting.every((claim) => view.isInferred(claim)),
  };
}

/** Whether it counts as a position. */
export function isCounted(stance: AssertedStance): stance is CountedStance {
  return stance.position !== "DECLINED";
}

function lastAttestation(view: GraphView, claims: readonly number[]): number | null {
  const days = claims.map((claim) => view.attestedOn(claim)).filter((day) => day !== null);
  return days.length === 0 ? null : Math.max(...days);
}
