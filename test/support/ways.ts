import { createApp, type App } from "../../src/app.ts";
import { readSettings } from "../../src/platform/settings/index.ts";
import type { TestPlace } from "./database.ts";
import { ARTICLES_DIRECTORY, HAS_ARTICLES } from "./environment.ts";

/** A server on a database, and what it did. */
export interface WayServer {
  readonly app: App;
  readonly url: string;
  /** The statements of its answers. */
  readonly statements: string[];
  readonly log: Record<string, unknown>[];
  /** How it answered the operations so far, from the first to the last. */
  ways(): unknown[];
}

/** Serves a database with the settings that say which ways of answering there are. */
export async function serveWays(
  { url }: Pick<TestPlace, "url">,
  environment: Readonly<Record<string, string>>,
): Promise<WayServer> {
  const statements: string[] = [];
  const log: Record<string, unknown>[] = [];
  const settings = readSettings({
    DATABASE_URL: url,
    LOG_LEVEL: "debug",
    ...(HAS_ARTICLES ? { ARTICLES_DIR: ARTICLES_DIRECTORY } : {}),
    ...environment,
  });
  const app = await createApp(settings, {
    onStatement: (sql) => statements.push(sql),
    logStream: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  });
  const ways = (): unknown[] => log.filter(({ msg }) => msg === "GraphQL operation").map(({ way }) => way);
  return { app, url: await app.server.listen({ host: "127.0.0.1", port: 0 }), statements, log, ways };
}

/** The settings of each way. */
export const WAYS = {
  reference: { PLANNED_WAY: "false", PREPARED_WAY: "false" },
  planned: { PLANNED_WAY: "true", PREPARED_WAY: "false" },
  prepared: { PLANNED_WAY: "true", PREPARED_WAY: "true" },
} as const;
