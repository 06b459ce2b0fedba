import type { VariablesOf } from "gql.tada";
import { useMemo } from "react";
import { useSearch } from "wouter";
import { isOf, useChangeAddress, type Change } from "../../parts/address/index.ts";
import type { networkPage } from "./network.graphql.ts";

type Asked = VariablesOf<typeof networkPage>;
type LinkKind = NonNullable<Asked["kinds"]>[number];
type Position = NonNullable<Asked["positions"]>[number];

/** By what nodes can be linked, on which position, and what they can be, to choose from. */
export const LINKS = {
  STANCE: "stances",
  TIE: "ties",
  EVENT: "events both took part in",
} as const satisfies Readonly<Partial<Record<LinkKind, string>>>;
export const POSITIONS = {
  SUPPORT: "+ supports",
  OPPOSE: "− opposes",
  MIXED: "± is for and against",
  NEUTRAL: "○ is neutral",
  UNDECIDED: "? is undecided",
} as const satisfies Readonly<Partial<Record<Position, string>>>;
export const TYPES = {
  Person: "people",
  Organization: "organizations and groups",
  Policy: "policies",
  Campaign: "campaigns",
} as const;

/** How many nodes are drawn at most, from one “Draw more” to the next. */
export const MOST_NODES = [100, 1_000, 3_000] as const;
export const MOST_STEPS = 3;

/** What the address says of the network: every view of it is a permalink. */
export interface NetworkAddress {
  /** The slugs of the nodes it begins at; none where nobody says. */
  readonly around: readonly string[];
  readonly steps: number;
  /** Which links are shown, on which position, between what; all where empty. */
  readonly link: keyof typeof LINKS | "";
  readonly position: keyof typeof POSITIONS | "";
  readonly type: keyof typeof TYPES | "";
  readonly most: number;
  /** The node or the line that is looked at: a slug, or two. */
  readonly chosen: string | null;
  /** Between whom ways are looked for; empty where one is still to be chosen. */
  readonly from: string;
  readonly to: string;
  readonly hubs: boolean;
  /** Whether it is about ways between two, and not about what is around some. */
  readonly isPaths: boolean;
}

export function networkAddressOf(search: URLSearchParams): NetworkAddress {
  const told = (name: string): string => search.get(name) ?? "";
  const steps = Number(search.get("steps") ?? "1");
  const most = Number(search.get("most"));
  return {
    around: [...new Set(search.getAll("around").filter((slug) => slug !== ""))].slice(0, 20),
    steps: Number.isInteger(steps) && steps >= 0 && steps <= MOST_STEPS ? steps : 1,
    link: oneOf(LINKS, told("link")),
    position: oneOf(POSITIONS, told("position")),
    type: oneOf(TYPES, told("type")),
    most: MOST_NODES.find((one) => one === most) ?? MOST_NODES[0],
    chosen: told("chosen") === "" ? null : told("chosen"),
    from: told("from"),
    to: told("to"),
    hubs: told("hubs") === "yes",
    isPaths: search.has("from") || search.has("to"),
  };
}

/** A word that there is; empty for any other. */
function oneOf<Words extends object>(words: Words, word: string): (string & keyof Words) | "" {
  return isOf(words, word) ? word : "";
}

/** What the address says, and how to change it; the lens stays, and each change can be undone by going back. */
export function useNetworkAddress(): readonly [NetworkAddress, Change] {
  const search = useSearch();
  const change = useChangeAddress();
  const address = useMemo(() => networkAddressOf(new URLSearchParams(search)), [search]);
  return [address, change];
}
