import { useSearch } from "wouter";

/** Changes with the lens and the filter: pages that were fetched under another one are left behind. */
export function useSidesKey(slug: string): string {
  return `${slug}?${useSearch()}`;
}
