import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { searchText } from "../../lens/index.ts";

/** What an address is to say, by the names of its parts; null leaves a part out. */
export type Changes = Readonly<Record<string, string | readonly string[] | null>>;
export type Change = (changes: Changes) => void;

/** Changes some parts of the address at one go: a step that can be taken back. All others stay. */
export function useChangeAddress(): Change {
  const search = useSearch();
  const [path, navigate] = useLocation();
  return useCallback(
    (changes) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(changes)) {
        next.delete(name);
        for (const one of [value ?? []].flat()) if (one !== "") next.append(name, one);
      }
      navigate(path + searchText(next));
    },
    [navigate, path, search],
  );
}

type Parts = readonly [values: readonly string[], set: (values: readonly string[]) => void];

/** All values of one part of the address, and how to replace them. */
export function useAddressParts(name: string): Parts {
  const search = useSearch();
  const change = useChangeAddress();
  const values = useMemo(() => new URLSearchParams(search).getAll(name), [name, search]);
  const set = (next: readonly string[]): void => {
    change({ [name]: next });
  };
  return [values.filter((value) => value !== ""), set];
}

/** One part of the address, empty where it is not there, and how to replace it. */
export function useAddressPart(name: string): readonly [value: string, set: (value: string) => void] {
  const [[value = ""], set] = useAddressParts(name);
  return [
    value,
    (next) => {
      set([next]);
    },
  ];
}
