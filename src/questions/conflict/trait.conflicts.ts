import { groupBy } from "../../platform/collections/index.ts";
import type { TraitCandidate } from "./candidates.sql.ts";
import { tiedTogether } from "./component.ts";
import { conflictKey, hullOf, listed, type FoundConflict } from "./found.ts";
import { sharedDays, traitsContradict } from "./trait.rule.ts";

/** The conflicts among traits that have one value at a time. */
export function traitConflicts(candidates: readonly TraitCandidate[]): FoundConflict[] {
  const groups = groupBy(candidates, ({ node, traitKind }) => `${String(node)}/${traitKind}`);
  return [...groups.values()].flatMap((traits) => tiedTogether(traits, traitsContradict).map(conflictOf));
}

function conflictOf({
  sides,
  pairs,
}: ReturnType<typeof tiedTogether<TraitCandidate>>[number]): FoundConflict {
  const { node, traitKind } = sides[0] as TraitCandidate;
  return {
    kind: "TRAIT",
    key: conflictKey(
      "TRAIT",
      sides.map(({ key }) => key),
    ),
    sides: sides.map((side) => ({
      key: side.key,
      proposition: side.serial,
      claim: null,
      says: saidOf(side),
    })),
    about: node,
    holder: null,
    nodes: [node],
    common: hullOf(pairs.map(([left, right]) => sharedDays(left, right))),
    figures: null,
    explanation: `Its ${traitKind} is said to be ${listed(sides.map(saidOf))}; it has one at a time.`,
  };
}

/** Its value, and whether that is what the source says or what its silence is taken for. */
function saidOf({ valueKey, implicit }: TraitCandidate): string {
  return implicit === 1 ? `${valueKey} (no limit given)` : valueKey;
}
