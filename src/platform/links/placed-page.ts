import type { PageInfo } from "./connection.ts";
import { cursorOf, type Page } from "./page.ts";

/** What a question's own statement found, with its place in the list. */
export interface Placed {
  readonly serial: number;
  readonly place: number | string;
}

/** A page of what a question's own statements found, as a connection shows it. */
export interface PlacedPage<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  /** Counted only if asked for, and only where the page is not the whole list. */
  readonly totalCount: Promise<number>;
}

/** A page from what was found, in its order and one more than the page holds; `answer` makes each node. */
export async function placedPage<Found extends Placed, Node>(
  { found, page }: { readonly found: readonly Found[]; readonly page: Page },
  answer: (found: Found) => Node | Promise<Node>,
  count: () => Promise<number>,
): Promise<PlacedPage<Node>> {
  const edges = await Promise.all(
    found.slice(0, page.size).map(async (one) => ({
      cursor: cursorOf(page.order, one.serial, one.place),
      node: await answer(one),
    })),
  );
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > page.size,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      const isWhole = page.after === null && found.length <= page.size;
      return isWhole ? Promise.resolve(found.length) : count();
    },
  };
}
