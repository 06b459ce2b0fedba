/** Through which eyes everything is seen: the day, what was known, and without which sources. Null is the default. */
export interface Lens {
  /** The day on which it holds, as in 2022-05-01. */
  readonly on: string | null;
  /** The instant until which the record counts. */
  readonly known: string | null;
  /** The slugs of the sources that are set aside. */
  readonly without: readonly string[];
}

/** The variables that every operation takes: `asOf` reads them. */
export interface LensVariables {
  readonly on: string | null;
  readonly known: string | null;
  readonly without: string[] | null;
}

/** As each thing was last told, by the newest record and all sources. */
export const DEFAULT_LENS: Lens = { on: null, known: null, without: [] };

const NAMES = ["on", "known", "without"] as const;

/** The lens that the search part of an address tells. */
export function lensOf(search: URLSearchParams): Lens {
  const without = search.getAll("without").filter((slug) => slug !== "");
  return {
    on: told(search.get("on")),
    known: told(search.get("known")),
    without: [...new Set(without)].sort(),
  };
}

/** An empty field of a form tells as much as none. */
function told(text: string | null): string | null {
  return text === "" ? null : text;
}

export function isDefault({ on, known, without }: Lens): boolean {
  return on === null && known === null && without.length === 0;
}

export function variablesOf({ on, known, without }: Lens): LensVariables {
  return { on, known, without: without.length === 0 ? null : [...without] };
}

/** The search part of an address under a lens; what it says of other things is kept. */
export function searchUnder(lens: Lens, search: URLSearchParams): string {
  const next = new URLSearchParams(search);
  for (const name of NAMES) next.delete(name);
  if (lens.on !== null) next.set("on", lens.on);
  if (lens.known !== null) next.set("known", lens.known);
  for (const slug of lens.without) next.append("without", slug);
  return searchText(next);
}

/** The search part as it is written into an address, to be read by people too; empty where it says nothing. */
export function searchText(search: URLSearchParams): string {
  const text = search.toString().replaceAll("%3A", ":").replaceAll("%7E", "~");
  return text === "" ? "" : `?${text}`;
}

/** The address of another page that is seen through the same lens. */
export function addressUnder(lens: Lens, address: string): string {
  const [before = "", fragment] = address.split("#");
  const [path = "", search] = before.split("?");
  const place = fragment === undefined ? "" : `#${fragment}`;
  return path + searchUnder(lens, new URLSearchParams(search)) + place;
}
