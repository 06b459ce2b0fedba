const DEFAULT_FIRST = 20;

/** The arguments of a list, as a client gives them. */
export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: { readonly position?: readonly string[] | null } | null;
}

/** How many rows at most; so many as the product says where nobody does. */
export function firstOf({ first }: ListArguments): number {
  return first ?? DEFAULT_FIRST;
}
