import { parse } from "csv-parse/sync";
import type { App } from "../../src/app.ts";
import { createApp } from "../../src/app.ts";
import { generatedLines, type GeneratedSize } from "../../src/exchange/generate/index.ts";
import { importLines } from "../../src/exchange/ndjson/index.ts";
import { importSeeds, readSeedTexts } from "../../src/exchange/seed/index.ts";
import { readSettings } from "../../src/platform/settings/index.ts";
import { testPlace } from "./database.ts";
import { request, type HttpAnswer } from "./http-service.ts";

/** A server with exports, over a graph of a test's own. */
export interface ExportService {
  readonly app: App;
  readonly url: string;
  /** Where its database is. */
  readonly databaseUrl: string;
  /** What the server has logged. */
  readonly log: readonly Record<string, unknown>[];
  /** How many statements have been sent so far. */
  statements(): number;
  get(path: string, init?: RequestInit): Promise<HttpAnswer>;
  /** The body of an export; an error where it is not 200. */
  text(path: string): Promise<string>;
  rows(path: string): Promise<Record<string, string>[]>;
  close(): Promise<void>;
}

interface ServiceOptions {
  /** Seed files, given as text; both articles where it is left out. */
  readonly seeds?: readonly string[];
  /** A graph by chance instead. */
  readonly generated?: GeneratedSize;
  readonly environment?: Record<string, string>;
}

export async function exportService(options: ServiceOptions = {}): Promise<ExportService> {
  const place = await testPlace();
  const log: Record<string, unknown>[] = [];
  const sent = { count: 0 };
  const isSeeded = options.seeds === undefined && options.generated === undefined;
  const settings = readSettings({
    DATABASE_URL: place.url,
    SEED: String(isSeeded),
    LOG_LEVEL: "info",
    // How long a page takes is not what these tests are about.
    DEADLINE_MILLISECONDS: "20000",
    ...options.environment,
  });
  const app = await createApp(settings, {
    logStream: { write: (line) => void log.push(JSON.parse(line) as never) },
    onStatement: () => (sent.count += 1),
  });
  await fill(app, options);
  const url = await app.server.listen({ host: "127.0.0.1", port: 0 });
  const get = (path: string, init: RequestInit = {}): Promise<HttpAnswer> => request(url + path, init);
  const text = async (path: string): Promise<string> => {
    const response = await fetch(url + path);
    const body = Buffer.from(await response.arrayBuffer()).toString("utf8");
    if (response.status !== 200) throw new Error(`${path} answers ${String(response.status)}: ${body}`);
    return body;
  };
  return {
    ...{ app, url, log, get, text, databaseUrl: place.url },
    statements: () => sent.count,
    rows: async (path) => readCsv(await text(path)),
    async close() {
      await app.close();
      await place.remove();
    },
  };
}

async function fill({ database }: App, { seeds, generated }: ServiceOptions): Promise<void> {
  if (generated !== undefined)
    await database.write((db) => importLines(db, { file: "generated", lines: generatedLines(generated) }));
  if (seeds === undefined) return;
  const batch = readSeedTexts(seeds.map((text, index) => ({ path: `${String(index)}.yaml`, text })));
  await database.write((db) => importSeeds(db, batch));
}

/** A CSV file as a reader of that format sees it; one that is none is an error. */
export function readCsv(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true });
}
