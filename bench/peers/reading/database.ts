import Database from "better-sqlite3";

const MAPPED_BYTES = 4 * 1024 ** 3;
const CACHE_KIBIBYTES = 64 * 1024;

/** What a statement is given. */
export type Bound = string | number | null;

/** A prepared statement whose rows are arrays: the fastest that the driver has. */
export interface Statement<Row> {
  all(...bound: Bound[]): Row[];
  get(...bound: Bound[]): Row | undefined;
}

/** A graph on SQLite that is only read, and its prepared statements, each prepared once. */
export class GraphDatabase {
  /** How many statements have run, where they are counted. */
  statements = 0;
  readonly #connection: Database.Database;
  readonly #counts: boolean;
  readonly #prepared = new Map<string, Statement<unknown>>();

  constructor(path: string, { counts }: { readonly counts: boolean }) {
    this.#counts = counts;
    this.#connection = new Database(path, { readonly: true, fileMustExist: true });
    this.#connection.pragma("query_only = 1");
    this.#connection.pragma(`mmap_size = ${String(MAPPED_BYTES)}`);
    this.#connection.pragma(`cache_size = -${String(CACHE_KIBIBYTES)}`);
    this.#connection.pragma("temp_store = memory");
  }

  /** The statement with this text. */
  statement<Row>(sql: string): Statement<Row> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known as Statement<Row>;
    const raw = this.#connection.prepare<Bound[], Row>(sql).raw();
    const statement = this.#counts ? this.#counted(raw) : raw;
    this.#prepared.set(sql, statement);
    return statement;
  }

  #counted<Row>(statement: Statement<Row>): Statement<Row> {
    return {
      all: (...bound) => {
        this.statements += 1;
        return statement.all(...bound);
      },
      get: (...bound) => {
        this.statements += 1;
        return statement.get(...bound);
      },
    };
  }
}
