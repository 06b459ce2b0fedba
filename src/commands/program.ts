import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageDirectory } from "../platform/settings/index.ts";
import { addChangeCommands } from "./change.ts";
import { addConflictCommands } from "./conflict.ts";
import { addCreateCommands } from "./create.ts";
import { addGenerateCommand } from "./generate.ts";
import { serve } from "./serve.ts";
import { addSourceCommands } from "./source.ts";
import { addVerifyCommand } from "./verify.ts";

/** The `standpoint` command, with every subcommand it has. */
export function standpointCommand(): Command {
  const manifest = JSON.parse(readFileSync(join(packageDirectory(), "package.json"), "utf8")) as {
    version: string;
  };
  const program = new Command("standpoint")
    .description("Who stands where, since when, on whose word, and how do we know?")
    .version(manifest.version)
    .showSuggestionAfterError();
  program.command("serve").description("start the server").action(serve);
  addCreateCommands(program);
  addChangeCommands(program);
  addConflictCommands(program);
  addVerifyCommand(program);
  addSourceCommands(program);
  addGenerateCommand(program);
  return program;
}
