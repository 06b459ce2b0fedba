import { bytes, integers, releaseCells } from "../../platform/memory/index.ts";

const NO_TEXTS: readonly number[] = [];
const LOW_BITS = 0x7f;
const MORE = 0x80;

/** So many later entries, or this share of those in order, are kept apart before all are put in order anew. */
const LATER_LIMIT = 10_000;
const LATER_SHARE = 0.125;

/** The words of texts, one text after the other. */
export interface WordsOfTexts {
  readonly textCount: number;
  readonly wordCount: number;
  /** Where the words of a text end; those of the first one begin at 0. */
  endOf(text: number): number;
  wordAt(place: number): number;
}

/**
 * The texts of each word, in their order: one byte for each, mostly, as only the distance to the one before is noted
 * (seven bits a byte, the highest says that there are more).
 */
export class Postings {
  private bytes = bytes(0);
  /** Where the bytes of each word begin, and, one beyond the last, where they end. */
  private begins = integers(1);
  private counts = integers(0);
  private readonly later = new Map<number, number[]>();
  private laterCount = 0;

  /** Adds a text to the list of a word; no text with a smaller number was added before. */
  add(word: number, text: number): void {
    const texts = this.later.get(word);
    if (texts === undefined) this.later.set(word, [text]);
    else texts.push(text);
    this.laterCount += 1;
  }

  /** Whether so many were added that all lists should be written anew. */
  get isLoose(): boolean {
    return this.laterCount > Math.max(LATER_LIMIT, this.bytes.length * LATER_SHARE);
  }

  /** How many texts have a word. */
  count(word: number): number {
    return (this.counts[word] ?? 0) + (this.later.get(word) ?? NO_TEXTS).length;
  }

  /** Calls with each text of a word. */
  visit(word: number, visitor: (text: number) => void): void {
    const end = this.begins[word + 1] ?? 0;
    let text = -1;
    let distance = 0;
    let shift = 0;
    for (let at = this.begins[word] ?? end; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      distance |= (byte & LOW_BITS) << shift;
      shift += 7;
      if (byte >= MORE) continue;
      text += distance;
      visitor(text);
      distance = 0;
      shift = 0;
    }
    for (const other of this.later.get(word) ?? NO_TEXTS) visitor(other);
  }

  /** Writes all lists anew from the words of all texts. */
  write(words: WordsOfTexts): void {
    const begins = integers(words.wordCount + 1);
    const counts = integers(words.wordCount);
    eachDistance(words, (word, distance) => {
      counts[word] = (counts[word] ?? 0) + 1;
      begins[word + 1] = (begins[word + 1] ?? 0) + bytesOf(distance);
    });
    for (let word = 1; word < begins.length; word += 1)
      begins[word] = (begins[word] ?? 0) + (begins[word - 1] ?? 0);
    const written = bytes(begins.at(-1) ?? 0);
    const next = integers(begins.length);
    next.set(begins);
    eachDistance(words, (word, distance) => {
      let at = next[word] ?? 0;
      for (let rest = distance; ; rest >>>= 7) {
        written[at++] = rest > LOW_BITS ? (rest & LOW_BITS) | MORE : rest;
        if (rest <= LOW_BITS) break;
      }
      next[word] = at;
    });
    for (const old of [next, this.bytes, this.begins, this.counts]) releaseCells(old);
    this.bytes = written;
    this.begins = begins;
    this.counts = counts;
    this.later.clear();
    this.laterCount = 0;
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.begins.byteLength + this.counts.byteLength;
  }
}

/** Calls with each word of each text, once, and how far the text is from the one before that has the word. */
function eachDistance(words: WordsOfTexts, take: (word: number, distance: number) => void): void {
  // The text that had each word last, counted from 1; 0 where none had.
  const last = integers(words.wordCount);
  let place = 0;
  for (let text = 0; text < words.textCount; text += 1)
    for (const end = words.endOf(text); place < end; place += 1) {
      const word = words.wordAt(place);
      const before = last[word] ?? 0;
      if (before === text + 1) continue;
      last[word] = text + 1;
      take(word, text + 1 - before);
    }
  releaseCells(last);
}

function bytesOf(distance: number): number {
  let bytes = 1;
  for (let rest = distance >>> 7; rest > 0; rest >>>= 7) bytes += 1;
  return bytes;
}
