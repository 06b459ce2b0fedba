/** What can go wrong, each with the HTTP status it answers with when it ends a whole request. */
export const PROBLEM_STATUS = {
  BAD_INPUT: 400,
  BAD_CURSOR: 400,
  BAD_ID: 400,
  BAD_DATE: 400,
  BAD_LENS: 400,
  PAGE_SIZE_LIMIT: 400,
  TOKEN_LIMIT: 400,
  DEPTH_LIMIT: 400,
  ALIAS_LIMIT: 400,
  ROOT_FIELD_LIMIT: 400,
  COST_LIMIT: 400,
  DEADLINE_EXCEEDED: 400,
  BODY_SIZE_LIMIT: 413,
  NOT_FOUND: 404,
  TOO_MANY_DOWNLOADS: 503,
  TOO_MANY_SNAPSHOTS: 503,
  STORAGE_UNAVAILABLE: 503,
  DATABASE_REFUSED: 500,
  WRITE_REFUSED: 500,
  INTERNAL: 500,
} as const;

/** The code a caller sees in `extensions.code`. */
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** A fault with a documented code. Its message quotes what was received and says what was expected. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  /** What a program may want to read: the limit, the value seen, the place. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return PROBLEM_STATUS[this.code];
  }
}
