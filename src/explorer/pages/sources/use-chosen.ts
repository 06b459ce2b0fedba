import { useAddressParts } from "../../parts/address/index.ts";

/** How many sources stand side by side at most. */
export const MOST_CHOSEN = 5;

/** The sources that the address sets side by side, and how to choose others. Empty where it names none. */
export function useChosen(): ReturnType<typeof useAddressParts> {
  const [named, choose] = useAddressParts("source");
  return [[...new Set(named)].slice(0, MOST_CHOSEN), choose];
}
