import type { Reader } from "../../database/index.ts";
import type { LinkContext, Scope, Shape } from "../../links/index.ts";

/** What the planned way finds in the context of a request. */
export interface PlanContext extends LinkContext {
  readonly reader: Reader;
}

/** The coerced arguments of a field. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** A field below which everything is read under another scope: its extension `opens`. Throws what its resolver throws. */
export type ScopeOpener = (given: FieldArguments, context: never) => Promise<Scope>;

/** Where a row is: the one of a shape whose property has this value, under a scope. */
export interface Address {
  readonly shape: Shape;
  readonly by: string;
  readonly value: string | number;
  readonly scope: Scope;
}

/** A field that answers what an id names: its extension `finds`. Null where nothing can have the id. */
export type AddressFinder = (id: string, scope: Scope, context: never) => Promise<Address | null>;
