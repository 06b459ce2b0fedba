import {
  pathText,
  rangesOf,
  type SeedPassage,
  type SeedPath,
  type SeedProblem,
  type SeedSourceFile,
} from "../seed/index.ts";
import { problemOf, type LineOf } from "./line.schema.ts";

type At = readonly [start: number, end: number];

/** A range of a source's own text that lies outside the passage of its line. */
interface RangeElsewhere {
  readonly of: LineOf;
  readonly path: string;
  readonly at: At;
}

/** The path of something in a source file, as its line has it. */
function pathOnLine(path: SeedPath): string {
  return pathText(path[0] === "passages" ? ["passage", ...path.slice(2)] : path);
}

/** How many passages a source may have: where they stand is kept in memory, 16 bytes each. */
export const MAXIMUM_PASSAGES = 1_000_000;

const text = ([start, end]: At): string => `[${String(start)}, ${String(end)}]`;
const isWithin = (inner: At, outer: At): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** The passages of a source so far: they stand in order, and every range lies within one of them. */
export class PassageRow {
  readonly #header: LineOf;
  readonly #codePoints: number;
  readonly #slug: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Passages that carry nothing so far and say no reason, by their place. */
  readonly #unexplained = new Map<number, LineOf>();
  #elsewhere: RangeElsewhere[] = [];
  #hasHeader = false;

  constructor(header: LineOf, source: { readonly slug: string; readonly text: { codePoints: number } }) {
    this.#header = header;
    this.#slug = source.slug;
    this.#codePoints = source.text.codePoints;
  }

  /** Adds the passages of some lines, and the ranges of their claims; answers what is wrong with them. */
  add(source: SeedSourceFile, lines: readonly LineOf[]): SeedProblem[] {
    const problems: SeedProblem[] = [];
    const passages = source.file.passages;
    passages.forEach((passage, index) => {
      const of = lines[index] ?? this.#header;
      problems.push(...this.#addPassage(passage, of));
      passage.claims.forEach((claim, place) => {
        const own = claim.evidence.filter((locator) => (locator.source ?? this.#slug) === this.#slug);
        if (own.some(({ at }) => isWithin(at, passage.at))) return;
        const seen = `saw no evidence of this claim within its passage ${text(passage.at)}`;
        problems.push(
          problemOf(
            of,
            `passage.claims[${String(place)}].evidence`,
            `${seen}, expected the claim under the passage that carries it`,
          ),
        );
      });
    });
    for (const { path, locator, sourceSlug } of rangesOf(source)) {
      const [, index] = path;
      const passage = path[0] === "passages" ? passages[Number(index)] : undefined;
      // What the header says is the same in every part.
      if (passage === undefined && this.#hasHeader) continue;
      const of = passage === undefined ? this.#header : (lines[Number(index)] ?? this.#header);
      const where = { of, path: pathOnLine(path), at: locator.at };
      problems.push(...this.#addRange(where, { passage, isOwn: sourceSlug === this.#slug }));
    }
    this.#hasHeader = true;
    this.#lookUp();
    return problems;
  }

  /** What is wrong once all passages are known. */
  end(): SeedProblem[] {
    this.#lookUp();
    const outside = this.#elsewhere.map(({ of, path, at }) =>
      problemOf(of, path, `saw ${text(at)}, which lies within no passage, expected it within one`),
    );
    const silent = [...this.#unexplained.values()].map((of) =>
      problemOf(
        of,
        "passage",
        "saw a passage without claims, expected some, or a `reason` why there are none",
      ),
    );
    return [...outside, ...silent];
  }

  #addPassage({ at, claims, reason }: SeedPassage, of: LineOf): SeedProblem[] {
    const fault = this.#faultOf(at) ?? this.#faultOfOrder(at);
    if (fault !== undefined) return [problemOf(of, "passage.at", fault)];
    if (claims.length === 0 && reason === undefined) this.#unexplained.set(this.#starts.length, of);
    this.#starts.push(at[0]);
    this.#ends.push(at[1]);
    return [];
  }

  #faultOfOrder(at: At): string | undefined {
    if (this.#starts.length >= MAXIMUM_PASSAGES) {
      return `saw another passage, expected at most ${MAXIMUM_PASSAGES.toLocaleString("en-US")} of a source`;
    }
    const before = this.#ends.at(-1) ?? 0;
    if (at[0] >= before) return undefined;
    return `saw ${text(at)} after one that ends at ${String(before)}, expected passages in order that do not overlap`;
  }

  #faultOf(at: At): string | undefined {
    if (at[0] >= at[1]) return `saw ${text(at)}, expected the start before the end`;
    if (at[1] <= this.#codePoints) return undefined;
    return `saw ${text(at)}, expected an end within the text, which has ${String(this.#codePoints)} code points`;
  }

  #addRange(
    where: RangeElsewhere,
    { passage, isOwn }: { passage: SeedPassage | undefined; isOwn: boolean },
  ): SeedProblem[] {
    const { at } = where;
    if (passage !== undefined && isOwn && at[0] < at[1] && isWithin(at, passage.at)) return [];
    const order = at[0] < at[1] ? undefined : `saw ${text(at)}, expected the start before the end`;
    const fault = isOwn ? this.#faultOf(at) : order;
    if (fault !== undefined) return [problemOf(where.of, `${where.path}.at`, fault)];
    if (isOwn) this.#elsewhere.push(where);
    return [];
  }

  /** Leaves those ranges that no passage holds so far. */
  #lookUp(): void {
    this.#elsewhere = this.#elsewhere.filter(({ at }) => {
      const place = this.#placeOf(at[0]);
      const [start, end] = [this.#starts[place], this.#ends[place]];
      if (start === undefined || end === undefined || !isWithin(at, [start, end])) return true;
      this.#unexplained.delete(place);
      return false;
    });
  }

  /** The last passage that begins at or before a character. */
  #placeOf(start: number): number {
    let [from, to] = [0, this.#starts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  }
}
