import type { z } from "zod";
import type { Day } from "../../lens/index.ts";
import type { claimSchema, passageSchema } from "../seed/index.ts";
import type { Chance } from "./chance.ts";

type ClaimLine = z.input<typeof claimSchema>;

/** What a claim says; where it stands is the page's affair. */
export type SaidClaim = Omit<ClaimLine, "evidence">;

const PASSAGE = 200;
const RANGE = 40;
const MOST_CLAIMS = 4;

/** A source while it is made up: passages in a row, each with a few claims. */
export class Page {
  readonly slug: string;
  readonly outlet: string;
  /** The day it tells of. */
  readonly day: Day;
  readonly passages: z.input<typeof passageSchema>[] = [
    { at: [0, 100], reason: { why: "METADATA", note: "The day of the page." } },
  ];
  readonly #chance: Chance;
  #claims: ClaimLine[] = [];
  #cursor = 100;
  #refs = 0;

  constructor(chance: Chance, of: { readonly slug: string; readonly outlet: string; readonly day: Day }) {
    this.#chance = chance;
    this.slug = of.slug;
    this.outlet = of.outlet;
    this.day = of.day;
  }

  get codePoints(): number {
    return this.#cursor;
  }

  /** A name for a claim of this page. */
  newRef(): string {
    this.#refs += 1;
    return `r${String(this.#refs)}`;
  }

  /** Writes a claim into the passage, sometimes with a second place; a passage holds a few. */
  say(claim: SaidClaim): void {
    const start = this.#cursor + this.#claims.length * RANGE;
    const place = (at: number): { at: [number, number]; sha256: string } => ({
      at: [at, at + 15],
      sha256: this.#chance.digest(),
    });
    const second = this.#chance.happens(0.25);
    const context = second ? [{ ...place(start + 20), role: "CONTEXT" as const }] : [];
    this.#claims.push({ ...claim, evidence: [place(start), ...context] });
    if (this.#claims.length >= MOST_CLAIMS || this.#chance.happens(0.6)) this.endPassage();
  }

  endPassage(): void {
    if (this.#claims.length === 0) return;
    this.passages.push({ at: [this.#cursor, this.#cursor + PASSAGE - 10], claims: this.#claims });
    this.#claims = [];
    this.#cursor += PASSAGE;
  }
}
