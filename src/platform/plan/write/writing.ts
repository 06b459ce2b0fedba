import type { Engine } from "../../database/index.ts";
import { renamed } from "../../database/index.ts";
import type { Scope, Shapes, SqlRow } from "../../links/index.ts";
import { scopedName, type Asked } from "../ask/index.ts";
import type { RowTree } from "../tree/index.ts";

/** What is at hand while a statement is written, at one place of it. */
export interface Writing {
  readonly engine: Engine;
  readonly shapes: Shapes;
  readonly asked: Asked;
  /** The scope of what is read here. */
  readonly scope: Scope;
  readonly scopeNumber: number;
}

/** The same, where another scope begins. */
export function under(writing: Writing, scopeNumber: number): Writing {
  const scope = writing.asked.scopes[scopeNumber];
  if (scope === undefined) throw new Error(`There is no scope ${String(scopeNumber)}.`);
  return { ...writing, scope, scopeNumber };
}

/** SQL as links and scopes write it, with names of parameters that no other field and no other scope has. */
export function named(sql: string, { scope, scopeNumber }: Writing, tag: string): string {
  return renamed(sql, (name) => (name in scope.params ? scopedName(name, scopeNumber) : `${name}_${tag}`));
}

/** The same, for what binds nothing of its own but by names that are given already. */
export function scoped(sql: string, { scope, scopeNumber }: Writing): string {
  if (scopeNumber === 0) return sql;
  return renamed(sql, (name) => (name in scope.params ? scopedName(name, scopeNumber) : name));
}

/** A row, for who writes about it. */
export function rowOf({ shape, alias }: Pick<RowTree, "shape" | "alias">, writing: Writing): SqlRow {
  const { engine, scope, shapes } = writing;
  return {
    engine,
    scope,
    shape,
    alias,
    column: (property) => scope.column(shape, alias, property),
    shapeOf: (concept) => shapes.of(concept),
  };
}
