/** A list of the API, as it is read page by page. */
export interface Feed<Row extends object> {
  /** Names the operation, in the log as well. */
  readonly name: string;
  /**
   * The fields that lead from the lens to the list, the last of them a connection that takes `$first` and `$after`. Where
   * there are several ways, they are read one after the other.
   */
  readonly ways: readonly (readonly string[])[];
  /** The variables beside those of the page and the lens, with their types. */
  readonly variables: Readonly<Record<string, string>>;
  /** What is read of each row, in GraphQL. */
  readonly selection: string;
  /** What is read once a page, beside the list; nothing where it is left out. */
  readonly beside?: string;
  /** Only a type: what a row is read as. */
  readonly row?: Row;
}

/** A row of a page, with what was read beside the list. */
export interface FedRow<Row extends object> {
  readonly row: Row;
  readonly beside: Readonly<Record<string, unknown>>;
}

/** A question that is answered in one piece. */
export interface Question<Data extends object> {
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The fields under the lens, in GraphQL. */
  readonly selection: string;
  readonly data?: Data;
}

/** Everything of one export is read through one of these: under one lens, as of one revision. */
export interface Reading {
  readonly revision: number;
  /** Where this server was reached, as in "https://example.org"; null where that is not known. */
  readonly origin: string | null;
  /** What the address asks for, by the names of variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  answer<Data extends object>(question: Question<Data>): Promise<Data>;
  /** Every row of a list; `variables` stand before those of the address. */
  rows<Row extends object>(
    feed: Feed<Row>,
    variables?: Readonly<Record<string, unknown>>,
  ): AsyncIterable<FedRow<Row>>;
}

const PAGE = { first: "Int", after: "String" } as const;

/** One page of a list, by one of its ways, as a question. */
export function pageQuestion<Row extends object>(
  { name, variables, selection, beside = "" }: Feed<Row>,
  way: readonly string[],
): Question<Record<string, unknown>> {
  const page = `{ pageInfo { hasNextPage endCursor } nodes { ${selection} } }`;
  const inner = way.reduceRight(
    (below, field, place) => `${place === way.length - 1 ? `${beside} ` : ""}${field} ${braced(below)}`,
    page,
  );
  return { name, variables: { ...PAGE, ...variables }, selection: inner };
}

function braced(selection: string): string {
  return selection.startsWith("{") ? selection : `{ ${selection} }`;
}

const FIELD_NAME = /^\w+/u;

/** The name under which a field, written with its arguments, is answered. */
export function answerKey(field: string): string {
  return FIELD_NAME.exec(field)?.[0] ?? field;
}

/** What every operation of an export looks through. */
export const LENS_VARIABLES = {
  validAt: "Date",
  knownAt: "DateTime",
  withoutSources: "[String!]",
} as const;

/** A question as a whole operation, under the lens. */
export function operationText({ name, variables, selection }: Question<object>): string {
  const declared = Object.entries({ ...LENS_VARIABLES, ...variables }).map(
    ([variable, type]) => `$${variable}: ${type}`,
  );
  const lens = Object.keys(LENS_VARIABLES).map((variable) => `${variable}: $${variable}`);
  return `query Export_${name}(${declared.join(", ")}) { asOf(${lens.join(", ")}) { ${selection} } }`;
}
