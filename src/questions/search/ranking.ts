import { MATCHED_TEXTS, SEARCH_IN, TEXT_MATCHES, type MatchedText, type SearchIn } from "./search.words.ts";
import type { TextMatch } from "./search.words.ts";
import { compareText } from "./word-book.ts";

/** A thing that was found, by its best text. */
export interface Hit {
  /** Its place in the ranking: the less, the better. */
  readonly place: number;
  readonly of: SearchIn;
  readonly serial: number;
  readonly kind: MatchedText;
  readonly match: TextMatch;
  /** The number of the text in the index. */
  readonly text: number;
  /** The text as it was written, where it is a spelling; other texts stand in the row of what was found. */
  readonly spelling: string | null;
}

const MOST_UNLIKE = 128;
const KINDS = 4;
const MOST_WORDS = 512;
const SERIALS = 2 ** 31;
/** Every place is below this: an integer that a number holds exactly. */
export const PLACES = TEXT_MATCHES.length * MOST_UNLIKE * KINDS * MOST_WORDS * SERIALS;

/**
 * The place in the ranking: by match, then by how little a misspelt word is like (in hundredths), nodes before sources
 * before claims, shorter texts before longer ones, and what was written first before what came later.
 */
export function placeInRanking(found: {
  readonly match: TextMatch;
  readonly unlikeness: number;
  readonly of: SearchIn;
  readonly words: number;
  readonly serial: number;
}): number {
  const words = Math.min(found.words, MOST_WORDS - 1);
  const match = TEXT_MATCHES.indexOf(found.match) * MOST_UNLIKE + found.unlikeness;
  return ((match * KINDS + SEARCH_IN.indexOf(found.of)) * MOST_WORDS + words) * SERIALS + found.serial;
}

/** The best hits after a place, each thing once, at its best text. */
export class BestHits {
  /** Whether anything was found, before or after the place. */
  any = false;
  private readonly size: number;
  private readonly after: number;
  /** Things with several texts wait here for their best; a claim has one. */
  private readonly things = new Map<number, Hit>();
  private readonly best: Hit[] = [];

  constructor({ size, after }: { readonly size: number; readonly after: number }) {
    this.size = size;
    this.after = after;
  }

  offer(hit: Hit): void {
    this.any = true;
    if (hit.of === "CLAIM") {
      this.keep(hit);
      return;
    }
    const thing = SEARCH_IN.indexOf(hit.of) * SERIALS + hit.serial;
    const known = this.things.get(thing);
    if (known === undefined || isBetter(hit, known)) this.things.set(thing, hit);
  }

  hits(): Hit[] {
    for (const hit of this.things.values()) this.keep(hit);
    this.things.clear();
    return this.best;
  }

  /** Places of different things differ, so that the order in which they come does not matter. */
  private keep(hit: Hit): void {
    const worst = this.best.at(-1);
    const isFull = this.best.length === this.size;
    if (hit.place <= this.after || (isFull && worst !== undefined && hit.place > worst.place)) return;
    let at = this.best.length;
    while (at > 0 && (this.best[at - 1]?.place ?? 0) > hit.place) at -= 1;
    this.best.splice(at, 0, hit);
    if (this.best.length > this.size) this.best.pop();
  }
}

/** Of two texts of one thing at one place: what it is shown by, then the spelling that sorts first. */
function isBetter(hit: Hit, other: Hit): boolean {
  if (hit.place !== other.place) return hit.place < other.place;
  const kinds = MATCHED_TEXTS.indexOf(hit.kind) - MATCHED_TEXTS.indexOf(other.kind);
  return kinds < 0 || (kinds === 0 && compareText(hit.spelling ?? "", other.spelling ?? "") < 0);
}
