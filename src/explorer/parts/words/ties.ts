import { isSeveral, type Called } from "./several.ts";

/** What one does, and what several do. */
const VERBS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  ADMINISTERS: ["administers", "administer"],
  APPOINTED: ["was appointed", "were appointed"],
  FUNDS: ["funds", "fund"],
  HOLDS_POST: ["holds the post", "hold the post"],
  IMPLEMENTS: ["puts into effect", "put into effect"],
  MEMBER_OF: ["belongs to", "belong to"],
  ORGANIZES: ["organizes", "organize"],
  PART_OF: ["is a part of", "are a part of"],
  REPRESENTS: ["stands for the interests of", "stand for the interests of"],
  SPEAKS_FOR: ["speaks for", "speak for"],
  SUCCEEDS: ["comes after", "come after"],
  TARGETS: ["is directed at", "are directed at"],
  WORKS_FOR: ["works for", "work for"],
  against: ["counts against", "count against"],
  for: ["counts for", "count for"],
};

interface TieSaid {
  readonly tieKind: string;
  readonly bearsAs: string | null;
}

/** What the first node of a tie does to the second. */
export function tieVerb({ tieKind, bearsAs }: TieSaid, first: Called): string {
  const way = bearsAs === "AGAINST" ? "against" : "for";
  const [one, several] = VERBS[tieKind === "BEARS_ON" ? way : tieKind] ?? [tieKind, tieKind];
  return isSeveral(first) ? several : one;
}
