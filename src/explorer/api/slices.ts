import { useState } from "react";
import type { Paged } from "./paging.ts";

/** A list that is there already, shown so many at once. */
export function useSlices<Item>(items: readonly Item[], atOnce: number): Paged<Item> {
  const [shown, setShown] = useState(atOnce);
  return {
    nodes: items.slice(0, shown),
    hasMore: items.length > shown,
    isLoading: false,
    failure: null,
    more: () => {
      setShown(shown + atOnce);
    },
  };
}
