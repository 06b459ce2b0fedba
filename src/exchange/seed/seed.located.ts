import type { SeedSourceFile } from "./seed.batch.ts";
import { PROPOSITION_KEYS, type SeedClaim, type SeedDate, type SeedLocator } from "./seed.claim-schema.ts";
import type { SeedPath } from "./seed.problem.ts";

/** A key under which a claim holds what it asserts; each claim has exactly one. */
export type PropositionKey = (typeof PROPOSITION_KEYS)[number];

/** The key of a proposition that is in the graph already, where a ref may stand. */
export const KEY_IN_GRAPH = /^[0-9a-f]{24}$/u;

/** A claim, and where in its file it stands. */
export interface LocatedClaim {
  readonly source: SeedSourceFile;
  readonly path: SeedPath;
  readonly claim: SeedClaim;
  readonly key: PropositionKey;
  readonly passageIndex: number;
}

/** A locator, where in its file it stands, and the slug of the source it points into. */
export interface LocatedRange {
  readonly path: SeedPath;
  readonly locator: SeedLocator;
  readonly sourceSlug: string;
}

/** A date, where in its file it stands, and what it is the date of. */
export interface LocatedDate {
  readonly path: SeedPath;
  readonly date: SeedDate;
  readonly of: "day" | "validTime";
  readonly ended: boolean;
}

function keyOf(claim: SeedClaim): PropositionKey {
  const key = PROPOSITION_KEYS.find((candidate) => claim[candidate] !== undefined);
  if (key === undefined) throw new TypeError("a claim without a proposition passed the schema");
  return key;
}

/** A file never changes once it is read, and every check asks for the same parts of it. */
function oncePerFile<Part>(partsOf: (source: SeedSourceFile) => Part[]): (source: SeedSourceFile) => Part[] {
  const known = new WeakMap<SeedSourceFile, Part[]>();
  return (source) => {
    const there = known.get(source) ?? partsOf(source);
    known.set(source, there);
    return there;
  };
}

/** Every claim of a source file, from top to bottom. */
export const claimsOf = oncePerFile((source: SeedSourceFile): LocatedClaim[] =>
  source.file.passages.flatMap((passage, passageIndex) =>
    passage.claims.map((claim, index) => ({
      source,
      path: ["passages", passageIndex, "claims", index],
      claim,
      key: keyOf(claim),
      passageIndex,
    })),
  ),
);

function claimDates({ claim, path }: LocatedClaim): LocatedDate[] {
  const { when, ended, observation } = claim;
  const dates: LocatedDate[] = [];
  if (when !== undefined) dates.push({ path: [...path, "when"], date: when, of: "validTime", ended });
  if (observation?.date !== undefined) {
    dates.push({ path: [...path, "observation", "date"], date: observation.date, of: "day", ended: false });
  }
  return dates;
}

/** Every date of a source file. */
export const datesOf = oncePerFile((source: SeedSourceFile): LocatedDate[] => {
  const { publishedOn } = source.file.source;
  const own: LocatedDate[] =
    publishedOn === undefined
      ? []
      : [{ path: ["source", "publishedOn"], date: publishedOn, of: "day", ended: false }];
  return [...own, ...claimsOf(source).flatMap(claimDates)];
});

/** Every locator of a source file: of its claims, its dates and its own details. */
export const rangesOf = oncePerFile((source: SeedSourceFile): LocatedRange[] => {
  const located = (locators: readonly SeedLocator[], path: SeedPath): LocatedRange[] =>
    locators.map((locator, index) => ({
      path: [...path, index],
      locator,
      sourceSlug: locator.source ?? source.file.source.slug,
    }));
  return [
    ...located(source.file.source.details, ["source", "details"]),
    ...datesOf(source).flatMap(({ date, path }) =>
      typeof date === "string" ? [] : located(date.dating, [...path, "dating"]),
    ),
    ...claimsOf(source).flatMap(({ claim, path }) => located(claim.evidence, [...path, "evidence"])),
  ];
});
