import { hash } from "node:crypto";
import { codePointLength, sliceCodePoints, type Range } from "./code-points.ts";
import { sha256 } from "./hash.ts";

/** Where an excerpt stands in a normalized text, and its hash: what the repository keeps instead of the words. */
export interface Locator extends Range {
  readonly sha256: string;
}

/** Whether a locator still points at its excerpt; where SHIFTED, where the excerpt stands now. */
export type LocatorCheck =
  { readonly status: "VERIFIED" } | ({ readonly status: "SHIFTED" } & Range) | { readonly status: "BROKEN" };

/**
 * How many windows of one text are hashed that begin or end inside a word (about a microsecond each): enough to look
 * everywhere for a few hundred lost excerpts of an article, and a bound for a book.
 */
const INNER_WINDOW_LIMIT = 1_000_000;

/** The locator of a range of a text. */
export function locatorAt(text: string, { start, end }: Range): Locator {
  return { start, end, sha256: sha256(sliceCodePoints(text, start, end)) };
}

/** Checks one locator against a text. For many locators of one text, keep a `locatorVerifier`. */
export function verifyLocator(text: string, locator: Locator): LocatorCheck {
  return locatorVerifier(text)(locator);
}

/**
 * Prepares a text for the checking of many locators. An excerpt that is not where its locator says is looked for at the
 * nearest place first (the earlier of two), where words begin and end; then, within a limit for each text, everywhere.
 */
export function locatorVerifier(
  text: string,
  options: { readonly innerWindowLimit?: number } = {},
): (locator: Locator) => LocatorCheck {
  const indexed = indexText(text);
  let innerWindowsLeft = options.innerWindowLimit ?? INNER_WINDOW_LIMIT;
  return (locator) => {
    const length = locator.end - locator.start;
    const latest = indexed.length - length;
    if (length <= 0 || locator.start < 0 || latest < 0) return { status: "BROKEN" };
    const matches = (start: number): boolean => hashOf(indexed, start, start + length) === locator.sha256;
    if (locator.start <= latest && matches(locator.start)) return { status: "VERIFIED" };
    const origin = Math.min(locator.start, latest);
    const isWhole = (start: number): boolean =>
      indexed.edges[start] === 1 && indexed.edges[start + length] === 1;
    const whole = nearest(origin, latest, (start) => isWhole(start) && matches(start));
    if (whole !== null) return shifted(whole, length);
    const inner = nearest(origin, latest, (start) => {
      if (isWhole(start) || innerWindowsLeft <= 0) return false;
      innerWindowsLeft -= 1;
      return matches(start);
    });
    return inner === null ? { status: "BROKEN" } : shifted(inner, length);
  };
}

interface IndexedText {
  readonly bytes: Buffer;
  /** The first byte of each code point, and the end of the last. */
  readonly offsets: Uint32Array;
  /** 1 at each code point before which a word begins or ends. */
  readonly edges: Uint8Array;
  readonly length: number;
}

function indexText(text: string): IndexedText {
  const length = codePointLength(text);
  const offsets = new Uint32Array(length + 1);
  const edges = new Uint8Array(length + 1).fill(1);
  let index = 0;
  let offset = 0;
  let afterWord = false;
  for (const character of text) {
    const inWord = /[\p{L}\p{N}\p{M}]/u.test(character);
    if (inWord && afterWord) edges[index] = 0;
    afterWord = inWord;
    offsets[index] = offset;
    offset += Buffer.byteLength(character);
    index += 1;
  }
  offsets[length] = offset;
  return { bytes: Buffer.from(text), offsets, edges, length };
}

function hashOf({ bytes, offsets }: IndexedText, start: number, end: number): string {
  return hash("sha256", bytes.subarray(offsets[start], offsets[end]), "hex");
}

function nearest(origin: number, latest: number, accepts: (start: number) => boolean): number | null {
  for (let distance = 0; distance <= Math.max(origin, latest - origin); distance += 1) {
    const before = origin - distance;
    const after = origin + distance;
    if (before >= 0 && accepts(before)) return before;
    if (distance > 0 && after <= latest && accepts(after)) return after;
  }
  return null;
}

function shifted(start: number, length: number): LocatorCheck {
  return { status: "SHIFTED", start, end: start + length };
}
