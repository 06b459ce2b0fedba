import { knownDay } from "../../lens/index.ts";
import { POSITIONS, type GraphView } from "../graph-index/index.ts";
import type { CountedStance, DeclinedStance } from "./standing.types.ts";

/** The stance of a row of the graph, as far as it counts; null where it is a refusal to say, or nobody asserts it. */
export function countedStance(
  view: GraphView,
  row: number,
  only: ReadonlySet<number> | undefined,
): CountedStance | null {
  const position = POSITIONS[view.graph.edges.at(row, "kind")];
  if (position === undefined || position === "DECLINED") return null;
  const stance = stanceOfRow(view, row, only);
  return stance === null ? null : { ...stance, position };
}

/** The refusal to say of a row of the graph; null for any other row, and where nobody asserts it. */
export function declinedStance(
  view: GraphView,
  row: number,
  only: ReadonlySet<number> | undefined,
): DeclinedStance | null {
  if (POSITIONS[view.graph.edges.at(row, "kind")] !== "DECLINED") return null;
  return stanceOfRow(view, row, only);
}

function stanceOfRow(
  view: GraphView,
  row: number,
  only: ReadonlySet<number> | undefined,
): DeclinedStance | null {
  const { edges, claims } = view.graph;
  const serial = edges.at(row, "proposition");
  const all = view.claimsOf(serial).filter((claim) => view.counts(claim));
  const counting = all.filter((claim) => only === undefined || only.has(claims.at(claim, "serial")));
  if (counting.length === 0) return null;
  const utterances = counting.map((claim) => claims.at(claim, "saidIn") || -claims.at(claim, "serial"));
  return {
    serial,
    holder: edges.at(row, "from"),
    subject: edges.at(row, "to"),
    certainFrom: view.dayOf("edges", row, "certainFrom"),
    certainTo: view.dayOf("edges", row, "certainTo"),
    presumedTo: view.dayOf("edges", row, "presumedTo"),
    attestedOn:
      counting.length === all.length
        ? knownDay(view.dayOf("edges", row, "attestedTo"))
        : lastAttestation(view, counting),
    qualifies: view.graph.qualifies.get(serial) ?? null,
    claims: counting.map((claim) => claims.at(claim, "serial")),
    utterances: [...new Set(utterances)],
    isInferred: counting.every((claim) => view.isInferred(claim)),
  };
}

function lastAttestation(view: GraphView, claims: readonly number[]): number | null {
  const days = claims.map((claim) => view.attestedOn(claim)).filter((day) => day !== null);
  return days.length === 0 ? null : Math.max(...days);
}
