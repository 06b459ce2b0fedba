import { Problem } from "../../platform/errors/index.ts";
import { connectionOf, readPageSize, type Class, type PageInfo } from "../../platform/links/index.ts";

/** The arguments of every list here, as GraphQL describes them. */
export const FIRST = {
  nullable: true,
  description: "How many at most: 1 to 100; 20 when left out or null.",
} as const;
export const AFTER = {
  nullable: true,
  description: "Only what follows this cursor of the same list.",
} as const;

/** The GraphQL type of a page of a class. */
export function pageTypeOf(concept: Class): StringConstructor {
  return connectionOf(concept, false) as never;
}

/** What a caller asks of a list. */
export interface PageAsked {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A list that is in memory: its name, and the integers that it is ordered by, which tell each item from all others. */
export interface Ordered<Item> {
  readonly name: string;
  readonly placeOf: (item: Item) => readonly number[];
}

/** A page of a list, its items not yet made into what they answer. */
export interface ListPage<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** A page of what is answered. */
export interface AnsweredPage<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** A page of a list; BAD_CURSOR for a cursor that the list did not give. */
export function pageOf<Item>(
  items: readonly Item[],
  { name, placeOf }: Ordered<Item>,
  asked: PageAsked,
): ListPage<Item> {
  const size = readPageSize(asked.first ?? null);
  const after = readCursor(name, asked.after ?? null);
  const placed = items
    .map((item) => ({ item, place: placeOf(item) }))
    .sort((left, right) => compared(left.place, right.place));
  const follow = after === null ? placed : placed.filter(({ place }) => compared(place, after) > 0);
  const edges = follow
    .slice(0, size)
    .map(({ item, place }) => ({ cursor: `${name}~${place.join("~")}`, node: item }));
  const pageInfo = {
    hasNextPage: follow.length > size,
    hasPreviousPage: after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount: items.length };
}

/** Answers the items of a page, all at once, so that what they read comes in one statement. */
export async function answered<Item, Node>(
  page: ListPage<Item>,
  answer: (item: Item) => Node | Promise<Node>,
): Promise<AnsweredPage<Node>> {
  const edges = await Promise.all(
    page.edges.map(async ({ cursor, node }) => ({ cursor, node: await answer(node) })),
  );
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function readCursor(name: string, cursor: string | null): readonly number[] | null {
  if (cursor === null) return null;
  const [named, ...place] = cursor.split("~");
  if (named === name && place.length > 0 && place.length <= 4 && place.every(isPlace))
    return place.map(Number);
  throw new Problem(
    "BAD_CURSOR",
    `after is ${JSON.stringify(cursor)}: expected a cursor that this list gave.`,
    {
      after: cursor,
    },
  );
}

function isPlace(text: string): boolean {
  return /^-?\d{1,10}$/u.test(text);
}

function compared(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
