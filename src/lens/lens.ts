import { Problem } from "../platform/errors/index.ts";
import { OPEN_REVISION, type Day } from "./day.ts";

/** The view through which a question is asked: which day, which revision, without which sources. */
export interface Lens {
  /** The day on which things must hold; `null` means as last attested. */
  readonly validAt: Day | null;
  /** The revision as of which the database is read; `null` means the latest. */
  readonly knownAt: number | null;
  /** The slugs of sources to set aside, sorted, each once. */
  readonly withoutSources: readonly string[];
  /** Equal for equal lenses and only for them; every loader key ends in it. */
  readonly key: string;
  /** What every id read under this lens ends in; empty for the default lens. */
  readonly suffix: string;
}

/** What a lens is made of; what is left out is as by default. */
export interface LensParts {
  readonly validAt?: Day | null | undefined;
  readonly knownAt?: number | null | undefined;
  readonly withoutSources?: readonly string[] | null | undefined;
}

/** The furthest day from 1970-01-01 that a lens may look at, about ten thousand years. */
export const MAXIMUM_LENS_DAY = 3_700_000;
/** The most sources that one lens may set aside. */
export const MAXIMUM_WITHOUT_SOURCES = 20;

const SOURCE_SLUG = /^[a-z0-9-]{1,200}$/u;
const SUFFIX = /^@(-?\d{1,7})?,(\d{1,10})?(?:,([a-z0-9+-]+))?$/u;

/** Makes a lens; throws BAD_LENS when a part is out of bounds. */
export function makeLens(parts: LensParts = {}): Lens {
  const { validAt = null, knownAt = null } = parts;
  const withoutSources = [...new Set(parts.withoutSources ?? [])].sort();
  checkInteger("validAt", validAt, [-MAXIMUM_LENS_DAY, MAXIMUM_LENS_DAY]);
  checkInteger("knownAt", knownAt, [0, OPEN_REVISION - 1]);
  checkSources(withoutSources);
  const key = [validAt ?? "", knownAt ?? "", withoutSources.join("+")].join(",");
  return { validAt, knownAt, withoutSources, key, suffix: suffixOf(key) };
}

/** As last attested, at the latest revision, from all sources. */
export const DEFAULT_LENS: Lens = makeLens();

/** Reads what `Lens.suffix` wrote; throws BAD_ID for anything else, so that one thing under one lens has one id. */
export function parseLensSuffix(text: string): Lens {
  if (text === "") return DEFAULT_LENS;
  const match = SUFFIX.exec(text);
  if (match === null) throw badSuffix(text);
  const [, validAt, knownAt, sources] = match;
  const lens = lensOrNull({
    validAt: validAt === undefined ? null : Number(validAt),
    knownAt: knownAt === undefined ? null : Number(knownAt),
    withoutSources: sources?.split("+") ?? [],
  });
  if (lens?.suffix !== text) throw badSuffix(text);
  return lens;
}

function suffixOf(key: string): string {
  if (key === ",,") return "";
  return `@${key.endsWith(",") ? key.slice(0, -1) : key}`;
}

function lensOrNull(parts: LensParts): Lens | null {
  try {
    return makeLens(parts);
  } catch (problem) {
    if (problem instanceof Problem) return null;
    throw problem;
  }
}

function badSuffix(text: string): Problem {
  const expected = 'expected "@VALID,KNOWN" or "@VALID,KNOWN,source+source", exactly as an answer gave it';
  return new Problem("BAD_ID", `${JSON.stringify(text)} is not the lens of an id: ${expected}.`, { text });
}

function checkInteger(name: string, value: number | null, [least, most]: readonly [number, number]): void {
  if (value === null || (Number.isInteger(value) && value >= least && value <= most)) return;
  const message = `${name} is ${String(value)}: expected an integer from ${String(least)} to ${String(most)}.`;
  throw new Problem("BAD_LENS", message, { [name]: value });
}

function checkSources(slugs: readonly string[]): void {
  if (slugs.length > MAXIMUM_WITHOUT_SOURCES) {
    const most = String(MAXIMUM_WITHOUT_SOURCES);
    const message = `withoutSources names ${String(slugs.length)} sources: expected at most ${most}.`;
    throw new Problem("BAD_LENS", message, { seen: slugs.length, limit: MAXIMUM_WITHOUT_SOURCES });
  }
  const bad = slugs.find((slug) => !SOURCE_SLUG.test(slug));
  if (bad === undefined) return;
  const message = `withoutSources names ${JSON.stringify(bad)}: expected the slug of a source (a-z, 0-9 and -).`;
  throw new Problem("BAD_LENS", message, { slug: bad });
}
