import { NumberBook } from "./number-book.ts";

/** There are fewer distinct revisions than this: a pair of their places is an integer that a number holds exactly. */
const PLACES = 2 ** 26;
/** For so many revisions it is kept which spans are known there: those of the requests under way. */
const KEPT_REVISIONS = 4;

/**
 * The distinct pairs of revisions between which rows are known, each with a place: a row keeps the place, and whether
 * it is known at a revision is one look into a table.
 */
export class KnownSpans {
  private readonly revisions = new NumberBook();
  private readonly spans = new NumberBook();
  private readonly known = new Map<number, Uint8Array>();
  private entered = { knownFrom: -1, knownTo: -1, place: 0 };
  private asked: { revision: number; table: Uint8Array } = { revision: -1, table: new Uint8Array() };

  /** The place of a span: known from a revision on, and no more from another on. */
  placeOf(knownFrom: number, knownTo: number): number {
    // Rows of one change set come one after the other.
    if (this.entered.knownFrom === knownFrom && this.entered.knownTo === knownTo) return this.entered.place;
    const place = this.spans.placeOf(
      this.revisions.placeOf(knownFrom) * PLACES + this.revisions.placeOf(knownTo),
    );
    this.entered = { knownFrom, knownTo, place };
    return place;
  }

  knownFrom(place: number): number {
    return this.revisions.at(Math.floor(this.spans.at(place) / PLACES));
  }

  knownTo(place: number): number {
    return this.revisions.at(this.spans.at(place) % PLACES);
  }

  /** By place: 1 where what has this span is known at a revision, else 0. Good until a span is entered. */
  knownAt(revision: number): Uint8Array {
    const { asked } = this;
    if (asked.revision === revision && asked.table.length === this.spans.length) return asked.table;
    const kept = this.known.get(revision);
    const table = kept?.length === this.spans.length ? kept : this.tableAt(revision);
    this.asked = { revision, table };
    return table;
  }

  get byteLength(): number {
    return this.revisions.byteLength + this.spans.byteLength;
  }

  private tableAt(revision: number): Uint8Array {
    const table = Uint8Array.from({ length: this.spans.length }, (_, place) =>
      this.knownFrom(place) <= revision && this.knownTo(place) > revision ? 1 : 0,
    );
    const oldest = this.known.keys().next();
    if (this.known.size >= KEPT_REVISIONS && oldest.done !== true) this.known.delete(oldest.value);
    this.known.set(revision, table);
    return table;
  }
}
