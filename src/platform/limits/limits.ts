/** What one request may ask for. Each is refused with a documented code that names the limit and what was seen. */
export interface Limits {
  /** Lexical tokens of a document: TOKEN_LIMIT. */
  readonly tokens: number;
  /** Fields inside each other, fragments expanded, `__schema` and `__type` exempt: DEPTH_LIMIT. */
  readonly depth: number;
  /** Aliased fields of an operation, fragments expanded: ALIAS_LIMIT. */
  readonly aliases: number;
  /** Fields at the root of an operation, fragments included: ROOT_FIELD_LIMIT. */
  readonly rootFields: number;
  /** Nodes that an answer may hold at most: COST_LIMIT. */
  readonly costNodes: number;
  /** The largest `first` of a connection; the smallest is 1: PAGE_SIZE_LIMIT. */
  readonly pageSize: number;
  /** Bytes of a request's body: BODY_SIZE_LIMIT. */
  readonly bodyBytes: number;
  /** From the arrival of an operation to its answer: DEADLINE_EXCEEDED. */
  readonly deadlineMilliseconds: number;
}

export const DEFAULT_LIMITS: Limits = {
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  costNodes: 5_000,
  pageSize: 100,
  bodyBytes: 256 * 1024,
  deadlineMilliseconds: 2_000,
};
