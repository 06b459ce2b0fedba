import { join } from "node:path";
import { readExamples } from "./examples.ts";
import type { DatabaseFileOffer } from "./exchange/database-file/index.ts";
import { exportRoute } from "./exchange/export/index.ts";
import { EXPLORER_PAGES } from "./explorer-pages.ts";
import {
  createGraphDatabase,
  graphCounts,
  graphFileOffer,
  importFiles,
  isEmpty,
  loadTexts,
  openGraphDatabase,
  seedFilesIn,
  type GraphCounts,
} from "./graph-database.ts";
import { Follower } from "./graph-memory.ts";
import type { Database, StatementObserver } from "./platform/database/index.ts";
import { createHttpServer, type HttpServer, type HttpServerOptions } from "./platform/http/index.ts";
import { DEFAULT_LIMITS } from "./platform/limits/index.ts";
import { Memory } from "./platform/memory/index.ts";
import { Planner } from "./platform/plan/index.ts";
import { packageDirectory, type Settings } from "./platform/settings/index.ts";
import { pinnedContext, requestContext } from "./questions/as-of/index.ts";
import { CITED_DOCUMENTS } from "./questions/citation/index.ts";
import { graphSchema, graphShapes, PROJECTIONS } from "./schema.ts";

/** The whole of Standpoint: a database with the graph in it, and a server in front of it. */
export interface App {
  readonly database: Database;
  readonly server: HttpServer;
  readonly counts: GraphCounts;
  /** Answers what is in flight, then closes server and database; more calls are harmless. */
  close(): Promise<void>;
}

/** What tests and benchmarks may want to watch or add. */
export interface AppOptions {
  readonly onStatement?: StatementObserver;
  readonly logStream?: { write(line: string): void };
}

/** A large file is checked while memory is filled from it; where no program is built for that, this thread checks it. */
const CHECKED_MEANWHILE = {
  program: join(packageDirectory(), "dist", "bundle", "soundness.js"),
  leastBytes: 32 * 1024 * 1024,
};

/** Creates the database where there is none, seeds it where it is empty, and puts a server in front of it. */
export async function createApp(settings: Settings, options: AppOptions = {}): Promise<App> {
  const { databaseUrl } = settings;
  await createGraphDatabase(databaseUrl, { checkedMeanwhile: CHECKED_MEANWHILE });
  const database = await openGraphDatabase(databaseUrl, { checkedMeanwhile: CHECKED_MEANWHILE });
  try {
    if (settings.seed && (await isEmpty(database))) {
      await importFiles(database, await seedFilesIn(settings.seedsDirectory));
    }
    // What is read of a damaged file need not come to an end.
    const [memory] = await Promise.all([filledMemory(database), database.sound()]);
    await loadTexts(database, settings.articlesDirectory);
    const follower = new Follower({ database, memory, projections: PROJECTIONS });
    const file = graphFileOffer(database);
    const server = await createHttpServer(
      await serverOptions(settings, { database, memory, follower, file }, options),
    );
    const counts = await graphCounts(database);
    follower.start(server.fastify.log);
    let closing: Promise<void> | undefined;
    const close = (): Promise<void> => (closing ??= closeInOrder([server, file, follower, database]));
    return { database, server, counts, close };
  } catch (error) {
    const fault = await worstOf(database, error);
    await database.close();
    throw fault;
  }
}

/** What can't be read of a damaged file is no fault of its own. */
function worstOf(database: Database, error: unknown): Promise<unknown> {
  return database.sound().then(
    () => error,
    (refusal: unknown) => refusal,
  );
}

async function closeInOrder(parts: readonly { close(): Promise<void> }[]): Promise<void> {
  for (const part of parts) await part.close();
}

/** All that questions keep in memory, so that the first to ask doesn't wait for it. */
async function filledMemory(database: Database): Promise<Memory> {
  const memory = new Memory();
  const lease = await database.read();
  try {
    for (const projection of PROJECTIONS) await memory.at(projection, lease);
    return memory;
  } finally {
    await lease.release();
  }
}

interface Parts {
  readonly database: Database;
  readonly memory: Memory;
  readonly follower: Follower;
  readonly file: DatabaseFileOffer;
}

async function serverOptions(
  settings: Settings,
  { database, memory, follower, file }: Parts,
  { onStatement, logStream }: AppOptions,
): Promise<HttpServerOptions> {
  const shapes = graphShapes(database.dataSource);
  const { cost, ...limits } = settings.limits;
  const schema = graphSchema();
  return {
    schema,
    planner: settings.plannedWay ? new Planner(schema, shapes) : undefined,
    preparesOperations: settings.preparedWay,
    async openContext({ deadlineAt, revision }) {
      const lease = await database.read({ deadlineAt, onStatement });
      follower.hear(lease.revision);
      try {
        const newest = requestContext(lease, shapes, memory);
        const context = revision === null ? newest : pinnedContext(newest, revision);
        return { context, revision: context.scope.revision, close: () => lease.release() };
      } catch (error) {
        await lease.release();
        throw error;
      }
    },
    documents: CITED_DOCUMENTS,
    downloads: [exportRoute({ schema, wholes: [file] })],
    async ready() {
      const lease = await database.read();
      await lease.release();
      return { ready: true, detail: { engine: database.engine, revision: lease.revision } };
    },
    limits: { ...DEFAULT_LIMITS, ...limits, costNodes: cost },
    logger: { level: settings.logLevel, ...(logStream === undefined ? {} : { stream: logStream }) },
    playground: { directory: join(packageDirectory(), "dist", "playground"), tabs: await readExamples() },
    explorer: { directory: join(packageDirectory(), "dist", "explorer"), pages: EXPLORER_PAGES },
  };
}
