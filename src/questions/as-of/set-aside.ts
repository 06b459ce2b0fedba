import { stands, WHOLE_WORLD, type ClaimFacts, type World } from "../../claims/timing/index.ts";
import type { SetAside } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { Reader } from "../../platform/database/index.ts";
import { claimShift, eventStarts, propositionShift, sourceShift, type Shift } from "./shifts.ts";
import {
  redatedSources,
  shiftingRows,
  statedBounds,
  touchedClaims,
  utteranceClaims,
  type RedatedSource,
} from "./touched.ts";

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
  const redated = await redatedSources(past, serials);
  const world = worldWithout(serials, redated);
  const touched = await touchedClaims(past, world);
  const utterances = await utteranceClaims(past, touched);
  const before = { world: WHOLE_WORLD, start: eventStarts(utterances, WHOLE_WORLD) };
  const after = { world, start: eventStarts(utterances, world) };
  const fallen = touched.filter((claim) => falls(claim, world));
  const left = touched.filter((claim) => !falls(claim, world));
  const leftOf = groupBy(left, (claim) => claim.propositionSerial);
  const rows = await shiftingRows(past, [...leftOf.keys()]);
  const lost = fallen.map((claim) => claim.propositionSerial).filter((serial) => !leftOf.has(serial));
  return {
    fallen: {
      sources: serials,
      claims: fallen.map((claim) => claim.serial),
      propositions: [...new Set(lost)],
    },
    shifted: {
      ...shifted("sources", redatedOnly(redated, world), sourceShift),
      ...shifted("claims", left, (claim) => claimShift(claim, before, after)),
      ...shifted("propositions", rows, (row) => propositionShift(row, leftOf.get(row.serial) ?? [], after)),
    },
  };
}

function worldWithout(serials: readonly number[], redated: readonly RedatedSource[]): World {
  return {
    without: new Set(serials),
    redated: new Map(redated.map(({ serial, asStated }) => [serial, statedBounds(asStated)])),
  };
}

function falls(claim: ClaimFacts, world: World): boolean {
  return stands(claim, WHOLE_WORLD) && !stands(claim, world);
}

function redatedOnly(redated: readonly RedatedSource[], { without }: World): readonly RedatedSource[] {
  return redated.filter(({ serial }) => !without.has(serial));
}

/** What the rows of a set say anew, as the lens looks it up. */
function shifted<Row extends { readonly serial: number }>(
  set: keyof SetAside["fallen"],
  rows: readonly Row[],
  shiftOf: (row: Row) => Shift,
): SetAside["shifted"] {
  return Object.fromEntries(
    rows.flatMap((row) =>
      Object.entries(shiftOf(row)).map(([property, value]) => [
        `${set}/${String(row.serial)}/${property}` as const,
        value,
      ]),
    ),
  );
}
