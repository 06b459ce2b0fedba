import { withoutPassword } from "../database/index.ts";
import { Problem } from "../errors/index.ts";
import { settingsSchema, type LogLevel } from "./settings.schema.ts";

/** What the operator may choose, read once at the start. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Whether an empty database is seeded at the start. */
  readonly seed: boolean;
  readonly seedsDirectory: string;
  readonly articlesDirectory: string | undefined;
  readonly logLevel: LogLevel;
  /** Whether operations of links and columns alone are answered by one statement each. */
  readonly plannedWay: boolean;
  /** Whether perfect requests of operations that came before are answered without Apollo's pipeline. */
  readonly preparedWay: boolean;
  readonly limits: LimitSettings;
}

/** What one request may ask for. */
export interface LimitSettings {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly cost: number;
  readonly deadlineMilliseconds: number;
  readonly bodyBytes: number;
}

/** The variables of a process, as the system gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads all settings; wrong ones are BAD_INPUT, each named with what was seen and what was expected. */
export function readSettings(environment: Environment = process.env): Settings {
  // An empty text is how shells and .env files say "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = settingsSchema.safeParse(given);
  if (!result.success) throw wrongSettings(result.error.issues, given);
  const read = result.data;
  return {
    host: read.HOST,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    seed: read.SEED,
    seedsDirectory: read.SEEDS_DIR,
    articlesDirectory: read.ARTICLES_DIR,
    logLevel: read.LOG_LEVEL,
    plannedWay: read.PLANNED_WAY,
    preparedWay: read.PREPARED_WAY,
    limits: {
      tokens: read.TOKEN_LIMIT,
      depth: read.DEPTH_LIMIT,
      aliases: read.ALIAS_LIMIT,
      rootFields: read.ROOT_FIELD_LIMIT,
      cost: read.COST_LIMIT,
      deadlineMilliseconds: read.DEADLINE_MILLISECONDS,
      bodyBytes: read.BODY_LIMIT_BYTES,
    },
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function wrongSettings(issues: readonly Issue[], given: Environment): Problem {
  const sentences = issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name} is "${withoutPassword(given[name] ?? "")}"; expected ${message}.`;
  });
  const settings = issues.map(({ path }) => String(path[0]));
  return new Problem("BAD_INPUT", sentences.join("\n"), { settings });
}
