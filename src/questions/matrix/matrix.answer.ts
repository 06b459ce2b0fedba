import { Stance } from "../../claims/stance/index.ts";
import { Actor, Subject } from "../../things/node/index.ts";
import { signOf } from "../agreement/index.ts";
import type { ShownRows } from "../as-of/index.ts";
import { graphUnder } from "../graph-index/index.ts";
import {
  checkStances,
  countOn,
  fullestActors,
  fullestSubjects,
  speakersOn,
  type Named,
  type Speakers,
} from "./chosen.ts";
import { knownCells, type KnownCell } from "./known-cells.ts";
import {
  DEFAULT_SUBJECTS,
  MAXIMUM_ACTORS,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
} from "./matrix.types.ts";

export interface MatrixRowAtPlace extends MatrixRow {
  readonly place: number;
}

/** A matrix with its rows. */
export interface MatrixAnswer extends Matrix {
  readonly actorRows: readonly MatrixRowAtPlace[];
}

/** Who stands where on what, as a table, under a lens. */
export async function matrixOf(rows: ShownRows, asked: Named): Promise<MatrixAnswer> {
  const view = await graphUnder(rows.context, rows.scope);
  const areNamed = asked.actors !== null && asked.subjects !== null;
  const speakers: Speakers = areNamed ? new Map() : speakersOn(view, asked);
  const subjects = asked.subjects ?? fullestSubjects(speakers, DEFAULT_SUBJECTS);
  const mayStand = (actor: number): boolean => !view.graph.nodes.isBackground(actor);
  const actors = asked.actors ?? fullestActors(speakers, { subjects, most: MAXIMUM_ACTORS }, mayStand);
  const holders = new Set(actors);
  checkStances(countOn(view, subjects), "on these subjects");
  const columns = subjects.map((subject) => knownCells(view, { subject, holders }));
  return {
    subjects: rows.all(Subject, subjects),
    actorRows: actors.map((actor, place) => ({
      place,
      actor: rows.one(Actor, actor),
      cells: columns.map((known) => cellOf(known.get(actor), rows)),
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
