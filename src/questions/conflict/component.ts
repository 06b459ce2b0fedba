import { Problem } from "../../platform/errors/index.ts";

/** The most sides of one thing that are compared with each other. */
export const MAXIMUM_SIDES = 1_000;

/**
 * The groups into which contradictions tie some sides together: each side that contradicts another is in one, with all
 * that it is tied to through others; a side that contradicts nothing is in none. In the order of the sides.
 */
export function tiedTogether<Side>(
  sides: readonly Side[],
  contradict: (left: Side, right: Side) => boolean,
): { readonly sides: readonly Side[]; readonly pairs: readonly (readonly [Side, Side])[] }[] {
  if (sides.length > MAXIMUM_SIDES) throw tooMany(sides.length);
  const group = sides.map((_, index) => index);
  const pairs: (readonly [number, number])[] = [];
  for (const [left, one] of sides.entries()) {
    for (let right = left + 1; right < sides.length; right += 1) {
      if (!contradict(one, sides[right] as Side)) continue;
      pairs.push([left, right]);
      const [into, from] = [group[left], group[right]];
      if (into === from) continue;
      for (const [index, of] of group.entries()) if (of === from) group[index] = into as number;
    }
  }
  const contradicted = new Set(pairs.flat());
  const names = [
    ...new Set([...contradicted].sort((left, right) => left - right).map((index) => group[index])),
  ];
  return names.map((name) => ({
    sides: sides.filter((_, index) => group[index] === name && contradicted.has(index)),
    pairs: pairs
      .filter(([left]) => group[left] === name)
      .map(([left, right]) => [sides[left] as Side, sides[right] as Side] as const),
  }));
}

function tooMany(seen: number): Problem {
  const message = `${String(seen)} rows may contradict each other on one thing: expected at most ${String(MAXIMUM_SIDES)}; ask on a day.`;
  return new Problem("COST_LIMIT", message, { limit: MAXIMUM_SIDES, seen });
}
