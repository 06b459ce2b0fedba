/** Below the revision that stands for "still known": read as of it, a row that is not closed is seen. */
const NEWEST = 2_147_483_646;

/** As of which revision and, where one is named, which day everything is read. */
export interface Lens {
  readonly revision: number;
  readonly day: number | null;
  /** Tells rows under one lens from the same rows under another; empty for what is known now. */
  readonly suffix: string;
}

export const NOW: Lens = { revision: NEWEST, day: null, suffix: "" };

const MILLISECONDS_PER_DAY = 86_400_000;

/** The lens of a revision and an ISO date, where they are given. */
export function lensOf(revision: number | null, validAt: string | null): Lens {
  if (revision === null && validAt === null) return NOW;
  const day = validAt === null ? null : Date.parse(validAt) / MILLISECONDS_PER_DAY;
  const known = revision ?? NEWEST;
  return { revision: known, day, suffix: `@${String(known)},${String(day)}` };
}

/** What of the lens a statement is written for; the rest of it is bound. */
export type LensForm = "now" | "then" | "on a day";

export function formOf(lens: Lens): LensForm {
  if (lens.day !== null) return "on a day";
  return lens.revision === NEWEST ? "now" : "then";
}

/** The condition on a row with versions, under its alias. A row with days is listed where it holds on the lens's. */
export function listed(form: LensForm, alias: string, hasDays = true): string {
  if (form === "now") return `${alias}.known_to = 2147483647`;
  const known = `${alias}.known_from <= ? AND ${alias}.known_to > ?`;
  if (form === "then" || !hasDays) return known;
  return `${known} AND ${alias}.certain_from <= ? AND ${alias}.presumed_to >= ?`;
}

/** What that condition binds. */
export function bindings({ revision, day }: Lens, form: LensForm, hasDays = true): number[] {
  if (form === "now") return [];
  const known = [revision, revision];
  return day === null || !hasDays ? known : [...known, day, day];
}
