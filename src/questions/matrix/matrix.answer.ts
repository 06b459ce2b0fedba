import { Stance } from "../../claims/stance/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { signOf } from "../agreement/index.ts";
import type { ShownRows } from "../as-of/index.ts";
import { graphUnder, type GraphView } from "../graph-index/index.ts";
import { fullestActors, fullestSubjects, type Columns } from "./chosen.ts";
import { knownCells, type KnownCell } from "./known-cells.ts";
import {
  DEFAULT_SUBJECTS,
  MAXIMUM_ACTORS,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
} from "./matrix.types.ts";

/** How many stances one matrix may look at: some hundred milliseconds of work. */
export const MAXIMUM_STANCES = 100_000;

/** Which actors and subjects; null for those of which most is known. */
export interface MatrixQuestion {
  readonly actors: readonly number[] | null;
  readonly subjects: readonly number[] | null;
}

export interface MatrixRowAtPlace extends MatrixRow {
  readonly place: number;
}

/** A matrix with its rows. */
export interface MatrixAnswer extends Matrix {
  readonly actorRows: readonly MatrixRowAtPlace[];
}

/** Who stands where on what, as a table, under a lens. */
export async function matrixOf(rows: ShownRows, asked: MatrixQuestion): Promise<MatrixAnswer> {
  const view = await graphUnder(rows.context, rows.scope);
  const columns = columnsOf(view, asked.subjects ?? subjectsOf(view, asked.actors));
  const of = asked.actors === null ? columns : among(columns, asked.actors);
  const subjects = asked.subjects ?? fullestSubjects(of, DEFAULT_SUBJECTS);
  const chosen = new Map(
    subjects.map((subject) => [subject, columns.get(subject) ?? new Map<number, KnownCell>()]),
  );
  const mayStand = (actor: number): boolean => !view.graph.nodes.isBackground(actor);
  const actors = asked.actors ?? fullestActors(chosen, MAXIMUM_ACTORS, mayStand);
  return {
    subjects: rows.all(Subject, subjects),
    actorRows: actors.map((actor, place) => ({
      place,
      actor: rows.one(Actor, actor),
      cells: subjects.map((subject) => cellOf(chosen.get(subject)?.get(actor), rows)),
    })),
  };
}

function cellOf(known: KnownCell | undefined, rows: ShownRows): MatrixCell {
  if (known === undefined) return { state: "NONE", position: null, sign: null, stance: null };
  const { state, position, stance } = known;
  return {
    state,
    position,
    sign: signOf(position),
    stance: stance === null ? null : rows.one(Stance, stance),
  };
}

function columnsOf(view: GraphView, subjects: readonly number[]): Columns {
  const seen = subjects.reduce((sum, subject) => sum + view.graph.edgesTo.countOf(subject), 0);
  checkStances(seen, "on these subjects");
  return new Map(subjects.map((subject) => [subject, knownCells(view, subject)]));
}

/** What some actors, or any, have stances on. */
function subjectsOf(view: GraphView, actors: readonly number[] | null): number[] {
  const { edges, edgesFrom } = view.graph;
  if (actors === null) {
    checkStances(edges.length, "or ties are in the graph");
    return subjectsIn(
      view,
      Array.from({ length: edges.length }, (_, edge) => edge),
    );
  }
  checkStances(
    actors.reduce((sum, actor) => sum + edgesFrom.countOf(actor), 0),
    "of these actors",
  );
  return subjectsIn(
    view,
    actors.flatMap((actor) => [...edgesFrom.rowsOf(actor)]),
  );
}

function subjectsIn(view: GraphView, edges: Iterable<number>): number[] {
  const subjects = new Set<number>();
  for (const edge of edges)
    if (view.isStance(edge) && view.lists("edges", edge)) subjects.add(view.graph.edges.at(edge, "to"));
  return [...subjects];
}

/** The columns with only some holders, so that what most of them speak on is chosen. */
function among(columns: Columns, actors: readonly number[]): Columns {
  return new Map(
    [...columns].map(([subject, cells]) => [
      subject,
      new Map(
        actors.flatMap((actor) => {
          const cell = cells.get(actor);
          return cell === undefined ? [] : [[actor, cell] as const];
        }),
      ),
    ]),
  );
}

function checkStances(seen: number, where: string): void {
  if (seen <= MAXIMUM_STANCES) return;
  const limit = MAXIMUM_STANCES;
  const message = `${String(seen)} stances ${where}: expected at most ${String(limit)}; name fewer, or other, actors and subjects.`;
  throw new Problem("COST_LIMIT", message, { limit, seen });
}
