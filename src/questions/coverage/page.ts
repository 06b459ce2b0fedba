import {
  connectionOf,
  compareKeys,
  keptPage,
  toldPage,
  type Class,
  type KeptPage,
} from "../../platform/links/index.ts";

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
export type ListPage<Item> = KeptPage<Item>;
/** A page of what is answered. */
export type AnsweredPage<Node> = KeptPage<Node>;

/** A page of a list, whatever order it comes in; BAD_CURSOR for a cursor that the list did not give. */
export function pageOf<Item>(
  items: readonly Item[],
  { name, placeOf }: Ordered<Item>,
  asked: PageAsked,
): ListPage<Item> {
  const placed = items
    .map((item) => ({ item, place: placeOf(item) }))
    .sort((left, right) => compareKeys(left.place, right.place));
  const page = keptPage({ name, items: placed, keyOf: ({ place }) => place }, asked);
  return toldPage(page, ({ item }) => item);
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
