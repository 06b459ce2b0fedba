/**
 * Answers all queries of a batch. Nearly always they want the same page, and one read answers them; where aliases ask
 * for different ones, there is a read for each.
 */
export function readTogether<Query, List>(
  queries: readonly Query[],
  wants: (query: Query) => string,
  read: (alike: readonly Query[]) => readonly List[],
): List[] {
  const groups = new Map<string, Query[]>();
  for (const query of queries) {
    const key = wants(query);
    const alike = groups.get(key);
    if (alike === undefined) groups.set(key, [query]);
    else alike.push(query);
  }
  if (groups.size === 1) return [...read(queries)];
  const lists = new Map<Query, List>();
  for (const alike of groups.values())
    for (const [place, list] of read(alike).entries()) lists.set(alike[place] as Query, list);
  return queries.map((query) => lists.get(query) as List);
}
