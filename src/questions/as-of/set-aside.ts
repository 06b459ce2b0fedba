import {
  fallsBack,
  propositionTimes,
  stands,
  WHOLE_WORLD,
  type ClaimFacts,
  type PropositionTimes,
  type World,
} from "../../claims/timing/index.ts";
import type { Bounds, SetAside } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import {
  redatedSources,
  shiftingRows,
  statedBounds,
  touchedClaims,
  utteranceStarts,
  type ShiftingRow,
} from "./touched.ts";

/** What a row says anew: only the properties that differ. */
type Shift = Readonly<Record<string, number | string>>;

/** The figure of a deadline: the day that it is, not when it holds. */
type FigureDate = Pick<ShiftingRow, "date" | "dateEarliest" | "dateLatest">;

/** EDTF for a date of which nothing is known: a deadline is never without a date, and this one says no day. */
const UNKNOWN_DATE = "XXXX";

/**
 * What would change if some sources were withdrawn, as of a revision. What only they carry falls; dates inferred with
 * their help fall back to what the text alone states, and with them what was attested on those dates. Only what these
 * sources touch is looked at, in a number of statements that does not depend on how much that is.
 */
export async function setAside(
  reader: Reader,
  serials: readonly number[],
  revision: number,
): Promise<SetAside> {
  const past = { reader, revision };
  const world: World = { without: new Set(serials), redated: await redatedSources(past, serials) };
  const touched = await touchedClaims(past, world);
  const starts = await utteranceStarts(past, touched, world);
  const left = groupBy(
    touched.filter((claim) => !falls(claim, world)),
    (claim) => claim.propositionSerial,
  );
  const rows = await shiftingRows(past, [...left.keys()]);
  const shifts = rows.flatMap((row) => {
    const shift = shiftOf(row, left.get(row.serial) ?? [], { world, starts });
    return Object.keys(shift).length === 0 ? [] : [[String(row.serial), shift] as const];
  });
  const propositions = new Set(touched.map((claim) => claim.propositionSerial));
  return {
    fallen: {
      sources: serials,
      claims: touched.filter((claim) => falls(claim, world)).map((claim) => claim.serial),
      propositions: [...propositions].filter((serial) => !left.has(serial)),
    },
    shifted: Object.fromEntries(shifts),
    redated: {
      sources: [...world.redated.keys()].filter((serial) => !world.without.has(serial)),
      claims: touched.filter((claim) => isRedated(claim, world)).map((claim) => claim.serial),
    },
  };
}

function falls(claim: ClaimFacts, world: World): boolean {
  return stands(claim, WHOLE_WORLD) && !stands(claim, world);
}

/** The valid time of a deadline's claim is not what was inferred: its figure was. */
function isRedated(claim: ClaimFacts, world: World): boolean {
  return claim.datesFigure === 0 && fallsBack(claim, world) && !falls(claim, world);
}

function shiftOf(
  row: ShiftingRow,
  claims: readonly ClaimFacts[],
  { world, starts }: { world: World; starts: ReadonlyMap<number, Bounds> },
): Shift {
  const times: PropositionTimes = propositionTimes(claims, (event) => starts.get(event) ?? null, world);
  const said: Partial<Record<string, number | string | null>> = { ...row };
  const wanted = Object.entries({ ...times, ...figureDate(claims, world) });
  return Object.fromEntries(wanted.filter(([property, value]) => said[property] !== value)) as Shift;
}

/** The date that a deadline falls back to: nothing while any claim that stands gives it without the sources set aside. */
function figureDate(claims: readonly ClaimFacts[], world: World): Partial<FigureDate> {
  const fall = claims.every((claim) => claim.datesFigure === 1 && fallsBack(claim, world));
  if (!fall) return {};
  // Where claims state more or less of it, the one that states most is believed.
  const [date = UNKNOWN_DATE] = claims
    .flatMap(({ asStated }) => (asStated === null ? [] : [asStated]))
    .toSorted((left, right) => widthOf(left) - widthOf(right));
  const { earliest, latest } = statedBounds(date);
  return { date, dateEarliest: earliest, dateLatest: latest };
}

function widthOf(date: string): number {
  const { earliest, latest } = statedBounds(date);
  return latest - earliest;
}
