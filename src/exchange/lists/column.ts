import { answerKey } from "./feed.ts";

/** What a cell of a table may hold. */
export type Scalar = string | number | boolean | null;
export type Cell = Scalar | readonly Scalar[];

/** Begins a path that leads into what was read beside the list. */
export const BESIDE = "beside";

/** Fields with those below each. */
interface Branches {
  readonly fields: Map<string, Branches>;
}

function bare(): Branches {
  return { fields: new Map() };
}

/** The fields that some paths need, in GraphQL: "holder.slug" and "holder.name" are "holder { slug name }". */
export function selectionOf(paths: readonly string[]): string {
  const root = bare();
  for (const path of paths) {
    let place = root;
    for (const field of path.split(".")) {
      const next = place.fields.get(field) ?? bare();
      place.fields.set(field, next);
      place = next;
    }
  }
  return written(root);
}

function written({ fields }: Branches): string {
  return [...fields]
    .map(([field, below]) => {
      const name = field.startsWith("on ") ? `... ${field}` : field;
      return below.fields.size === 0 ? name : `${name} { ${written(below)} }`;
    })
    .join(" ");
}

/** What stands at the end of a path; through a list the path leads to all its ends, in their order. */
export function cellAt(value: unknown, path: string): Cell {
  return follow(value, path.split(".")) as Cell;
}

function follow(value: unknown, fields: readonly string[]): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.flatMap((item: unknown) => [follow(item, fields)].flat());
  const [field, ...rest] = fields;
  if (field === undefined) return value;
  // A fragment leads nowhere: what it selects stands beside the rest.
  if (field.startsWith("on ")) return follow(value, rest);
  return follow((value as Record<string, unknown>)[answerKey(field)], rest);
}
