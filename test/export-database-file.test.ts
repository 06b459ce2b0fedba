import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { checkRules, withdrawClaim } from "../src/curation/index.ts";
import { importFiles, openGraphDatabase } from "../src/graph-database.ts";
import { reading, statement } from "../src/platform/database/index.ts";
import { SEED_FILES } from "./support/graph.ts";
import { exportService, type ExportService } from "./support/exports.ts";

const FILE = "/export/graph.sqlite";
const SENTINEL = "Mayor Zyzzyva spoke of quokkas at noon";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "standpoint-file-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

let taken = 0;

/** The file, saved as a caller would save it. */
async function download(url: string): Promise<{ path: string; bytes: Buffer; headers: Headers }> {
  const response = await fetch(url);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(bytes.toString("utf8"));
  taken += 1;
  const path = join(directory, `${String(taken)}.sqlite`);
  await writeFile(path, bytes);
  return { path, bytes, headers: response.headers };
}

/** What any program that reads SQLite sees in a file. */
function rowsIn<Row>(path: string, sql: string): Row[] {
  const file = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    return file.prepare(sql).all() as Row[];
  } finally {
    file.close();
  }
}

const TABLES =
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'standpoint%' AND name NOT LIKE 'sqlite%'";
const OPERATORS_OWN = ["locator_check", "source_text"];

