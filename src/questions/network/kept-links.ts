interface Link {
  readonly from: number;
  readonly to: number;
}

/** As many links as may be, in their order. Where there are more, each node first keeps one by which it is reached. */
export function keptLinks<Found extends Link>(
  found: readonly Found[],
  hopsOf: ReadonlyMap<number, number>,
  limit: number,
): readonly Found[] {
  if (found.length <= limit) return found;
  const reached = new Set<number>();
  const reaching = new Set<Found>();
  for (const link of found) {
    const outer = outerEnd(link, hopsOf);
    if (outer === null || reached.has(outer)) continue;
    reached.add(outer);
    reaching.add(link);
  }
  let room = limit - reaching.size;
  return found.filter((link) => {
    if (reaching.has(link)) return true;
    room -= 1;
    return room >= 0;
  });
}

/** The end of a link that is a step further away than the other one. */
function outerEnd({ from, to }: Link, hopsOf: ReadonlyMap<number, number>): number | null {
  const difference = (hopsOf.get(to) ?? 0) - (hopsOf.get(from) ?? 0);
  if (difference === 0) return null;
  return difference > 0 ? to : from;
}
