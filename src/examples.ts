import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageDirectory } from "./platform/settings/index.ts";

/** A question that people can start from: a named operation with its variables. */
export interface Example {
  readonly name: string;
  readonly query: string;
  /** JSON text, as a person would type it. */
  readonly variables?: string;
}

/** The operations of `examples/`, in the order of their file names, with the variables beside them. */
export async function readExamples(directory = join(packageDirectory(), "examples")): Promise<Example[]> {
  if (!existsSync(directory)) return [];
  const files = (await readdir(directory)).filter((file) => file.endsWith(".graphql")).sort();
  return Promise.all(
    files.map(async (file) => {
      const path = join(directory, file);
      const variables = path.replace(/\.graphql$/u, ".variables.json");
      const query = await readFile(path, "utf8");
      const name = file.replace(/^\d+-|\.graphql$/gu, "");
      return existsSync(variables)
        ? { name, query, variables: await readFile(variables, "utf8") }
        : { name, query };
    }),
  );
}
