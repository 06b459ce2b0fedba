import type { Command } from "commander";
import { CommanderError } from "commander";
import { vi } from "vitest";
import { standpointCommand } from "../../src/commands/index.ts";

/** What a command printed, and the code it ended with. */
export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `standpoint …` in this process, with only these settings. */
export async function standpoint(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<CommandRun> {
  const printed = { out: "", err: "" };
  const environment = process.env;
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      printed.out += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      printed.err += String(text);
      return true;
    }),
  ];
  const before = process.exitCode;
  process.exitCode = undefined;
  process.env = { ...settings };
  try {
    const code = await parse(withoutExit(standpointCommand()), args);
    return { ...printed, code: code ?? exitCode() };
  } finally {
    process.env = environment;
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}

async function parse(program: Command, args: readonly string[]): Promise<number | null> {
  try {
    await program.parseAsync([...args], { from: "user" });
    return null;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}

/** Throws where commander would end the process. */
function withoutExit(command: Command): Command {
  for (const child of command.commands) withoutExit(child);
  return command.exitOverride();
}

/** As the system would see it; the type checker still sees what was assigned above. */
function exitCode(): number {
  return Number(process.exitCode ?? 0);
}
