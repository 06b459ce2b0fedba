import { z } from "zod";
import { engineOf } from "../database/index.ts";

const LARGEST_PORT = 65_535;
/** Node's timers take no more, and would fire at once. */
const LONGEST_TIMER_MILLISECONDS = 2_147_483_647;
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Every setting, once: what it may be, its default, and its description for the README and `.env.example`. */
export const settingsSchema = z.object({
  PORT: whole(0, LARGEST_PORT).default(4000).describe("The port to listen on; 0 takes any that is free."),
  HOST: text("the name or address of an interface")
    .default("127.0.0.1")
    .describe("The address to listen on; 0.0.0.0 for all of this machine's."),
  DATABASE_URL: text("sqlite:PATH or postgres://USER@HOST:PORT/NAME", isDatabaseUrl)
    .default("sqlite:data/standpoint.sqlite3")
    .describe("The database: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST:PORT/NAME`."),
  SEED: truth().default(true).describe("Whether to load the seeds into a database that is still empty."),
  SEEDS_DIR: text("the path of a directory").default("seeds").describe("Where the seed files are."),
  ARTICLES_DIR: text("the path of a directory")
    .optional()
    .describe("Where the texts of the sources are, if they are at hand: excerpts are shown from them."),
  LOG_LEVEL: text(`one of ${LOG_LEVELS.join(", ")}`, isLogLevel)
    .transform((value) => value as LogLevel)
    .default("info")
    .describe("The least important log lines to write: fatal, error, warn, info, debug, trace or silent."),
  TOKEN_LIMIT: whole(1).default(2000).describe("The most tokens an operation may have."),
  DEPTH_LIMIT: whole(1)
    .default(12)
    .describe("The deepest an operation may be nested; introspection is exempt."),
  ALIAS_LIMIT: whole(0).default(30).describe("The most aliases an operation may have."),
  ROOT_FIELD_LIMIT: whole(1).default(20).describe("The most root fields an operation may have."),
  COST_LIMIT: whole(1).default(5000).describe("The most nodes an operation may ask for."),
  DEADLINE_MILLISECONDS: whole(1, LONGEST_TIMER_MILLISECONDS)
    .default(2000)
    .describe("How long a request may take, in milliseconds."),
  BODY_LIMIT_BYTES: whole(1).default(262_144).describe("The largest request body, in bytes."),
  PLANNED_WAY: truth()
    .default(true)
    .describe("Whether operations without questions take one SQL statement each; `false` to compare."),
  PREPARED_WAY: truth()
    .default(true)
    .describe(
      "Whether operations that came before are answered without Apollo's pipeline; `false` to compare.",
    ),
});

/** How much is logged, more from word to word; `silent` is nothing. */
export type LogLevel = (typeof LOG_LEVELS)[number];

function text(expected: string, isRight: (value: string) => boolean = () => true) {
  return z.string().refine(isRight, { error: expected });
}

function truth() {
  return text("true or false", (value) => value === "true" || value === "false").transform(
    (value) => value === "true",
  );
}

function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  const limits =
    most === Number.MAX_SAFE_INTEGER
      ? `of at least ${String(least)}`
      : `from ${String(least)} to ${String(most)}`;
  const isRight = (value: string) =>
    /^\d{1,16}$/u.test(value) && Number(value) >= least && Number(value) <= most;
  return text(`a whole number ${limits}`, isRight).transform(Number);
}

function isLogLevel(value: string): boolean {
  return LOG_LEVELS.some((level) => level === value);
}

function isDatabaseUrl(value: string): boolean {
  try {
    engineOf(value);
    return true;
  } catch {
    return false;
  }
}
