import { Problem } from "../../platform/errors/index.ts";
import { signOf } from "../agreement/index.ts";
import type { GraphView } from "../graph-index/index.ts";
import { checkComparable, sidesOn } from "../standing/index.ts";
import { MAXIMUM_ACTORS } from "./coalition.types.ts";
import type { ActorSides, Sign } from "./sides.ts";

/**
 * The positions of some actors, or of all but background persons who take any, on some subjects: in the order of
 * serials. Refuses what is too much to be compared pair by pair.
 */
export function actorSides(
  view: GraphView,
  { subjects, actors }: { readonly subjects: readonly number[]; readonly actors: readonly number[] | null },
): ActorSides[] {
  checkComparable(view, subjects, "these subjects");
  const named = actors === null ? null : new Set(actors);
  const positions = new Map<number, Map<number, Sign>>([...(named ?? [])].map((actor) => [actor, new Map()]));
  for (const subject of subjects)
    for (const [actor, side] of sidesOn(view, subject)) {
      const sign = signOf(side);
      const isAsked = named === null ? !view.graph.nodes.isBackground(actor) : named.has(actor);
      if (sign === null || !isAsked) continue;
      const own = positions.get(actor) ?? new Map<number, Sign>();
      positions.set(actor, own.set(subject, sign));
    }
  checkActors(positions.size);
  return [...positions]
    .map(([actor, own]) => ({ actor, positions: own }))
    .sort((left, right) => left.actor - right.actor);
}

function checkActors(seen: number): void {
  if (seen <= MAXIMUM_ACTORS) return;
  const limit = MAXIMUM_ACTORS;
  const message = `${String(seen)} actors take a position on these subjects: expected at most ${String(limit)}; name the ones to compare in actors.`;
  throw new Problem("COST_LIMIT", message, { limit, seen });
}
