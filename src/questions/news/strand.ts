import { STRANDS, type Place, type Strand } from "./place.ts";
import type { NewsKind } from "./news.words.ts";

/** The serials of what a piece of news is about. */
export interface Meant {
  readonly node?: number;
  readonly source?: number;
  readonly proposition?: number;
  readonly formerProposition?: number | null;
  readonly claim?: number;
  readonly formerClaim?: number;
  readonly evidence?: number;
}

/** A piece of news before what it is about is read. */
export interface News {
  readonly kind: NewsKind;
  /** Null for what no change set wrote. */
  readonly revision: number | null;
  readonly meant: Meant;
}

/** A row that was looked at, and the news that it is, if any. */
export interface Look {
  readonly strand: Strand;
  readonly revision: number;
  readonly serial: number;
  readonly news: News | null;
}

/** What was read of one strand: some rows in their order. */
export interface Stretch {
  readonly strand: Strand;
  readonly looks: readonly Look[];
  /** Whether more may follow after the last of them. */
  readonly isCut: boolean;
}

/** What a page is to hold at most. */
export interface Bound {
  readonly size: number;
  readonly changeSets: number;
  /** Whether a kind is asked for. */
  readonly wants: (kind: NewsKind) => boolean;
}

/** Some news in their order, each with the place after it; and the place after all that was looked at. */
export interface StrandPage {
  readonly told: readonly { readonly news: News; readonly place: Place }[];
  readonly end: Place;
  /** Whether more may follow. */
  readonly hasMore: boolean;
}

/**
 * A page of news from the strands together: by revision, then by strand, then by serial. It goes no further than the
 * strand of which the least was read, so that nothing is told out of order, and no further than its bound.
 */
export function strandPage(stretches: readonly Stretch[], start: Place, bound: Bound): StrandPage {
  const cuts = stretches.flatMap(({ isCut, looks }) => (isCut ? looks.slice(-1) : []));
  const frontier = cuts.toSorted(compareLooks)[0];
  const looks = stretches
    .flatMap((stretch) => stretch.looks)
    .filter((look) => frontier === undefined || compareLooks(look, frontier) <= 0)
    .toSorted(compareLooks);
  const told: { news: News; place: Place }[] = [];
  const revisions = new Set<number>();
  let place = start;
  for (const look of looks) {
    if (look.news !== null && bound.wants(look.news.kind)) {
      const isFull = told.length === bound.size;
      if (isFull || (!revisions.has(look.revision) && revisions.size === bound.changeSets))
        return { told, end: place, hasMore: true };
      revisions.add(look.revision);
      place = passed(place, look);
      told.push({ news: look.news, place });
    } else place = passed(place, look);
  }
  return { told, end: place, hasMore: frontier !== undefined };
}

function compareLooks(left: Look, right: Look): number {
  return (
    left.revision - right.revision ||
    STRANDS.indexOf(left.strand) - STRANDS.indexOf(right.strand) ||
    left.serial - right.serial
  );
}

function passed(place: Place, { strand, revision, serial }: Look): Place {
  const after = { ...place, [strand]: serial };
  return strand === "closings" ? { ...after, closedIn: revision } : after;
}
