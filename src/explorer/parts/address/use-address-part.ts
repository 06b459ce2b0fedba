import { useLocation, useSearch } from "wouter";

type Parts = readonly [values: readonly string[], set: (values: readonly string[]) => void];

/** All values of one part of the address, and how to replace them: a step that can be taken back. */
export function useAddressParts(name: string): Parts {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const set = (values: readonly string[]): void => {
    const next = new URLSearchParams(search);
    next.delete(name);
    for (const value of values) if (value !== "") next.append(name, value);
    const text = next.toString();
    navigate(text === "" ? path : `${path}?${text}`);
  };
  return [new URLSearchParams(search).getAll(name).filter((value) => value !== ""), set];
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
