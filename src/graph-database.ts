import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EntityManager } from "typeorm";
import { MIGRATIONS } from "../schema/migrations/index.ts";
import {
  attachMatching,
  checkLocators,
  noteLocators,
  type CheckedSource,
  type ImportedSource,
} from "./curation/index.ts";
import { databaseFileOffer, type DatabaseFileOffer } from "./exchange/database-file/index.ts";
import { importLines, linesOfFile, type ImportedLines } from "./exchange/ndjson/index.ts";
import { importSeeds, knownThings, readSeedFiles, type ImportProgress } from "./exchange/seed/index.ts";
import {
  createDatabase,
  openDatabase,
  reading,
  type Creation,
  type Database,
  type DatabaseOptions,
} from "./platform/database/index.ts";
import { Problem } from "./platform/errors/index.ts";
import { ENTITIES } from "./schema.ts";
import { REVISION_SQL } from "./things/change-set/index.ts";

/** What the database has to know of the graph that it stores. */
export function graphDatabaseOptions(url: string): DatabaseOptions {
  return {
    url,
    entities: ENTITIES as DatabaseOptions["entities"],
    migrations: MIGRATIONS,
    revisionSql: REVISION_SQL,
  };
}

/** Creates the graph's database if there is none, and runs the migrations that it has not seen. */
export function createGraphDatabase(
  url: string,
  options: Pick<DatabaseOptions, "checkedMeanwhile"> = {},
): Promise<Creation> {
  return createDatabase({ ...graphDatabaseOptions(url), ...options });
}

/** Opens the graph's database; never creates it. */
export function openGraphDatabase(
  url: string,
  options: Pick<DatabaseOptions, "checkedMeanwhile"> = {},
): Promise<Database> {
  return openDatabase({ ...graphDatabaseOptions(url), ...options });
}

/** The graph as a file that can be taken away, whatever engine it is on. */
export function graphFileOffer(database: Database): DatabaseFileOffer {
  const version = MIGRATIONS.map(({ name }) => name).join(" ");
  return databaseFileOffer({ database, version, createAt: (path) => createGraphDatabase(`sqlite:${path}`) });
}

/** Imports seed files, all or nothing, and looks up their locators in the texts at hand. */
export async function importFiles(
  database: Database,
  paths: readonly string[],
  onProgress?: ImportProgress,
): Promise<ImportedSource[]> {
  return database.write(async (db) => {
    const imported = await importSeeds(db, await readSeedFiles(paths, await knownThings(db)), onProgress);
    await noteLocators(db);
    return imported;
  });
}

/** Imports files of NDJSON as they are read, one after the other, all or nothing. */
export async function importLineFiles(
  database: Database,
  paths: readonly string[],
  onProgress?: (soFar: ImportedLines) => void,
): Promise<ImportedLines[]> {
  return database.write(async (db) => {
    const imported: ImportedLines[] = [];
    for (const file of paths) {
      const lines = { file, lines: linesOfFile(file) };
      imported.push(await importLines(db, lines, onProgress === undefined ? {} : { onProgress }));
    }
    await noteLocators(db);
    return imported;
  });
}

/** The YAML files of a directory, in the order of their names. */
export async function seedFilesIn(directory: string): Promise<string[]> {
  const names = await filesIn(directory, "the seeds");
  return names.filter((name) => /\.ya?ml$/u.test(name)).map((name) => join(directory, name));
}

/** Attaches the texts of a directory to the sources they are of, and verifies the locators into all texts at hand. */
export async function loadTexts(database: Database, directory: string | undefined): Promise<void> {
  await withTexts(database, directory, noteLocators);
}

/** The same, and says of every source how its locators fared. */
export function checkTexts(database: Database, directory: string | undefined): Promise<CheckedSource[]> {
  return withTexts(database, directory, checkLocators);
}

async function withTexts<Result>(
  database: Database,
  directory: string | undefined,
  check: (db: EntityManager) => Promise<Result>,
): Promise<Result> {
  const names = directory === undefined ? [] : await filesIn(directory, "the articles (ARTICLES_DIR)");
  const paths = names.filter((name) => /\.(txt|md)$/u.test(name)).map((name) => join(directory ?? "", name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return database.write(async (db) => {
    await attachMatching(db, texts);
    return check(db);
  });
}

/** How much the graph holds. */
export interface GraphCounts {
  readonly nodes: number;
  readonly claims: number;
  readonly sources: number;
}

/** Counts what the graph stands by now. */
export async function graphCounts(database: Database): Promise<GraphCounts> {
  const [counts] = await reading(database, (reader) =>
    reader.rows<GraphCounts>(
      `SELECT CAST((SELECT COUNT(*) FROM node) AS INTEGER) AS "nodes", CAST((SELECT COUNT(*) FROM claim WHERE known_to = 2147483647) AS INTEGER) AS "claims", CAST((SELECT COUNT(*) FROM source) AS INTEGER) AS "sources"`,
    ),
  );
  return counts ?? { nodes: 0, claims: 0, sources: 0 };
}

/** Whether nothing has ever been written. */
export function isEmpty(database: Database): Promise<boolean> {
  return reading(database, ({ revision }) => Promise.resolve(revision === 0));
}

async function filesIn(directory: string, what: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
    throw new Problem(
      "BAD_INPUT",
      `${JSON.stringify(directory)} cannot be read (${code}): expected the directory of ${what}.`,
    );
  }
}
