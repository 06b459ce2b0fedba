import { Problem } from "../platform/errors/index.ts";

/** Runs a command; what goes wrong is said in one sentence on standard error, and ends it with code 1. */
export async function endingWell(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  // Not one of ours: the stack is for whoever mends it, and nobody but the operator sees it here.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Writes a line to standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
