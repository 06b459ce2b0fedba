const VERBS: Readonly<Record<string, string>> = {
  ADMINISTERS: "administers",
  APPOINTED: "was appointed",
  FUNDS: "funds",
  HOLDS_POST: "holds the post",
  IMPLEMENTS: "puts into effect",
  MEMBER_OF: "belongs to",
  ORGANIZES: "organizes",
  PART_OF: "is a part of",
  REPRESENTS: "stands for the interests of",
  SPEAKS_FOR: "speaks for",
  SUCCEEDS: "comes after",
  TARGETS: "is directed at",
  WORKS_FOR: "works for",
};

/** What the first node of a tie does to the second. */
export function tieVerb(tieKind: string, bearsAs: string | null): string {
  if (tieKind === "BEARS_ON") return bearsAs === "AGAINST" ? "counts against" : "counts for";
  return VERBS[tieKind] ?? tieKind;
}
