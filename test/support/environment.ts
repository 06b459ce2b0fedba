import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Whether nothing may be skipped, and loops run their full length. */
export const ON_CI = (process.env["CI"] ?? "") !== "";

/** Where the articles' texts are looked for: they belong to the operator, not to the repository. */
export const ARTICLES_DIRECTORY = process.env["ARTICLES_DIR"] ?? "../shared/articles";

/** Whether tests of the texts can run; on CI they must, so that a missing directory fails there. */
export const HAS_ARTICLES = ON_CI || existsSync(ARTICLES_DIRECTORY);

/** The articles' texts, in the order of their file names. */
export async function articleTexts(): Promise<string[]> {
  const names = (await readdir(ARTICLES_DIRECTORY)).filter((name) => name.endsWith(".txt")).sort();
  if (names.length === 0) throw new Error(`${ARTICLES_DIRECTORY} has no .txt file: expected the articles.`);
  return Promise.all(names.map((name) => readFile(join(ARTICLES_DIRECTORY, name), "utf8")));
}
