import DataLoader from "dataloader";
import type { Reader } from "../database/index.ts";
import { readFilter } from "./filter.ts";
import type { ListLink, ManyLink, PagedLink } from "./link.ts";
import { cursorOf, readPage, type Page, type PageArguments } from "./page.ts";
import type { Scope, Scoped } from "./scope.ts";
import {
  countStatement,
  pageStatement,
  ROW,
  rowsStatement,
  type ListSelection,
  type Statement,
} from "./select.ts";
import type { Class, Shape, Shapes } from "./shape.ts";

/** A row as read: its columns by property, its type, its scope. */
export type ThinRow = Record<string, unknown> & Scoped;

/** One page of a connection, with its counts read only if asked for. */
export class Connection {
  readonly nodes: readonly ThinRow[];
  private readonly page: Page;
  private readonly hasMore: boolean;
  private readonly shape: Shape;
  private readonly count: (counted: "listed" | "undated") => Promise<number>;

  constructor(read: { rows: readonly ThinRow[]; page: Page; shape: Shape }, count: Connection["count"]) {
    this.nodes = read.rows.slice(0, read.page.size);
    this.hasMore = read.rows.length > read.page.size;
    this.page = read.page;
    this.shape = read.shape;
    this.count = count;
  }

  get edges(): { cursor: string; node: ThinRow }[] {
    return this.nodes.map((node) => ({ cursor: this.cursor(node), node }));
  }

  get pageInfo(): object {
    const [first] = this.nodes;
    const last = this.nodes.at(-1);
    return {
      hasNextPage: this.hasMore,
      hasPreviousPage: this.page.after !== null,
      startCursor: first === undefined ? null : this.cursor(first),
      endCursor: last === undefined ? null : this.cursor(last),
    };
  }

  get totalCount(): Promise<number> {
    return this.count("listed");
  }

  get undatedCount(): Promise<number> {
    return this.count("undated");
  }

  private cursor(row: ThinRow): string {
    return cursorOf(
      this.page.order,
      Number(row[this.shape.serial]),
      row[this.page.column] as string | number,
    );
  }
}

/** The batched reads of one request: one statement for each link, level and scope. */
export class Loaders {
  private readonly reader: Reader;
  private readonly shapes: Shapes;
  private readonly made = new Map<string, DataLoader<never, unknown>>();

  constructor(reader: Reader, shapes: Shapes) {
    this.reader = reader;
    this.shapes = shapes;
  }

  /** A page of a link's rows for one parent, or of a root field for none. */
  async page(
    link: PagedLink,
    parent: number | null,
    asked: { args: PageArguments; scope: Scope },
  ): Promise<Connection> {
    const { args, scope } = asked;
    const shape = this.shapes.of(link.of);
    const page = readPage(args, link.order, (column) => isText(shape, column));
    const listed = `${linkName(link)}|${JSON.stringify(args.filter)}`;
    const by = link.kind === "many" ? link.by : null;
    const shapeOf = (concept: Class): Shape => this.shapes.of(concept);
    const filtered = readFilter(link.filter, args.filter, {
      shape,
      scope,
      alias: ROW,
      isOfAll: by === null,
      shapeOf,
    });
    const selection: ListSelection = { shape, scope, alias: ROW, filtered, by };
    const pageKey = `${listed}|${page.order}|${String(page.size)}|${args.after ?? ""}|${scope.key}`;
    const rows = await this.grouped(pageKey, selection, (parents) =>
      pageStatement(selection, page, parents),
    ).load(parent ?? 0);
    return new Connection({ rows, page, shape }, (counted) =>
      this.counted(`${counted}|${listed}|${scope.key}`, (parents) =>
        countStatement(selection, counted, parents),
      ).load(parent ?? 0),
    );
  }

  /** All rows of a closed list. */
  list(link: ListLink, parent: number, scope: Scope): Promise<readonly ThinRow[]> {
    const shape = this.shapes.of(link.of);
    const about = { shape, scope, by: link.by, order: link.order };
    return this.grouped(`${linkName(link)}|${scope.key}`, about, (parents) =>
      rowsStatement(about, parents),
    ).load(parent);
  }