describe("the database as a file", () => {
  let service: ExportService;
  beforeAll(async () => {
    service = await exportService();
  });
  afterAll(() => service.close());

  it("is sound, and has every row of every table but the operator's own", async () => {
    const { path } = await download(service.url + FILE);
    expect(rowsIn(path, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(rowsIn(path, "PRAGMA foreign_key_check")).toEqual([]);
    for (const { name } of rowsIn<{ name: string }>(path, TABLES)) {
      const sql = `SELECT * FROM ${name} ORDER BY 1`;
      const ours = await reading(service.app.database, (reader) => reader.rows(sql));
      expect(rowsIn(path, sql)).toEqual(OPERATORS_OWN.includes(name) ? [] : ours);
    }
  });

  it("opens as a database of Standpoint, with every rule of the model and of the tables in it", async () => {
    const { path } = await download(service.url + FILE);
    const schema = rowsIn<{ sql: string }>(
      path,
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'",
    );
    const database = await openGraphDatabase(`sqlite:${path}`);
    const checked = await reading(database, checkRules);
    expect(checked.filter(({ broken }) => broken > 0)).toEqual([]);
    const refused = database.write((db) => statement(db, "DELETE FROM claim"));
    await expect(refused).rejects.toThrow("rows are never deleted");
    await database.close();
    const golden = await readFile("schema/sqlite.sql", "utf8");
    const missing = schema.filter(
      ({ sql }) => !golden.includes(sql) && !sql.includes("standpoint_migration"),
    );
    expect(missing).toEqual([]);
  });

  it("holds no text of a source, though the texts are at hand", async () => {
    const [source] = rowsIn<{ serial: number }>(
      (await download(service.url + FILE)).path,
      "SELECT serial FROM source",
    );
    const values = { serial: source?.serial ?? 0, text: `${SENTINEL}. `.repeat(500) };
    await service.app.database.write((db) =>
      statement(db, "INSERT INTO source_text (source_serial, text) VALUES (:serial, :text)", values),
    );
    const { bytes } = await download(`${service.url}/export/graph@1.sqlite`);
    expect(bytes.includes("Zyzzyva")).toBe(false);
    expect(bytes.includes("george-gascon")).toBe(true);
  });

  it("is named, measured, and told where it stays", async () => {
    const { bytes, headers } = await download(service.url + FILE);
    expect(headers.get("content-type")).toBe("application/vnd.sqlite3");
    expect(headers.get("content-disposition")).toBe('attachment; filename="standpoint-graph-2.sqlite"');
    expect(headers.get("content-length")).toBe(String(bytes.byteLength));
    expect(headers.get("link")).toBe('</export/graph@2.sqlite>; rel="bookmark"');
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });

  it("has the same bytes at the address of its revision, made anew or not", async () => {
    const newest = await download(service.url + FILE);
    await Promise.all(
      ["0", "1"].map((revision) => download(`${service.url}/export/graph@${revision}.sqlite`)),
    );
    const again = await exportService();
    const other = await download(`${again.url}/export/graph@2.sqlite`);
    const pinned = await download(`${service.url}/export/graph@2.sqlite`);
    await again.close();
    expect(pinned.bytes.equals(newest.bytes)).toBe(true);
    expect(other.bytes.byteLength).toBe(newest.bytes.byteLength);
  });

  it("is answered with 304 to who has it, and is not made for that", async () => {
    const etag = (await service.get(FILE, { method: "HEAD" })).headers.get("etag") ?? "";
    const again = await service.get(FILE, { headers: { "if-none-match": etag } });
    expect([again.status, again.text]).toEqual([304, ""]);
    const other = await service.get("/export/graph@1.sqlite", { method: "HEAD" });
    expect(other.headers.get("etag")).not.toBe(etag);
  });

  it.each([
    [
      "/export/graph.sqlite?validAt=2022-01-01",
      400,
      "BAD_INPUT",
      /"validAt" cannot be asked for here: expected nothing/u,
    ],
    ["/export/graph@9.sqlite", 404, "NOT_FOUND", /at revision 2/u],
    ["/export/graph.db", 404, "NOT_FOUND", /expected graph as gexf, ftm.json, jsonld, sqlite/u],
  ])("is refused as %s", async (...[path, status, code, message]) => {
    const { status: seen, body } = await service.get(path);
    const [error] = body.errors ?? [];
    expect([seen, error?.extensions.code, error?.message]).toEqual([
      status,
      code,
      expect.stringMatching(message),
    ]);
  });
});

describe("the database as a file, beside writers", () => {
  let service: ExportService;
  afterEach(() => service.close());

  it("is of one revision, whatever another connection imports meanwhile", { timeout: 60_000 }, async () => {
    service = await exportService({ generated: { actors: 60, stances: 1_400, seed: 1 } });
    const before = await service.rows("/export/claims.csv");
    const pinned =
      (await service.get("/export/claims.csv")).headers.get("link")?.replace(".csv", ".sqlite") ?? "";
    const other = await openGraphDatabase(service.databaseUrl);
    const imported = importFiles(other, SEED_FILES);
    const { path } = await download(
      service.url + (/<(.*)>/u.exec(pinned.replace("claims", "graph"))?.[1] ?? ""),
    );
    await imported;
    await other.close();
    const [newest] = rowsIn<{ revision: number }>(path, "SELECT MAX(number) AS revision FROM change_set");
    const opened = rowsIn<{ revision: number }>(path, "SELECT MAX(known_from) AS revision FROM claim");
    expect(opened).toEqual([newest]);
    const claims = rowsIn<{ key: string }>(path, "SELECT key FROM claim WHERE known_to = 2147483647");
    expect(new Set(claims.map(({ key }) => key))).toEqual(new Set(before.map(({ key }) => key)));
    expect((await service.rows("/export/claims.csv")).length).toBeGreaterThan(before.length);
    expect(rowsIn(path, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(rowsIn(path, "PRAGMA foreign_key_check")).toEqual([]);
  });

  it("tells of an earlier revision what stood then, and was withdrawn since", async () => {
    service = await exportService();
    const before = await download(`${service.url}/export/graph@2.sqlite`);
    const [claim] = await service.rows("/export/claims.csv?attribution=DIRECT_QUOTE");
    const withdrawal = {
      author: "Editors",
      reason: "Read wrongly",
      recordedAt: "2024-05-02T12:00:00Z",
    };
    await service.app.database.write((db) => withdrawClaim(db, claim?.["key"] ?? "", withdrawal));
    const standing = "SELECT key FROM claim WHERE known_to = 2147483647 ORDER BY key";
    const now = await download(service.url + FILE);
    expect(rowsIn(now.path, standing)).toHaveLength(rowsIn(before.path, standing).length - 1);
    await Promise.all(
      ["0", "1"].map((revision) => download(`${service.url}/export/graph@${revision}.sqlite`)),
    );
    const then = await download(`${service.url}/export/graph@2.sqlite`);
    expect(then.bytes.equals(before.bytes)).toBe(true);
  });

  it("leaves no file behind when the server ends", async () => {
    const place = await mkdtemp(join(directory, "place-"));
    service = await exportService();
    vi.stubEnv("TMPDIR", place);
    await download(service.url + FILE);
    vi.unstubAllEnvs();
    expect(await readdir(place)).toHaveLength(1);
    await service.close();
    expect(await readdir(place)).toEqual([]);
  });
});
