import { Problem } from "../platform/errors/index.ts";
import { parseLensSuffix, type Lens } from "./lens.ts";

/** What a global id says: the type, the key within the type, and the lens it was read under. */
export interface GlobalId {
  readonly type: string;
  readonly key: string;
  readonly lens: Lens;
}

const GLOBAL_ID = /^([A-Z][A-Za-z]{0,99}):([A-Za-z0-9._-]{1,200})(@.*)?$/u;

/** Writes a global id, `Type:key` and the lens. The key must hold no `@` and no `:`, which slugs and hashes don't. */
export function globalId(type: string, key: string | number, lens: Lens): string {
  return `${type}:${String(key)}${lens.suffix}`;
}

/** Reads a global id; throws BAD_ID when the text is none. */
export function parseGlobalId(id: string): GlobalId {
  const [, type, key, suffix = ""] = GLOBAL_ID.exec(id) ?? [];
  if (type === undefined || key === undefined) {
    const message = `${JSON.stringify(id)} is not an id: expected an id as an answer gave it, such as "Person:jane-doe".`;
    throw new Problem("BAD_ID", message, { id });
  }
  return { type, key, lens: parseLensSuffix(suffix) };
}
