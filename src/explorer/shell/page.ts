import type { ComponentType } from "react";

/** What the pattern of an address picks out of it, as in `/people/:slug`. */
export type PageParameters = Readonly<Record<string, string | undefined>>;

/** A page of the explorer: one entry in `pages/index.ts`. */
export interface Page {
  /** The pattern of its addresses. The server has the same list. */
  readonly path: string;
  /** What the navigation calls it; without a name it is not in there. */
  readonly navigation?: string;
  /** Fetched when the page is first shown: what only one page needs is in no other one's script. */
  readonly Content: ComponentType<{ readonly parameters: PageParameters }>;
}
