import type { VariablesOf } from "gql.tada";
import { useMemo } from "react";
import { useSearch } from "wouter";
import type { moreHoldings } from "./more-holdings.graphql.ts";

/** Whose positions count: by their sector, what they are, and on whose word. */
export type PositionsFilter = NonNullable<VariablesOf<typeof moreHoldings>["positions"]>;

/** The names that an address gives the parts of the filter. */
const PARTS = {
  sector: "holderSector",
  kind: "holderKind",
  word: "onWhoseWord",
  told: "attribution",
} as const;
export type FilterPart = keyof typeof PARTS;

/** The filter that the address tells; null where it tells of none. */
export function usePositionsFilter(): PositionsFilter | null {
  const search = useSearch();
  return useMemo(() => {
    const given = new URLSearchParams(search);
    const parts = Object.entries(PARTS).flatMap(([name, field]) => {
      const values = given.getAll(name).filter((value) => value !== "");
      return values.length === 0 ? [] : [[field, values] as const];
    });
    return parts.length === 0 ? null : Object.fromEntries(parts);
  }, [search]);
}
