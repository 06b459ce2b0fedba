import { Chains } from "./chains.ts";
import { dice, LEAST_IN_COMMON, resemblance, trigramsOf } from "./resemblance.ts";

/** So many new words are looked through one by one before the sorted part takes them in. */
const UNSORTED_LIMIT = 2_000;
/** Words with fewer letters are not taken for misspellings: too many others are one slip away. */
const LEAST_LETTERS = 4;

/** The words that begin alike: those between two ranks, and, of words that came later, some by number. */
export interface Beginning {
  readonly low: number;
  /** The first rank that is none of theirs. */
  readonly high: number;
  readonly later: readonly number[];
}

/** Distinct words, by number: found by how they begin and by what they resemble. */
export class WordBook {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  /** Numbers of the first words, in the order of their code units: the same order wherever this runs. */
  private sorted = new Uint32Array();
  /** The rank of each of these words, by number. */
  private ranks = new Uint32Array();
  private readonly trigrams = new Map<string, number>();
  private readonly byTrigram = new Chains();

  get length(): number {
    return this.words.length;
  }

  word(number: number): string {
    return this.words[number] ?? "";
  }

  /** The number of a word; -1 where it is not there. */
  numberOf(word: string): number {
    return this.numbers.get(word) ?? -1;
  }

  /** The number of a word, which is entered where it is new. */
  enter(word: string, { isRun }: { isRun: boolean }): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.numbers.set(word, number);
    this.words.push(word);
    if (!isRun && mayBeMisspelt(word)) this.enterTrigrams(word, number);
    return number;
  }

  /** The words that begin like this. */
  beginningWith(prefix: string): Beginning {
    if (this.words.length - this.sorted.length > UNSORTED_LIMIT) this.sort();
    const low = this.placeOf(prefix);
    let high = low;
    // Words that begin with something stand together: how many is found by looking ever further.
    for (let step = 1; step > 0;) {
      const number = this.sorted[high + step - 1];
      const isFurther = number !== undefined && this.word(number).startsWith(prefix);
      if (isFurther) high += step;
      step = isFurther ? step * 2 : Math.floor(step / 2);
    }
    const later: number[] = [];
    for (let number = this.sorted.length; number < this.words.length; number += 1)
      if (this.word(number).startsWith(prefix)) later.push(number);
    return { low, high, later };
  }

  /** One word alone; none where its number is -1. */
  alone(number: number): Beginning {
    const rank = this.ranks[number];
    if (rank !== undefined) return { low: rank, high: rank + 1, later: [] };
    return { low: 0, high: 0, later: number < 0 ? [] : [number] };
  }

  /** The numbers of words that begin alike. */
  numbersOf({ low, high, later }: Beginning): number[] {
    return [...this.sorted.subarray(low, high), ...later];
  }

  /** Whether a word is one of those. */
  isOf(number: number, { low, high, later }: Beginning): boolean {
    const rank = this.ranks[number];
    return rank === undefined ? later.includes(number) : rank >= low && rank < high;
  }

  /** The words that resemble this one, with how far, from 0.5 to 1. */
  resembling(word: string): Map<number, number> {
    if (!mayBeMisspelt(word)) return new Map();
    const own = trigramsOf(word);
    const common = new Map<number, number>();
    for (const trigram of own) {
      const key = this.trigrams.get(trigram);
      if (key === undefined) continue;
      this.byTrigram.visit(key, (number) => common.set(number, (common.get(number) ?? 0) + 1));
    }
    const found = new Map<number, number>();
    for (const [number, count] of common) {
      if (dice(count, own.size, count) < LEAST_IN_COMMON) continue;
      const other = this.word(number);
      const share = dice(count, own.size, trigramsOf(other).size);
      const far = resemblance([word, other], share);
      if (far !== null) found.set(number, far);
    }
    return found;
  }

  trim(): void {
    this.sort();
    this.byTrigram.trim();
  }

  /** What the typed arrays take; words and their numbers come on top, about a hundred bytes each. */
  get byteLength(): number {
    return this.sorted.byteLength + this.ranks.byteLength + this.byTrigram.byteLength;
  }

  private enterTrigrams(word: string, number: number): void {
    for (const trigram of trigramsOf(word)) {
      const known = this.trigrams.get(trigram);
      const key = known ?? this.trigrams.size;
      if (known === undefined) this.trigrams.set(trigram, key);
      this.byTrigram.add(key, number);
    }
  }

  private sort(): void {
    const numbers = Array.from(this.words.keys());
    numbers.sort((left, right) => compareText(this.word(left), this.word(right)));
    this.sorted = Uint32Array.from(numbers);
    this.ranks = new Uint32Array(numbers.length);
    for (const [rank, number] of numbers.entries()) this.ranks[number] = rank;
  }

  /** The first place in the sorted part whose word is not before a text. */
  private placeOf(text: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.word(this.sorted[middle] ?? 0) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** By code units, never by a language. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function mayBeMisspelt(word: string): boolean {
  return word.length >= LEAST_LETTERS && !/\p{N}/u.test(word);
}
