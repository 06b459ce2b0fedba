import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { InvalidArgumentError, type Command } from "commander";
import { generatedLines, type GeneratedSize } from "../exchange/generate/index.ts";
import { importLines, type ImportedLines } from "../exchange/ndjson/index.ts";
import { openGraphDatabase } from "../graph-database.ts";
import { Problem } from "../platform/errors/index.ts";
import { endingWell, say } from "./ending.ts";

interface Options extends GeneratedSize {
  readonly out?: string;
  readonly database?: string;
}

/** The command that makes up a graph. */
export function addGenerateCommand(program: Command): void {
  program
    .command("generate")
    .description(
      "make up a graph, the same one for the same seed: as NDJSON, or straight into a database; for tests and measurements",
    )
    .requiredOption("--actors <count>", "from how many people and organizations to draw", wholeNumber)
    .requiredOption("--stances <count>", "how many stances; all the rest grows with them", wholeNumber)
    .requiredOption("--seed <number>", "which graph of this size", wholeNumber)
    .option("--out <file>", "the file to write; standard output when left out")
    .option("--database <url>", "the database to import into instead, as DATABASE_URL names it")
    .action((options: Options) => endingWell(() => generate(options)));
}

function wholeNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  throw new InvalidArgumentError(`${JSON.stringify(text)} is no whole number.`);
}

async function generate({ out, database, ...size }: Options): Promise<void> {
  if (out !== undefined && database !== undefined) {
    throw new Problem("BAD_INPUT", "Both --out and --database are given: expected one of them.");
  }
  if (database !== undefined) await intoDatabase(database, size);
  else if (out !== undefined) await pipeline(chunks(size), createWriteStream(out));
  else await ontoStandardOutput(size);
}

async function intoDatabase(url: string, size: GeneratedSize): Promise<void> {
  const database = await openGraphDatabase(url);
  try {
    const lines = { file: "generated", lines: generatedLines(size) };
    const imported = await database.write((db) => importLines(db, lines, { onProgress: progressLines() }));
    say(importedLinesText("generated", imported));
  } finally {
    await database.close();
  }
}

async function ontoStandardOutput(size: GeneratedSize): Promise<void> {
  for (const lines of generatedLines(size)) {
    if (!process.stdout.write(textOf(lines))) await once(process.stdout, "drain");
  }
}

function chunks(size: GeneratedSize): Readable {
  return Readable.from(
    (function* () {
      for (const lines of generatedLines(size)) yield textOf(lines);
    })(),
  );
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

const CLAIMS_BETWEEN = 10_000;

/** Tells of an import on standard error: once it has begun, then every ten thousand claims. */
export function progressLines(): (soFar: ImportedLines) => void {
  let next = 0;
  return ({ lines, claims, sources }) => {
    if (claims < next) return;
    next = claims + CLAIMS_BETWEEN;
    process.stderr.write(`${count(lines)} lines, ${count(sources)} sources, ${count(claims)} claims\n`);
  };
}

/** What an import of lines did, in one line. */
export function importedLinesText(file: string, done: ImportedLines): string {
  if (done.revisions === 0) return `${file}: nothing new in ${count(done.lines)} lines.`;
  const { sources, nodes, claims, evidence, withdrawn, corrected, stayWithdrawn } = done;
  const added = `${count(nodes)} nodes, ${count(claims)} claims, ${count(evidence)} pieces of evidence`;
  const revised =
    withdrawn + corrected === 0
      ? ""
      : ` ${count(withdrawn)} claims withdrawn, ${count(corrected)} corrected.`;
  const kept = stayWithdrawn === 0 ? "" : ` Withdrawn before, and staying so: ${count(stayWithdrawn)}.`;
  return `${file}: ${count(sources)} sources in ${count(done.revisions)} revisions, ${added}.${revised}${kept}`;
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}
