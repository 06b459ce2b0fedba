import { Problem } from "../errors/index.ts";
import type { PageInfo } from "./connection.ts";
import { readPageSize } from "./page.ts";

/** A list that is at hand whole, in ascending order of its keys. */
export interface KeptList<Item> {
  /** What its cursors begin with, so that those of another list are told apart. */
  readonly name: string;
  readonly items: readonly Item[];
  /** What an item is ordered by: integers, the weightiest first, unlike those of any other item. */
  readonly keyOf: (item: Item) => readonly number[];
}

/** Which page is asked for. */
export interface AskedPage {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A list of which only what is shown is worked out. */
export interface ChosenList<Item> extends Omit<KeptList<Item>, "items"> {
  readonly totalCount: number;
  /** The first so many of the items whose keys come after a place; from the beginning where that is null. */
  choose(after: readonly number[] | null, count: number): readonly Item[];
}

/** A page of such a list, as a connection shows it. */
export interface KeptPage<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** A page of a list that is at hand whole. A cursor stays good when what it names has left the list. */
export function keptPage<Item>({ name, items, keyOf }: KeptList<Item>, asked: AskedPage): KeptPage<Item> {
  const choose = (after: readonly number[] | null, count: number): readonly Item[] => {
    const rest = after === null ? items : items.filter((item) => compareKeys(keyOf(item), after) > 0);
    return rest.slice(0, count);
  };
  return chosenPage({ name, keyOf, totalCount: items.length, choose }, asked);
}

/** The same of a list of which only the page is worked out. */
export function chosenPage<Item>(list: ChosenList<Item>, asked: AskedPage): KeptPage<Item> {
  const { name, keyOf, totalCount } = list;
  const size = readPageSize(asked.first ?? null);
  const after = asked.after ?? null;
  const place = after === null ? null : readPlace(name, after);
  // One more tells whether there is a next page.
  const chosen = list.choose(place, size + 1);
  const nodes = chosen.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: [name, ...keyOf(node)].join("~"), node }));
  const pageInfo = {
    hasNextPage: chosen.length > size,
    hasPreviousPage: place !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes, pageInfo, totalCount };
}

/** The same page with each item told as an answer shows it. */
export function toldPage<Item, Node>(page: KeptPage<Item>, tell: (item: Item) => Node): KeptPage<Node> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: tell(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

/** Less than zero where the first key comes before the second. */
export function compareKeys(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (value !== other) return value - other;
  }
  return left.length - right.length;
}

function readPlace(name: string, after: string): number[] {
  const [given, ...numbers] = after.split("~");
  const isPlace = numbers.length > 0 && numbers.every((number) => /^-?\d{1,15}$/u.test(number));
  if (given === name && isPlace) return numbers.map(Number);
  const message = `after is ${JSON.stringify(after)}: expected a cursor that this list gave.`;
  throw new Problem("BAD_CURSOR", message, { after });
}
