import { groupBy } from "../../platform/collections/index.ts";
import type { DateCandidate } from "./candidates.sql.ts";
import { tiedTogether } from "./component.ts";
import { datesContradict, type DatePart } from "./date.rule.ts";
import { conflictKey, listed, type FoundConflict } from "./found.ts";

const WORDS: Readonly<Record<DatePart, string>> = {
  DAY: "The day on which it happened",
  START: "Its beginning",
  END: "Its end",
};

/** The conflicts among the dates that claims give one proposition; `nodesOf` tells who took part in an event. */
export function dateConflicts(
  candidates: readonly DateCandidate[],
  nodesOf: (event: number) => readonly number[],
): FoundConflict[] {
  return [...groupBy(candidates, ({ proposition }) => proposition).values()].flatMap((claims) =>
    tiedTogether(claims, (left, right) => partOf(left, right) !== null).map((tied) =>
      conflictOf(tied, nodesOf),
    ),
  );
}

function partOf(left: DateCandidate, right: DateCandidate): DatePart | null {
  const said = ({ validTime, endKind }: DateCandidate): { validTime: string; isEnded: boolean } => ({
    validTime,
    isEnded: endKind === "ENDED",
  });
  return datesContradict(said(left), said(right), { isEvent: left.kind === "Event" });
}

function conflictOf(
  { sides, pairs }: ReturnType<typeof tiedTogether<DateCandidate>>[number],
  nodesOf: (event: number) => readonly number[],
): FoundConflict {
  const { proposition, kind, holder, subject, from, to, node } = sides[0] as DateCandidate;
  const nodes = kind === "Event" ? nodesOf(proposition) : [holder, subject, from, to, node];
  const parts = pairs.map(([left, right]) => WORDS[partOf(left, right) ?? "DAY"]);
  return {
    kind: "DATE",
    key: conflictKey(
      "DATE",
      sides.map(({ key }) => key),
    ),
    sides: sides.map(({ key, serial, validTime }) => ({
      key,
      proposition,
      claim: serial,
      says: validTime,
    })),
    about: subject ?? from ?? node,
    holder,
    nodes: [...new Set(nodes.filter((one) => one !== null))],
    common: null,
    figures: null,
    explanation: `${listed(parts)} is dated ${listed(sides.map(({ validTime }) => validTime))}, which cannot be the same.`,
  };
}
