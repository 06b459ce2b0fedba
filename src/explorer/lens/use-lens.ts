import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { lensOf, searchUnder, type Lens } from "./lens.ts";

/** How an address is left behind: as a step to come back to, or not. */
interface SetOptions {
  readonly replace?: boolean;
}

type SetLens = (lens: Lens, options?: SetOptions) => void;

/** The lens of the address that is shown. */
export function useLens(): Lens {
  const search = useSearch();
  return useMemo(() => lensOf(new URLSearchParams(search)), [search]);
}

/** Shows the same page under another lens. */
export function useSetLens(): SetLens {
  const [path, navigate] = useLocation();
  const search = useSearch();
  return useCallback(
    (lens, { replace = false } = {}) => {
      navigate(path + searchUnder(lens, new URLSearchParams(search)), { replace });
    },
    [navigate, path, search],
  );
}
