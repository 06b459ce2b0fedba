import { fileURLToPath } from "node:url";

const STRIPPED = fileURLToPath(new URL("stripped.mjs", import.meta.url));

/** What Node needs to be told to run a server in TypeScript as if it were written in JavaScript. */
export function typescriptProgram(path: string): string[] {
  return ["--import", STRIPPED, path];
}
