#!/usr/bin/env node
import "reflect-metadata";
import { standpointCommand } from "./commands/index.ts";

// A reader such as `head` that has seen enough is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
await standpointCommand().parseAsync();
