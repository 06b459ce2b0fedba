import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";

/** Whether what is recorded is written anew instead of compared: `UPDATE_EXAMPLES=1 npx vitest run …`. */
const UPDATES = (process.env["UPDATE_EXAMPLES"] ?? "") !== "";

/** The text that is recorded in a file; what was made now is recorded first where updates are asked for. */
export async function recordedText(path: string, made: string): Promise<string> {
  if (UPDATES) await writeFile(path, made);
  return readFile(path, "utf8");
}

/** The JSON that is recorded in a file, likewise. */
export async function recordedJson(path: string, answer: unknown): Promise<unknown> {
  const made = await format(JSON.stringify(answer), { parser: "json", printWidth: 110 });
  return JSON.parse(await recordedText(path, made)) as unknown;
}