  /** The row of a concept by the serial that others refer to it by; null where the scope doesn't show it. */
  one(concept: Class, serial: number, scope: Scope): Promise<ThinRow | null> {
    return this.row(concept, this.shapes.of(concept).serial, { value: serial, scope });
  }

  /** The row of a concept by a property that names one, under a scope; null where there is none. */
  async row(
    concept: Class,
    by: string,
    asked: { value: number | string; scope: Scope },
  ): Promise<ThinRow | null> {
    const { value, scope } = asked;
    const shape = this.shapes.of(concept);
    const about = { shape, scope, by };
    // Rows of one table and column come in one statement, whichever link asks.
    const key = `${shape.table}|${shape.types.join()}|${by}|${scope.key}`;
    const rows = await this.grouped(key, about, (values) => rowsStatement(about, values)).load(value);
    return rows[0] ?? null;
  }

  /** The shape of a concept, for a question's own statements. */
  shapeOf(concept: Class): Shape {
    return this.shapes.of(concept);
  }

  /** The shape of a GraphQL type whose rows have addresses; undefined for any other name. */
  addressed(typename: string): Shape | undefined {
    return this.shapes.addressed(typename);
  }

  /** A loader of a question's own, kept for the request under a key that must end in the scope's. */
  own<Key, Value>(
    key: string,
    batch: (keys: readonly Key[], reader: Reader) => Promise<Value[]>,
  ): DataLoader<Key, Value> {
    return this.loader<Key, Value>(`own|${key}`, (keys) => batch(keys, this.reader));
  }

  private grouped(
    key: string,
    { shape, scope }: { shape: Shape; scope: Scope },
    statement: (parents: readonly never[]) => Statement,
  ): DataLoader<number | string, readonly ThinRow[]> {
    return this.loader(key, async (parents) => {
      const { sql, params } = statement(parents as readonly never[]);
      const rows = await this.reader.rows<Record<string, unknown>>(sql, params);
      const groups = new Map<unknown, ThinRow[]>(parents.map((parent) => [parent, []]));
      for (const row of rows) groups.get(row["parent"] ?? 0)?.push(this.thinRow(row, shape, scope));
      return parents.map((parent) => groups.get(parent) ?? []);
    });
  }

  private counted(
    key: string,
    statement: (parents: readonly number[]) => Statement,
  ): DataLoader<number, number> {
    return this.loader(key, async (parents) => {
      const { sql, params } = statement(parents);
      const rows = await this.reader.rows<{ parent?: number; count: number }>(sql, params);
      const counts = new Map(rows.map((row) => [row.parent ?? 0, row.count]));
      return parents.map((parent) => counts.get(parent) ?? 0);
    });
  }

  /** Gives a row its type, its address and what the shape of its type derives from its columns. */
  private thinRow(row: Record<string, unknown>, shape: Shape, scope: Scope): ThinRow {
    const typename = shape.discriminator === null ? shape.name : String(row[shape.discriminator]);
    const { key, derived = {} } = this.shapes.own(shape, typename).declaration;
    row["typename"] = typename;
    row["scope"] = scope;
    if (key !== undefined) row["id"] = scope.idOf(typename, row[key] as string | number);
    for (const [name, { read }] of Object.entries(derived)) row[name] = read(row as never);
    return row as ThinRow;
  }

  private loader<Key, Value>(
    key: string,
    batch: (keys: readonly Key[]) => Promise<Value[]>,
  ): DataLoader<Key, Value> {
    const made = this.made.get(key) as DataLoader<Key, Value> | undefined;
    if (made !== undefined) return made;
    const loader = new DataLoader<Key, Value>(batch);
    this.made.set(key, loader);
    return loader;
  }
}

function linkName(link: PagedLink | ListLink | ManyLink): string {
  return link.kind === "collection" ? `Query.${link.name}` : `${link.on.name}.${link.name}`;
}

function isText(shape: Shape, property: string): boolean {
  return shape.columns.get(property)?.isText ?? false;
}
