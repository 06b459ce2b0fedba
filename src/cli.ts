#!/usr/bin/env node
import "reflect-metadata";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import {
  addChangeCommands,
  addCreateCommands,
  addSourceCommands,
  addVerifyCommand,
  serve,
} from "./commands/index.ts";
import { packageDirectory } from "./platform/settings/index.ts";

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
  addVerifyCommand(program);
  addSourceCommands(program);
  return program;
}

if (import.meta.filename === process.argv[1] || process.argv[1]?.endsWith("standpoint") === true) {
  // A reader such as `head` that has seen enough is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  await standpointCommand().parseAsync();
}
