import type { Engine, SqlParams } from "../database/index.ts";
import type { Shape } from "./shape.ts";

/**
 * What a reader may see: every statement is written under one scope, every row carries the one it was read under, every
 * loader key ends in its key. The lens is one.
 */
export interface Scope {
  /** Equal for equal scopes and only for them. */
  readonly key: string;
  readonly engine: Engine;
  /** Bound to every statement written under it. */
  readonly params: SqlParams;
  /** What a statement that uses its columns begins with; empty where every column says what it holds. */
  readonly prelude: string;
  /** Equal for scopes that write the same SQL, whatever they bind. */
  readonly form: string;
  /** The address of a row read under it. */
  idOf(typename: string, key: string | number): string;
  /** The same, as SQL, from the SQL of both parts. */
  idSql(typename: string, key: string): string;
  /** The condition under which a row may be seen at all. */
  visible(shape: Shape, alias: string): string;
  /** The condition under which a row is in a list: visible and, where it has a time, holding at the scope's day. */
  listed(shape: Shape, alias: string): string;
  /** The condition under which a row has no date at all, so that no day can list it. */
  undated(shape: Shape, alias: string): string;
  /** The expression for a column, where the scope changes what it says. */
  column(shape: Shape, alias: string, property: string): string;
}

/** What every row carries, whatever its concept. */
export interface Scoped {
  /** The name of its GraphQL type. */
  readonly typename: string;
  readonly scope: Scope;
}
