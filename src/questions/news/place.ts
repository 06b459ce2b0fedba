import { Problem } from "../../platform/errors/index.ts";

/** The sorts of changes that news is read from, in the order in which those of one revision are told. */
export const STRANDS = ["sources", "nodes", "closings", "claims", "evidence"] as const;
export type Strand = (typeof STRANDS)[number];

/**
 * How far a reader has come: for each strand the serial of the last row that was looked at, as serials are handed out in
 * the order of revisions; for closings, which have an order of their own, the revision, too.
 */
export interface Place extends Readonly<Record<Strand, number>> {
  readonly closedIn: number;
  /** Which state of lost passages was told: its fingerprint; empty before any was. */
  readonly lostSeen: string;
  /** The serial of the evidence up to which that state was told; null where all of it was. */
  readonly lostUpTo: number | null;
}

export const BEGINNING: Place = {
  sources: 0,
  nodes: 0,
  closings: 0,
  claims: 0,
  evidence: 0,
  closedIn: 0,
  lostSeen: "",
  lostUpTo: null,
};

const NUMBERS = ["sources", "nodes", "closedIn", "closings", "claims", "evidence"] as const;
const CURSOR = /^news~(\d{1,10}(?:\.\d{1,10}){5})~([\d.]{0,100})~(\d{0,10})$/u;

/** A place as plain text. */
export function cursorOf(place: Place): string {
  const numbers = NUMBERS.map((name) => place[name]).join(".");
  return `news~${numbers}~${place.lostSeen}~${String(place.lostUpTo ?? "")}`;
}

/** Reads what `cursorOf` wrote; BAD_CURSOR for anything else. */
export function placeOf(cursor: string): Place {
  const [, joined = "", lostSeen = "", upTo = ""] = CURSOR.exec(cursor) ?? [];
  const numbers = joined.split(".").map(Number);
  // PostgreSQL fails on comparing with what no column can hold.
  if (joined !== "" && [...numbers, Number(upTo)].every((number) => number < 2 ** 31)) {
    const entries = NUMBERS.map((name, index) => [name, numbers[index] ?? 0]);
    const known = Object.fromEntries(entries) as Record<(typeof NUMBERS)[number], number>;
    return { ...known, lostSeen, lostUpTo: upTo === "" ? null : Number(upTo) };
  }
  const message = `after is ${JSON.stringify(cursor)}: expected one that changesSince gave.`;
  throw new Problem("BAD_CURSOR", message, { cursor });
}
