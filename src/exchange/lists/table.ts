import { answerKey, type FedRow, type Feed, type Reading } from "./feed.ts";
import { BESIDE, cellAt, selectionOf, type Cell } from "./column.ts";

type Row = Readonly<Record<string, unknown>>;

/** A list as rows and columns. */
export interface Table {
  readonly name: string;
  /** What a row is, and in which order they come. */
  readonly description: string;
  readonly feed: Feed<Row>;
  /** The columns in their order, each with the path that leads to what stands in it. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whether it tells what became of passages in the texts at hand, which changes without a revision. */
  readonly restsOnTexts?: boolean;
  /** The rows of the table that a row of the list is; itself where it is left out. */
  readonly unfold?: (fed: FedRow<Row>) => readonly Row[];
}

/** A row of a table: one cell a column. */
export type Cells = readonly Cell[];

interface TableDefinition extends Omit<Table, "feed"> {
  /** See Feed. */
  readonly ways: Feed<Row>["ways"];
  readonly variables?: Feed<Row>["variables"];
}

/** Declares a table; what has to be read is what its columns lead to. */
export function table({ ways, variables = {}, ...told }: TableDefinition): Table {
  const paths = Object.values(told.columns);
  const beside = paths
    .filter((path) => path.startsWith(`${BESIDE}.`))
    .map((path) => path.slice(BESIDE.length + 1));
  const feed: Feed<Row> = {
    name: told.name,
    ways,
    variables,
    selection: selectionOf(paths.filter((path) => !path.startsWith(`${BESIDE}.`))),
    ...(beside.length === 0 ? {} : { beside: selectionOf(beside) }),
  };
  return { ...told, feed };
}

interface RootTableDefinition extends Omit<TableDefinition, "ways" | "variables"> {
  /** The root field, where it has another name than the table. */
  readonly list?: string;
  /** The type of its filter. */
  readonly filter: string;
}

/** A table of all that a root field lists, with the filter of that field. */
export function rootTable({ filter, list, ...definition }: RootTableDefinition): Table {
  const way = `${list ?? definition.name}(first: $first, after: $after, filter: $filter)`;
  return table({ ...definition, ways: [[way]], variables: { filter } });
}

/** Unfolds a list inside a row: a row for each of its items, which stands where the list stood. */
export function each(path: string): (fed: FedRow<Row>) => readonly Row[] {
  return ({ row }) => unfolded(row, path.split(".").map(answerKey)) as readonly Row[];
}

function unfolded(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (key === undefined) return value as readonly unknown[];
  const row = value as Row;
  return unfolded(row[key], rest).map((item) => ({ ...row, [key]: item }));
}

/** The rows of a table, through a reading. */
export async function* cellsOf({ feed, columns, unfold }: Table, reading: Reading): AsyncIterable<Cells> {
  const paths = Object.values(columns);
  for await (const fed of reading.rows(feed)) {
    for (const row of unfold?.(fed) ?? [fed.row]) yield paths.map((path) => cellAt(row, path));
  }
}
