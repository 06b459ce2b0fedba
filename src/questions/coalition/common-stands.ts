import type { CampSide } from "./coalition.words.ts";
import type { ActorSides, Sign } from "./sides.ts";

const SIDES: Readonly<Record<Sign, CampSide>> = { [-1]: "AGAINST", 0: "NEITHER", 1: "FOR" };

/** A subject on which several take one side, and nobody another. */
export interface Stand {
  readonly subject: number;
  readonly side: CampSide;
  readonly members: number;
}

/** The subjects, in their order, on which two or more of some actors take a position, and all who do the same side. */
export function commonStands(subjects: readonly number[], members: readonly ActorSides[]): Stand[] {
  return subjects.flatMap((subject) => {
    const signs = members.flatMap(({ positions }) => positions.get(subject) ?? []);
    const [first] = signs;
    if (first === undefined || signs.length < 2 || signs.some((sign) => sign !== first)) return [];
    return [{ subject, side: SIDES[first], members: signs.length }];
  });
}
