import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createApp, type App } from "../src/app.ts";
import { sqlitePath } from "../src/platform/database/index.ts";
import { readSettings } from "../src/platform/settings/index.ts";
import { TEST_ENGINE, testPlace, type TestPlace } from "./support/database.ts";
import { ARTICLES_DIRECTORY, HAS_ARTICLES } from "./support/environment.ts";
import { request } from "./support/http-service.ts";
import { reading } from "./support/notes.ts";
import { rowCounts } from "./support/quarrel.ts";

let place: TestPlace;
beforeEach(async () => {
  place = await testPlace();
});
afterEach(() => place.remove());

/** Starts Standpoint with only these settings, lets a test look at it, and stops it. */
async function withApp<Result>(
  settings: Readonly<Record<string, string>>,
  work: (app: App) => Promise<Result>,
): Promise<Result> {
  const app = await createApp(readSettings({ DATABASE_URL: place.url, LOG_LEVEL: "silent", ...settings }));
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

const rowsOf = ({ database }: App): Promise<Record<string, number>> => reading(database, rowCounts);

describe("a start", () => {
  it("on nothing creates and seeds the database, and counts what it holds", async () => {
    await withApp({}, async (app) => {
      const { node: nodes, claim: claims, source: sources } = await rowsOf(app);
      expect(sources).toBe(2);
      expect(app.counts).toEqual({ nodes, claims, sources });
    });
  });

  it("on a database that is seeded changes nothing and needs no seeds", async () => {
    const before = await withApp({}, rowsOf);
    expect(await withApp({ SEEDS_DIR: "/nowhere" }, rowsOf)).toEqual(before);
  });

  it.runIf(TEST_ENGINE === "sqlite")("on a database that is seeded does not write to its file", async () => {
    const settings: Record<string, string> = HAS_ARTICLES ? { ARTICLES_DIR: ARTICLES_DIRECTORY } : {};
    await withApp(settings, rowsOf);
    const witness = new Sqlite(sqlitePath(place.url), { readonly: true });
    try {
      const version = (): unknown => witness.pragma("data_version", { simple: true });
      const before = version();
      await withApp(settings, rowsOf);
      expect(version()).toBe(before);
    } finally {
      witness.close();
    }
  });

  it.runIf(TEST_ENGINE === "sqlite")("on a database that is there reads its file through once", async () => {
    await withApp({}, rowsOf);
    const pragma = vi.spyOn(Sqlite.prototype, "pragma");
    await withApp({}, rowsOf);
    const asked = pragma.mock.calls.map(([text]) => text).filter((text) => text.includes("_check"));
    pragma.mockRestore();
    expect(asked).toEqual(["quick_check(3)", "foreign_key_check"]);
  });

  it("with SEED=false leaves an empty database empty, and the next one seeds it", async () => {
    const rows = await withApp({ SEED: "false" }, rowsOf);
    expect(Object.values(rows).every((count) => count === 0)).toBe(true);
    expect((await withApp({}, rowsOf))["source"]).toBe(2);
  });

  it("whose seeds are not there is refused, and leaves the database empty", async () => {
    const refusal = withApp({ SEEDS_DIR: "/nowhere" }, rowsOf);
    await expect(refusal).rejects.toThrow(
      /^"\/nowhere" cannot be read \(ENOENT\): expected the directory of the seeds/u,
    );
    expect((await withApp({ SEED: "false" }, rowsOf))["change_set"]).toBe(0);
  });
});

describe("a running app", () => {
  it("is ready at a revision: the number of its change sets", async () => {
    await withApp({ PORT: "0" }, async (app) => {
      const url = await app.server.listen({ host: "127.0.0.1", port: 0 });
      const { status, body } = await request(`${url}/health/ready`);
      expect([status, body]).toEqual([200, expect.objectContaining({ engine: TEST_ENGINE, revision: 2 })]);
    });
  });

  it("closes once, however often it is told to", async () => {
    await withApp({ SEED: "false" }, async (app) => {
      await Promise.all([app.close(), app.close()]);
      await expect(app.database.write(() => Promise.resolve())).rejects.toMatchObject({
        code: "WRITE_REFUSED",
      });
    });
  });
});
