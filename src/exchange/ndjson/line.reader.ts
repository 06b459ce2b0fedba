import { createReadStream } from "node:fs";
import { Problem } from "../../platform/errors/index.ts";

/** Some lines of a file, in their order. */
export type Lines = readonly string[];

/** Longer than any passage ever is; a file without line breaks is noticed before it fills the memory. */
export const MAXIMUM_LINE_CHARACTERS = 4_000_000;

/** The lines of a file of UTF-8, as they are read. */
export async function* linesOfFile(path: string): AsyncGenerator<Lines> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  try {
    for await (const chunk of createReadStream(path)) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > MAXIMUM_LINE_CHARACTERS) throw tooLong(path);
      yield lines;
    }
    rest += decoder.decode();
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(path, error);
  }
  if (rest !== "") yield [rest];
}

function tooLong(path: string): Problem {
  const most = MAXIMUM_LINE_CHARACTERS.toLocaleString("en-US");
  return new Problem("BAD_INPUT", `${path} has a line of more than ${most} characters: expected NDJSON.`, {
    path,
  });
}

function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
  return new Problem("BAD_INPUT", `${path} cannot be read (${code}): expected a file of NDJSON in UTF-8.`, {
    path,
  });
}
