import { copyFile, readdir, readFile, rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sqlitePath } from "../src/platform/database/index.ts";
import { startChild } from "./support/child.ts";
import { standpoint } from "./support/command-line.ts";
import { TEST_ENGINE, testPlace, type TestPlace } from "./support/database.ts";
import { DAMAGES } from "./support/damage.ts";

const STACK = /^\s+at .*[(:]\d+/mu;

describe.runIf(TEST_ENGINE === "sqlite")("a start on a file that", () => {
  let sound: TestPlace;
  let directory: string;
  let path: string;
  beforeAll(async () => {
    sound = await testPlace("sqlite");
    expect(await standpoint(["init"], { DATABASE_URL: sound.url })).toMatchObject({ code: 0 });
  });
  afterAll(() => sound.remove());
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "standpoint-damaged-"));
    path = join(directory, "standpoint.sqlite3");
    await copyFile(sqlitePath(sound.url), path);
  });
  afterEach(() => rm(directory, { recursive: true }));

  it.each(DAMAGES)(
    "%s is refused in one sentence, and leaves the file as it was",
    async (_, damage, sentence) => {
      await damage(path);
      const before = await readFile(path);
      for (const command of ["serve", "init", "migrate", "verify"]) {
        const { code, out, err } = await standpoint([command], { DATABASE_URL: `sqlite:${path}`, PORT: "0" });
        expect([command, code, out]).toEqual([command, 1, ""]);
        expect(err).toMatch(sentence);
        expect(err).not.toMatch(STACK);
        expect(err.trim().split("\n")).toHaveLength(1);
      }
      expect(before.equals(await readFile(path))).toBe(true);
      expect(await readdir(directory)).toEqual(["standpoint.sqlite3"]);
    },
  );

  it("is empty ends the process with code 1", async () => {
    await DAMAGES[0]?.[1](path);
    const child = startChild("src/main.ts", [], { DATABASE_URL: `sqlite:${path}`, PORT: "0" });
    expect(await child.ended()).toBe(1);
    expect(child.printed()).toMatch(/^The database file .* is empty \(0 bytes\); expected .*\n$/u);
  });
});
