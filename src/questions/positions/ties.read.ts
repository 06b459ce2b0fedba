import { Tie, type TieKind } from "../../claims/tie/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { FIRST_TIE_KIND, graphUnder, TIE_KINDS, type GraphView } from "../graph-index/index.ts";
import type { MembershipStep } from "./collapse.rule.ts";
import { MAXIMUM_CARRIES, type CarryingTie } from "./derive.rule.ts";
import type { Derivation } from "./positions.words.ts";

/** The most subjects from which stances are carried over to one. */
export const MAXIMUM_CARRYING_SUBJECTS = 200;

const kindNumber = (kind: TieKind): number => FIRST_TIE_KIND + TIE_KINDS.indexOf(kind);
const BEARS_ON = kindNumber("BEARS_ON");
const PART_OF = kindNumber("PART_OF");
const CARRIES: ReadonlySet<number> = new Set([BEARS_ON, PART_OF]);
const WHOLES: ReadonlySet<number> = new Set([PART_OF]);
const BELONGS: ReadonlySet<number> = new Set([kindNumber("MEMBER_OF"), kindNumber("SPEAKS_FOR")]);

/** The groups that a node belongs to or speaks for under the lens, by ties that somebody asserts. */
export function membershipsOf(view: GraphView, member: number): MembershipStep[] {
  const { edges, edgesFrom } = view.graph;
  return asserted(view, edgesFrom.rowsOf(member), BELONGS).map((row) => ({
    tie: edges.at(row, "proposition"),
    group: edges.at(row, "to"),
  }));
}

/** The ties by which stances on other subjects are carried over to a subject, step by step. */
export async function carryingTies(
  context: RequestContext,
  scope: LensScope,
  asked: { readonly subject: number; readonly through: ReadonlySet<Derivation> },
): Promise<Map<number, readonly CarryingTie[]>> {
  const view = await graphUnder(context, scope);
  const tiesInto = new Map<number, readonly CarryingTie[]>();
  let reached = [asked.subject];
  for (let carries = 0; carries < MAXIMUM_CARRIES; carries += 1) {
    for (const subject of reached) {
      const ties = tiesOf(view, subject).filter(({ derivation }) => asked.through.has(derivation));
      tiesInto.set(subject, ties);
    }
    const next = reached.flatMap((subject) => tiesInto.get(subject)?.map(({ from }) => from) ?? []);
    reached = [...new Set(next)].filter((subject) => !tiesInto.has(subject));
    checkReach(tiesInto.size + reached.length - 1);
  }
  return withBearings(context, scope, tiesInto);
}

function tiesOf(view: GraphView, subject: number): CarryingTie[] {
  const { edges, edgesFrom, edgesTo } = view.graph;
  const toIt = asserted(view, edgesTo.rowsOf(subject), CARRIES).map((row): CarryingTie => ({
    tie: edges.at(row, "proposition"),
    from: edges.at(row, "from"),
    turns: false,
    derivation: edges.at(row, "kind") === BEARS_ON ? "BEARS_ON" : "PART_TO_WHOLE",
  }));
  const fromIt = asserted(view, edgesFrom.rowsOf(subject), WHOLES).map((row): CarryingTie => ({
    tie: edges.at(row, "proposition"),
    from: edges.at(row, "to"),
    turns: false,
    derivation: "WHOLE_TO_PART",
  }));
  return [...toIt, ...fromIt];
}

/** Those of some rows that are ties of some kinds which are listed and which somebody asserts. */
function asserted(view: GraphView, rows: Int32Array, kinds: ReadonlySet<number>): number[] {
  const { cells } = view.graph.edges.columns.kind;
  const ties: number[] = [];
  // Nearly all of a holder's rows are stances.
  for (const row of rows) if (kinds.has(cells[row] ?? 0) && view.shows("edges", row)) ties.push(row);
  return ties;
}

/** The index does not hold how a tie bears: those that are needed are read, all at once. */
async function withBearings(
  { load }: RequestContext,
  scope: LensScope,
  tiesInto: ReadonlyMap<number, readonly CarryingTie[]>,
): Promise<Map<number, readonly CarryingTie[]>> {
  const turned = async (tie: CarryingTie): Promise<CarryingTie> => {
    if (tie.derivation !== "BEARS_ON") return tie;
    const row = await load.one(Tie, tie.tie, scope);
    return { ...tie, turns: row?.["bearsAs"] === "AGAINST" };
  };
  const entries = [...tiesInto].map(
    async ([subject, ties]) => [subject, await Promise.all(ties.map(turned))] as const,
  );
  return new Map(await Promise.all(entries));
}

function checkReach(seen: number): void {
  if (seen <= MAXIMUM_CARRYING_SUBJECTS) return;
  const limit = MAXIMUM_CARRYING_SUBJECTS;
  const message = `Stances would be carried over from ${String(seen)} subjects: expected at most ${String(limit)}; say less in \`through\`.`;
  throw new Problem("COST_LIMIT", message, { limit, seen });
}
