import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { Problem } from "../src/platform/errors/index.ts";
import {
  readSettings,
  settingsExample,
  settingsMarkdown,
  settingsTable,
} from "../src/platform/settings/index.ts";

function fileOfRepository(name: string): Promise<string> {
  return readFile(new URL(`../${name}`, import.meta.url), "utf8");
}

function faultOf(environment: Record<string, string>): Problem {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error("the settings were accepted");
}

describe("settings", () => {
  it("have defaults for everything but the texts of the sources", () => {
    expect(readSettings({})).toEqual({
      host: "127.0.0.1",
      port: 4000,
      databaseUrl: "sqlite:data/standpoint.sqlite3",
      seed: true,
      seedsDirectory: "seeds",
      articlesDirectory: undefined,
      logLevel: "info",
      plannedWay: true,
      preparedWay: true,
      limits: {
        tokens: 2000,
        depth: 12,
        aliases: 30,
        rootFields: 20,
        cost: 5000,
        deadlineMilliseconds: 2000,
        bodyBytes: 262_144,
      },
    });
  });

  it("are read from the environment, and other variables are ignored", () => {
    const read = readSettings({
      PORT: "0",
      SEED: "false",
      ARTICLES_DIR: "/articles",
      PATH: "/bin",
      LOG_LEVEL: "warn",
    });
    expect(read).toMatchObject({ port: 0, seed: false, articlesDirectory: "/articles", logLevel: "warn" });
  });

  it("that are empty count as not set", () => {
    expect(readSettings({ PORT: "", ARTICLES_DIR: "", DATABASE_URL: "" })).toEqual(readSettings({}));
  });
});

describe("wrong settings", () => {
  it.each([
    ["PORT", "http", 'PORT is "http"; expected a whole number from 0 to 65535.'],
    ["PORT", "65536", 'PORT is "65536"; expected a whole number from 0 to 65535.'],
    ["PORT", "-1", 'PORT is "-1"; expected a whole number from 0 to 65535.'],
    ["PORT", "4e3", 'PORT is "4e3"; expected a whole number from 0 to 65535.'],
    ["SEED", "yes", 'SEED is "yes"; expected true or false.'],
    [
      "LOG_LEVEL",
      "loud",
      'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.',
    ],
    ["COST_LIMIT", "0", 'COST_LIMIT is "0"; expected a whole number of at least 1.'],
    [
      "DEADLINE_MILLISECONDS",
      "2147483648",
      'DEADLINE_MILLISECONDS is "2147483648"; expected a whole number from 1 to 2147483647.',
    ],
    [
      "DATABASE_URL",
      "data.db",
      'DATABASE_URL is "data.db"; expected sqlite:PATH or postgres://USER@HOST:PORT/NAME.',
    ],
  ])("such as %s=%s are refused, and what was expected is said", (name, value, sentence) => {
    const fault = faultOf({ [name]: value });
    expect([fault.code, fault.message, fault.details]).toEqual(["BAD_INPUT", sentence, { settings: [name] }]);
  });

  it("are all named at once", () => {
    expect(faultOf({ PORT: "x", HOST: "here", SEED: "1" }).details).toEqual({ settings: ["PORT", "SEED"] });
  });

  it("never show a password", () => {
    expect(faultOf({ DATABASE_URL: "mysql://me:secret@host/name" }).message).toContain(
      '"mysql://me@host/name"',
    );
  });
});

describe("the table of settings", () => {
  it("describes each setting in a sentence", () => {
    expect(settingsTable().filter(({ description }) => !/^[A-Z].+\.$/u.test(description))).toEqual([]);
  });

  it("is what .env.example says", async () => {
    expect(await fileOfRepository(".env.example")).toBe(settingsExample());
  });

  it("is what the README says under Settings", async () => {
    const readme = await fileOfRepository("README.md");
    const section = readme.split(/^## /mu).find((part) => part.startsWith("Settings\n")) ?? "";
    const rows = (markdown: string) => markdown.match(/^\| *`[A-Z_]+`.*$/gmu)?.map(cells);
    expect(rows(section)).toEqual(rows(settingsMarkdown()));
  });

  it("reads as its own defaults when .env.example is used as it is", async () => {
    const lines = (await fileOfRepository(".env.example")).split("\n").filter((line) => /^[A-Z]/u.test(line));
    const environment = Object.fromEntries(
      lines.map((line) => [...line.split(/=(.*)/u, 2)] as [string, string]),
    );
    expect(readSettings(environment)).toEqual(readSettings({}));
  });
});

/** The cells of a table row, whatever the formatter has padded them with. */
function cells(row: string): string[] {
  return row.split("|").map((cell) => cell.trim());
}
