import type { Engine } from "../database/index.ts";
import type { Scope } from "./scope.ts";
import type { Class, Shape } from "./shape.ts";

/** A row in a statement, for who writes about it. */
export interface SqlRow {
  readonly engine: Engine;
  readonly scope: Scope;
  readonly shape: Shape;
  /** What the row is called. */
  readonly alias: string;
  /** The expression for one of its columns, under the scope. */
  readonly column: (property: string) => string;
  /** The shape of another concept, for what is looked up there. */
  readonly shapeOf: (concept: Class) => Shape;
}

/**
 * What SQL says of a row: the value as a resolver would answer it, or JSON text (NULL for null), or the fields of an
 * object by their names.
 */
export type Said =
  | { readonly value: string; readonly isText: boolean }
  | { readonly json: string }
  | { readonly fields: Readonly<Record<string, Said>> };

/**
 * How SQL says what a resolver makes of a row, declared beside the resolver as the extension `sql` of its field. It must
 * say the same: the differential test compares them. It may bind only what the scope binds.
 */
export type FieldSql = (row: SqlRow) => Said;
