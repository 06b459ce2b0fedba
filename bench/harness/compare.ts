import { isDeepStrictEqual } from "node:util";
import type { Compared } from "./contender.ts";

const CURSORS: ReadonlySet<string> = new Set(["cursor", "startCursor", "endCursor"]);

/** Whether two answers say the same, as far as they are compared. */
export function sayTheSame(compared: Compared, one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(seen(compared, one), seen(compared, other));
}

/** What is compared of an answer: each has cursors of its own. */
function seen(compared: Compared, data: unknown): unknown {
  switch (compared) {
    case "whole":
      return withoutCursors(data);
    case "count":
      return listSizes(data);
    case "length":
      return lengths(data);
  }
}

function withoutCursors(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutCursors);
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).filter(([name]) => !CURSORS.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutCursors(value)]));
}

/** How many rows the outermost lists have. */
function listSizes(data: unknown): unknown {
  if (Array.isArray(data)) return data.length;
  if (typeof data !== "object" || data === null) return data === null ? null : undefined;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, listSizes(value)]));
}

/** The `length` fields, wherever they stand. */
function lengths(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data.flatMap(lengths);
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => (name === "length" ? [value] : lengths(value)));
}
