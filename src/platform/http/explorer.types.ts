/** What the head of a page says of it, for windows, search engines and previews. All of it is text: none is HTML. */
export interface PageHead {
  readonly title: string;
  /** One or two sentences; a claim in it stands with its claimant and how it is told. */
  readonly description?: string;
  /** What OpenGraph calls its type; `website` when left out. */
  readonly type?: "website" | "article" | "profile";
}

/** What a page is asked for: the parts of its address. */
export interface PageAddress {
  readonly parameters: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
}

/** A kind of page of the explorer. */
export interface PageRoute {
  /** The pattern of its addresses, as in "/policies/:slug". */
  readonly path: string;
  /** The parts behind the `?` that belong to its address; others only tell where a visitor comes from. */
  readonly parameters?: readonly string[];
  /** What its head says where it is about nothing in particular. */
  readonly head?: PageHead;
  /** What the page is about; a page that is about nothing in particular is always there. */
  readonly about?: {
    /** The operation that tells whether it is there; null where nothing can have the address. */
    question(address: PageAddress): {
      readonly query: string;
      readonly variables: Readonly<Record<string, unknown>>;
    } | null;
    /** What its head says, from the data of that operation; null where there is no such thing. */
    head(data: unknown, address: PageAddress): PageHead | null;
  };
}

export interface ExplorerOptions {
  /** The folder that `npm run build` fills. */
  readonly directory: string;
  readonly pages: readonly PageRoute[];
}
