import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";

/** Whether recorded answers are written anew instead of compared: `UPDATE_EXAMPLES=1 npx vitest run …`. */
const UPDATES = (process.env["UPDATE_EXAMPLES"] ?? "") !== "";

/** The JSON that is recorded in a file; what was answered now is recorded first where updates are asked for. */
export async function recordedJson(path: string, answer: unknown): Promise<unknown> {
  if (UPDATES) await writeFile(path, await format(JSON.stringify(answer), { parser: "json", printWidth: 110 }));
  return JSON.parse(await readFile(path, "utf8")) as unknown;
}
