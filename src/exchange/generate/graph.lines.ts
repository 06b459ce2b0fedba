import type { z } from "zod";
import { dayOf } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import type { claimSchema } from "../seed/index.ts";
import { Cast } from "./cast.ts";
import { Chance } from "./chance.ts";
import { publication } from "./dates.ts";
import { OtherClaims } from "./others.ts";
import { Page, type SaidClaim } from "./page.ts";
import { Stances, type Repeatable } from "./stances.ts";

/** How large a generated graph is. */
export interface GeneratedSize {
  /** From how many people and organizations it draws. */
  readonly actors: number;
  /** How many stances it has; all the rest grows with them. */
  readonly stances: number;
  readonly seed: number;
}

const FIRST_DAY = dayOf("2012-01-01");
const FIRST_INSTANT = Date.parse("2012-01-02T00:00:00Z");
const ALL_DAYS = 3_600;
const DAY_MILLISECONDS = 86_400_000;
const LEAST_STANCES = 150;
const MORE_STANCES = 500;
const REPEATABLE = 400;
/** An utterance of four speakers, each with two stances. */
const MOST_AT_ONCE = 8;

const AUTHOR = "The generator";

/** The lines of a graph by chance, a source at a time: the same ones for the same size and seed. */
export function* generatedLines(size: GeneratedSize): Generator<string[]> {
  requireSensible(size);
  const graph = new GeneratedGraph(size);
  while (!graph.isDone) yield graph.nextSource().map((line) => JSON.stringify(line));
}

function requireSensible({ actors, stances, seed }: GeneratedSize): void {
  const wanted = [
    ["actors", actors, 2],
    ["stances", stances, 1],
    ["seed", seed, 0],
  ] as const;
  for (const [name, value, least] of wanted) {
    if (Number.isSafeInteger(value) && value >= least) continue;
    throw new Problem(
      "BAD_INPUT",
      `${name} is ${String(value)}: expected a whole number from ${String(least)}.`,
    );
  }
  const most = Stances.most(new Cast(actors, new Chance(seed)));
  if (stances <= most) return;
  throw new Problem(
    "BAD_INPUT",
    `stances is ${String(stances)}: expected at most ${String(most)} of ${String(actors)} actors.`,
  );
}

class GeneratedGraph {
  readonly #stancesWanted: number;
  readonly #chance: Chance;
  readonly #cast: Cast;
  readonly #stances: Stances;
  readonly #others: OtherClaims;
  readonly #mostSources: number;
  /** What later sources may repeat: the last ones. */
  #repeatable: Repeatable[] = [];
  #sources = 0;

  constructor({ actors, stances, seed }: GeneratedSize) {
    this.#stancesWanted = stances;
    this.#chance = new Chance(seed);
    this.#cast = new Cast(actors, this.#chance);
    this.#stances = new Stances(this.#cast, this.#chance);
    this.#others = new OtherClaims(this.#cast, this.#chance);
    this.#mostSources = Math.ceil(stances / LEAST_STANCES) + 2;
  }

  get isDone(): boolean {
    // A source beside which nothing is left to say says nothing.
    return this.#stances.made >= this.#stancesWanted && this.#sources >= 3;
  }

  /** The next source with the nodes that it needs, and at times a change set that withdraws and corrects. */
  nextSource(): object[] {
    const place = this.#sources;
    this.#sources += 1;
    const chance = this.#chance;
    const outlet = this.#cast.outlet();
    const day = FIRST_DAY + Math.floor((place * ALL_DAYS) / this.#mostSources);
    const page = new Page(chance, { slug: `source-${String(place)}`, outlet, day });
    const fresh = this.#fill(page, this.#share());
    page.endPassage();
    const published = publication(chance, { day, place });
    const header = {
      changeSet: { author: AUTHOR, reason: `Source ${String(place)}.`, recordedAt: this.#instant(place, 0) },
      source: {
        slug: page.slug,
        kind: "ARTICLE",
        name: `Source ${String(place)}`,
        publisher: outlet,
        ...(published === undefined ? {} : { publishedOn: published }),
        text: { sha256: chance.digest(), codePoints: page.codePoints },
      },
    };
    const nodes = this.#cast.newNodes().map((node) => ({ node }));
    const passages = page.passages.map((passage) => ({ passage }));
    return [...nodes, header, ...passages, ...this.#edits(place, fresh)];
  }

  /** How many stances the next source tells of: some tell of few, some of many. */
  #share(): number {
    const left = this.#stancesWanted - this.#stances.made;
    const third = Math.ceil(this.#stancesWanted / 3);
    return Math.min(left, third, LEAST_STANCES + this.#chance.below(MORE_STANCES));
  }

  #fill(page: Page, stances: number): Repeatable[] {
    const until = this.#stances.made + stances;
    const fresh: Repeatable[] = [];
    while (this.#stances.made < until) {
      if (until - this.#stances.made > MOST_AT_ONCE) fresh.push(...this.#stances.told(page));
      else fresh.push(...this.#stances.toldAlone(page));
      this.#others.told(page);
      if (this.#chance.happens(0.15)) this.#repeat(page);
    }
    this.#repeatable = [...this.#repeatable, ...fresh].slice(-REPEATABLE);
    return fresh;
  }

  /** Tells again what another source told: on the same word, or on its own. */
  #repeat(page: Page): void {
    const chance = this.#chance;
    if (this.#repeatable.length === 0) return;
    const claim = unnamed(chance.one(this.#repeatable).claim);
    if (chance.happens(0.4)) page.say(claim);
    else page.say({ ...claim, claimant: page.outlet, attribution: "REPORTED" });
  }

  /** After every second source an editor looks again at some of what was told. */
  #edits(place: number, fresh: readonly Repeatable[]): object[] {
    const chance = this.#chance;
    const changed = fresh.filter(({ ref }) => ref !== undefined && chance.happens(0.5));
    if (place % 2 === 0 || changed.length === 0) return [];
    const changeSet = {
      author: AUTHOR,
      reason: `A second look after source ${String(place)}.`,
      recordedAt: this.#instant(place, 0.5),
    };
    const edits = changed.map(({ claim, page, ref }) => {
      const name = `${page}/${ref ?? ""}`;
      if (chance.happens(0.5)) return { withdraw: name };
      return { correct: name, source: page, claim: this.#corrected(claim) };
    });
    return [{ changeSet }, ...edits];
  }

  #corrected(claim: SaidClaim): z.input<typeof claimSchema> {
    const evidence = [{ at: [110, 125] as [number, number], sha256: this.#chance.digest() }];
    return { ...unnamed(claim), qualifier: "in part", evidence };
  }

  #instant(place: number, share: number): string {
    const step = (ALL_DAYS * DAY_MILLISECONDS) / this.#mostSources;
    return new Date(FIRST_INSTANT + Math.floor((place + share) * step)).toISOString();
  }
}

/** The same claim without its ref, which one line alone may have. */
function unnamed(claim: SaidClaim): SaidClaim {
  const named = { ...claim };
  delete named.ref;
  return named;
}
