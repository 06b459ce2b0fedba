import { useLocation, useSearch } from "wouter";

/** The part of all signatures that is taken to count, as the address tells it: all of them by default. */
export function useValidity(): readonly [validity: string, set: (validity: string) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const told = new URLSearchParams(search).get("validity") ?? "1";
  const set = (validity: string): void => {
    const next = new URLSearchParams(search);
    if (validity === "1") next.delete("validity");
    else next.set("validity", validity);
    const text = next.toString();
    navigate(text === "" ? path : `${path}?${text}`);
  };
  return [told, set];
}
