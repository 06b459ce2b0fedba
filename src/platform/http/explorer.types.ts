/** What the head of a page says of it, for windows, search engines and previews. All of it is text: none is HTML. */
export interface PageHead {
  readonly title: string;
  /** `<meta property="…" content="…">`, as OpenGraph has them. */
  readonly properties?: Readonly<Record<string, string>>;
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
  /** What the page is about; a page that is about nothing in particular is always there. */
  readonly about?: {
    /** The operation that tells whether it is there; null where nothing can have the address. */
    question(address: PageAddress): {
      readonly query: string;
      readonly variables: Readonly<Record<string, unknown>>;
    } | null;
    /** What its head says, from the data of that operation; null where there is no such thing. */
    head(data: unknown): PageHead | null;
  };
}

export interface ExplorerOptions {
  /** The folder that `npm run build` fills. */
  readonly directory: string;
  readonly pages: readonly PageRoute[];
}
