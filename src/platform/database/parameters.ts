import { Problem } from "../errors/index.ts";
import { sha256 } from "../text/index.ts";
import type { SqlParams, SqlValue } from "./database.ts";

/** How a driver wants to see its parameters. */
export type PlaceholderStyle = "dollar" | "question";

/** A statement as a driver takes it: the text, and which name goes to which place. */
export interface PositionalStatement {
  readonly text: string;
  readonly names: readonly string[];
  /** How many were translated before in this process, and this one. */
  readonly number: number;
  /** The name of the prepared statement, made from the text: no other text has it, in this process or in another. */
  readonly name: string;
}

// Strings, quoted names, comments, dollar quotes, casts and `:=` are stepped over; only then is a colon a parameter.
const TOKENS =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|::|:=|:([A-Za-z_]\w*)/gu;

const CACHE_SIZE = 1_000;
const NAME_DIGITS = 32;
const caches: Readonly<Record<PlaceholderStyle, Map<string, PositionalStatement>>> = {
  dollar: new Map(),
  question: new Map(),
};
let translated = 0;

/** Turns `:name` into `$1` (a name used twice has one place) or into `?` (one place for each use). */
export function positional(sql: string, style: PlaceholderStyle): PositionalStatement {
  const cache = caches[style];
  const known = cache.get(sql);
  if (known !== undefined) return known;
  const statement = translate(sql, style);
  const oldest = cache.keys().next();
  if (cache.size >= CACHE_SIZE && oldest.done !== true) cache.delete(oldest.value);
  cache.set(sql, statement);
  return statement;
}

/** The values of a statement in the order of its places. */
export function valuesOf(statement: PositionalStatement, params: SqlParams): SqlValue[] {
  return statement.names.map((name) => {
    const value = params[name];
    if (value !== undefined) return value;
    throw new Problem(
      "INTERNAL",
      `The parameter ":${name}" has no value; received ${quoted(Object.keys(params))}.`,
    );
  });
}

/** A value as SQLite binds it: an array is the JSON text that `json_each` reads. */
export function sqliteValue(value: SqlValue): number | bigint | string | null {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** A value as a reader of PostgreSQL binds it: no text there holds a NUL, so that one is as unlike as any stand-in. */
export function postgresValue(value: SqlValue): SqlValue {
  if (typeof value === "string") return value.replaceAll("\0", "\u{FFFD}");
  if (!Array.isArray(value)) return value;
  return value.map((item: number | string) => postgresValue(item)) as string[];
}

/** A statement with other names for its parameters. */
export function renamed(sql: string, rename: (name: string) => string): string {
  return sql.replace(TOKENS, (token: string, _tag: string | undefined, name: string | undefined) =>
    name === undefined ? token : `:${rename(name)}`,
  );
}

function translate(sql: string, style: PlaceholderStyle): PositionalStatement {
  const names: string[] = [];
  const text = sql.replace(TOKENS, (token: string, _tag: string | undefined, name: string | undefined) => {
    if (name === undefined) return token;
    if (style === "question") {
      names.push(name);
      return "?";
    }
    if (!names.includes(name)) names.push(name);
    return `$${String(names.indexOf(name) + 1)}`;
  });
  translated += 1;
  return { text, names, number: translated, name: `standpoint_${sha256(text).slice(0, NAME_DIGITS)}` };
}

function quoted(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.map((name) => `":${name}"`).join(", ");
}
