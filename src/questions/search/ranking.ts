import { SEARCH_IN, TEXT_MATCHES } from "./search.words.ts";
import { compareText } from "./word-book.ts";

/** A thing that was found, by its best text. Words of closed sets are told by their places there: the less, the better. */
export interface Hit {
  /** Its place in the ranking: the less, the better. */
  readonly place: number;
  /** Its place in SEARCH_IN. */
  readonly of: number;
  readonly serial: number;
  /** Its place in MATCHED_TEXTS. */
  readonly kind: number;
  /** Its place in TEXT_MATCHES. */
  readonly match: number;
  /** The number of the text in the index. */
  readonly text: number;
  /** The text as it was written, where it is a spelling; other texts stand in the row of what was found. */
  readonly spelling: string | null;
}

const MOST_UNLIKE = 128;
const KINDS = 4;
const MOST_WORDS = 512;
const SERIALS = 2 ** 31;
const CLAIM = SEARCH_IN.indexOf("CLAIM");
/** Every place is below this: an integer that a number holds exactly. */
export const PLACES = TEXT_MATCHES.length * MOST_UNLIKE * KINDS * MOST_WORDS * SERIALS;

/** How a text matches, as one number: the match, then how little a misspelt word is like, in hundredths. */
export function likenessOf(match: number, unlikeness: number): number {
  return match * MOST_UNLIKE + unlikeness;
}

/** The match of such a number. */
export function matchOf(likeness: number): number {
  return Math.floor(likeness / MOST_UNLIKE);
}

/**
 * The place in the ranking: by how a text matches, nodes before sources before claims, shorter texts before longer ones,
 * and what was written first before what came later.
 */
export function placeInRanking(
  likeness: number,
  found: Pick<Hit, "of" | "serial"> & { readonly words: number },
): number {
  const words = Math.min(found.words, MOST_WORDS - 1);
  return ((likeness * KINDS + found.of) * MOST_WORDS + words) * SERIALS + found.serial;
}

/** The best hits after a place, each thing once, at its best text. */
export class BestHits {
  /** Whether anything was found, before or after the place. */
  any = false;
  private readonly size: number;
  private readonly after: number;
  /** On later pages, things with several texts wait here for their best: it may come before the place. */
  private readonly things = new Map<number, Hit>();
  private readonly best: Hit[] = [];

  constructor({ size, after }: { readonly size: number; readonly after: number }) {
    this.size = size;
    this.after = after;
  }

  /** Whether a text at a place may be among the best. */
  takes(place: number, of: number): boolean {
    this.any = true;
    return this.waits(of) || this.isAmong(place);
  }

  /** Takes a text; one that comes again changes nothing. */
  offer(hit: Hit): void {
    this.any = true;
    if (!this.waits(hit.of)) {
      this.keep(hit);
      return;
    }
    const thing = hit.of * SERIALS + hit.serial;
    const known = this.things.get(thing);
    if (known === undefined || isBetter(hit, known)) this.things.set(thing, hit);
  }

  hits(): Hit[] {
    for (const hit of this.things.values()) this.keep(hit);
    this.things.clear();
    return this.best;
  }

  /** Whether better texts of a thing may still come that put it before the page; a claim has one text. */
  private waits(of: number): boolean {
    return of !== CLAIM && this.after >= 0;
  }

  /** Places of different things differ, so that the order in which they come does not matter. */
  private keep(hit: Hit): void {
    if (!this.isAmong(hit.place)) return;
    const known = this.best.findIndex(({ of, serial }) => of === hit.of && serial === hit.serial);
    const other = this.best[known];
    if (other !== undefined && !isBetter(hit, other)) return;
    if (other !== undefined) this.best.splice(known, 1);
    let at = this.best.length;
    while (at > 0 && (this.best[at - 1]?.place ?? 0) > hit.place) at -= 1;
    this.best.splice(at, 0, hit);
    if (this.best.length > this.size) this.best.pop();
  }

  /** The worst is asked for again: another text of the same thing may be at the same place. */
  private isAmong(place: number): boolean {
    const worst = this.best.length === this.size ? this.best.at(-1) : undefined;
    return place > this.after && (worst === undefined || place <= worst.place);
  }
}

/** Of two texts of one thing at one place: what it is shown by, then the spelling that sorts first. */
function isBetter(hit: Hit, other: Hit): boolean {
  if (hit.place !== other.place) return hit.place < other.place;
  const kinds = hit.kind - other.kind;
  return kinds < 0 || (kinds === 0 && compareText(hit.spelling ?? "", other.spelling ?? "") < 0);
}
