import { Problem } from "../../platform/errors/index.ts";
import { Actor } from "../../things/node/index.ts";
import { graphUnder, type GraphView } from "../graph-index/index.ts";
import { checkComparable, sidesOn } from "../standing/index.ts";
import { agreementOfSides, type AgreementRow } from "./agreement.answer.ts";
import { signOf, type Side } from "./agreement.formula.ts";
import type { RankedActor } from "./agreement.types.ts";
import { sidesOf, type HolderSide } from "./holder-sides.ts";
import { rankedActors, type ComparedSubject, type Ranking } from "./ranking.ts";
import type { ShownRows } from "../as-of/index.ts";

const DEFAULT_MINIMUM_SHARED = 2;

/** How many subjects actors must share to be ranked; refuses what is below one. */
export function readMinimumShared(given: number | null | undefined): number {
  const minimumShared = given ?? DEFAULT_MINIMUM_SHARED;
  if (minimumShared >= 1) return minimumShared;
  const message = `minimumShared is ${String(minimumShared)}: expected at least 1.`;
  throw new Problem("BAD_INPUT", message, { minimumShared });
}

/** The actors closest to one, or furthest from it, each with its agreement. Background persons are left out. */
export async function rankedWithAgreements(
  rows: ShownRows,
  actor: number,
  asked: Omit<Ranking, "mayRank">,
): Promise<RankedActor[]> {
  const view = await graphUnder(rows.context, rows.scope);
  const sides = sidesOf(view, actor);
  const subjects = [...sides].filter(([, { side }]) => signOf(side) !== null);
  checkComparable(
    view,
    subjects.map(([subject]) => subject),
    "the subjects of this actor",
  );
  const compared = await comparedSubjects(view, subjects, rows);
  const mayRank = (other: number): boolean => other !== actor && !view.graph.nodes.isBackground(other);
  return rankedActors(compared, { ...asked, mayRank }).map(({ actor: other, score }) => {
    const pair = { a: actor, b: other, subjects: null, weights: new Map<number, number>() };
    const agreement = (): AgreementRow => agreementOfSides({ a: sides, b: sidesOf(view, other) }, pair, rows);
    return { actor: rows.one(Actor, other), score, agreement };
  });
}

/** Where everybody stands on each subject, worked out once in a request, however many actors share it. */
function comparedSubjects(
  view: GraphView,
  own: readonly (readonly [number, HolderSide])[],
  { context, scope }: ShownRows,
): Promise<ComparedSubject[]> {
  const sides = context.load.own<number, ReadonlyMap<number, Side>>(`sides|${scope.key}`, (subjects) =>
    Promise.resolve(subjects.map((subject) => sidesOn(view, subject))),
  );
  return Promise.all(
    own.map(async ([subject, { side }]) => ({ own: side, others: await sides.load(subject) })),
  );
}
