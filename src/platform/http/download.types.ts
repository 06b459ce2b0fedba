/** One of our own operations, whose answer goes into a download. */
export interface DownloadQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** The revision to answer from; null for the newest. */
  readonly revision: number | null;
}

/** Asks as everybody else does: the limits, the deadline and the log are those of every operation. */
export type Ask = (question: DownloadQuestion) => Promise<Readonly<Record<string, unknown>>>;

/** What a download is asked with. */
export interface AskedDownload {
  /** What follows the route's path, decoded. */
  readonly address: string;
  readonly search: URLSearchParams;
  /** Where this server was reached, as in "https://example.org"; null where the request does not say so sanely. */
  readonly origin: string | null;
  readonly ask: Ask;
}

/** A file that is made while it is sent. */
export interface Download {
  readonly mediaType: string;
  /** ASCII letters, digits, dots and hyphens. */
  readonly fileName: string;
  /** Another one for every other content. */
  readonly tag: string;
  /** What the `Link` header says, each as `</x>; rel="y"`. */
  readonly links: readonly string[];
  /** How many bytes it has, where that can be known before it is sent; not asked where the caller has it already. */
  bytes?(): Promise<number>;
  /** Makes it; not called where the caller has it already. */
  content(): AsyncIterable<string | Uint8Array>;
}

/** Files with stable addresses. */
export interface DownloadRoute {
  /** What their addresses begin with, as in "/export/". */
  readonly path: string;
  /** What there is at those addresses, for programs. */
  index(): object;
  /** Finds what an address names, as of which revision. Throws Problem for what is no address. */
  open(asked: AskedDownload): Promise<Download>;
}
