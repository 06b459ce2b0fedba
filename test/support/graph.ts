import { execute, parse, validate, type ExecutionResult, type GraphQLFormattedError } from "graphql";
import type { EntityManager } from "typeorm";
import { MIGRATIONS } from "../../schema/migrations/index.ts";
import {
  importSeeds,
  knownThings,
  readSeedFiles,
  readSeedTexts,
  type SeedBatch,
} from "../../src/exchange/seed/index.ts";
import type {
  Database,
  DatabaseOptions,
  Lease,
  Reader,
  SqlParams,
} from "../../src/platform/database/index.ts";
import { formatGraphqlError } from "../../src/platform/http/index.ts";
import { DEFAULT_LIMITS } from "../../src/platform/limits/index.ts";
import { Memory } from "../../src/platform/memory/index.ts";
import type { Shapes } from "../../src/platform/links/index.ts";
import { requestContext } from "../../src/questions/as-of/index.ts";
import { ENTITIES, graphSchema, graphShapes } from "../../src/schema.ts";
import { REVISION_SQL } from "../../src/things/change-set/index.ts";
import { testDatabase, type Filling } from "./database.ts";

/** The seed files of the repository: both articles, and the things they talk about. */
export const SEED_FILES = ["seeds/nodes.yaml", "seeds/fox-news.yaml", "seeds/times.yaml"] as const;

/** What the graph tells its database. */
export const GRAPH_OPTIONS = {
  entities: ENTITIES,
  migrations: MIGRATIONS,
  revisionSql: REVISION_SQL,
} as const satisfies Omit<DatabaseOptions, "url">;

/** A statement as it went to the database. */
export interface SentStatement {
  readonly sql: string;
  readonly params: SqlParams;
  readonly rowCount: number;
}

/** An error of an answer, with its code beside it. */
export interface AnswerError extends Omit<GraphQLFormattedError, "extensions"> {
  readonly code: string;
  readonly details: unknown;
  readonly cause: Error;
}

/** One answer, and what it took. */
export interface Answer<Data> {
  /** As JSON would carry it. Reading it where there are errors is the test's own fault. */
  readonly data: Data;
  readonly errors: readonly AnswerError[];
  readonly statements: readonly string[];
  readonly sent: readonly SentStatement[];
}

/** A graph of a test's own, gone after `close()`. */
export interface TestGraph {
  readonly database: Database;
  /** What its questions keep in memory. */
  readonly memory: Memory;
  /** Runs an operation on the newest revision, as the server would. */
  ask<Data = never>(source: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** Like `ask`, and an error of the answer is an error of the test. */
  data<Data>(source: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Imports more seed files, given as text. */
  add(...texts: readonly string[]): Promise<void>;
  /** Runs one SELECT outside any operation. */
  rows<Row>(sql: string, params?: SqlParams): Promise<Row[]>;
  close(): Promise<void>;
}

/** A graph of both articles, on the engine of TEST_ENGINE. */
export async function seededGraph(): Promise<TestGraph> {
  const place = await testDatabase(GRAPH_OPTIONS, SEEDS);
  return testGraph(place.database, () => place.close());
}

const SEEDS: Filling = {
  name: "seeds",
  async fill(database) {
    const batch = await readSeedFiles(SEED_FILES);
    await database.write((db) => importSeeds(db, batch));
  },
};

/** A graph of invented seed files, given as text. */
export function graphOf(...texts: readonly string[]): Promise<TestGraph> {
  return filledGraph(batchOf(texts));
}

/** An empty graph. */
export function emptyGraph(): Promise<TestGraph> {
  return filledGraph(null);
}

function batchOf(texts: readonly string[], known = {}): SeedBatch {
  return readSeedTexts(
    texts.map((text, index) => ({ path: `${String(index + 1)}.yaml`, text })),
    known,
  );
}

async function filledGraph(batch: SeedBatch | null): Promise<TestGraph> {
  const place = await testDatabase(GRAPH_OPTIONS);
  const graph = testGraph(place.database, () => place.close());
  try {
    if (batch !== null) await place.database.write((db) => importSeeds(db, batch));
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

function testGraph(database: Database, close: () => Promise<void>): TestGraph {
  const shapes = graphShapes(database.dataSource);
  const memory = new Memory();
  const ask = <Data>(source: string, variables?: Record<string, unknown>): Promise<Answer<Data>> =>
    withLease(database, (lease) => answer<Data>(lease, { shapes, memory }, { source, variables }));
  return {
    database,
    memory,
    ask,
    async data<Data>(source: string, variables?: Record<string, unknown>) {
      const { data, errors } = await ask<Data>(source, variables);
      if (errors.length > 0) throw new Error(errors.map(({ cause }) => cause.message).join("\n"));
      return data;
    },
    add: (...texts) =>
      database.write(async (db: EntityManager) => {
        await importSeeds(db, batchOf(texts, await knownThings(db)));
      }),
    rows: <Row>(sql: string, params?: SqlParams) =>
      withLease(database, (lease) => lease.rows<Row>(sql, params)),
    close,
  };
}

async function answer<Data>(
  lease: Lease,
  { shapes, memory }: { shapes: Shapes; memory: Memory },
  asked: { source: string; variables: Record<string, unknown> | undefined },
): Promise<Answer<Data>> {
  const sent: SentStatement[] = [];
  const { source, variables = {} } = asked;
  const contextValue = requestContext(recording(lease, sent), shapes, memory);
  const document = validDocument(source);
  const result = await execute({
    schema: graphSchema(),
    document,
    contextValue,
    variableValues: variables,
  });
  const data = JSON.parse(JSON.stringify(result.data ?? null)) as Data;
  return { data, errors: errorsOf(result), sent, statements: sent.map(({ sql }) => sql) };
}

/** A document that doesn't fit the schema is the test's own fault. */
function validDocument(source: string): ReturnType<typeof parse> {
  const document = parse(source);
  const faults = validate(graphSchema(), document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  return document;
}

/** The errors as the server words them; what nobody expected keeps its cause, so that a test can tell it. */
function errorsOf({ errors = [] }: ExecutionResult): AnswerError[] {
  return errors.map((error) => {
    const { extensions, ...told } = formatGraphqlError(error.toJSON(), error, DEFAULT_LIMITS);
    const code = String(extensions?.["code"]);
    return { ...told, code, details: extensions?.["details"], cause: error.originalError ?? error };
  });
}

function recording(lease: Lease, sent: SentStatement[]): Reader {
  const noted = <Rows extends unknown[]>(sql: string, params: SqlParams, rows: Rows): Rows => {
    sent.push({ sql, params, rowCount: rows.length });
    return rows;
  };
  return {
    engine: lease.engine,
    revision: lease.revision,
    async rows<Row>(sql: string, params: SqlParams = {}) {
      return noted(sql, params, await lease.rows<Row>(sql, params));
    },
    async tuples<Row extends readonly unknown[]>(sql: string, params: SqlParams = {}) {
      return noted(sql, params, await lease.tuples<Row>(sql, params));
    },
  };
}

async function withLease<Result>(
  database: Database,
  work: (lease: Lease) => Promise<Result>,
): Promise<Result> {
  const lease = await database.read();
  try {
    return await work(lease);
  } finally {
    await lease.release();
  }
}
