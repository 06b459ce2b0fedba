import type { Degree } from "../../claims/argument/index.ts";
import type { Bearing } from "../../claims/tie/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { KeptList } from "../../platform/links/index.ts";

/** That somebody makes an argument. */
export interface MadeArgument {
  readonly argument: number;
  readonly bearing: Bearing;
  readonly degree: Degree;
  readonly maker: number;
  /** The utterance it is made in: the serial of the event, or the claim's own below zero where none is told. */
  readonly utterance: number;
}

/** How many arguments go how far. */
interface Degrees {
  readonly full: number;
  readonly partial: number;
  readonly unstated: number;
}

export interface BearingTally extends Degrees {
  readonly bearing: Bearing;
  readonly arguments: number;
  readonly makers: number;
  readonly utterances: number;
}

/** Who makes which arguments of one bearing. */
export interface Maker extends Degrees {
  readonly maker: number;
  readonly bearing: Bearing;
  readonly argumentCount: number;
  readonly argumentSerials: readonly number[];
}

/** The arguments about a subject under a lens. */
export interface ArgumentsAnswer {
  readonly scope: LensScope;
  readonly made: readonly MadeArgument[];
}

/** A maker, as its type shows it. */
export interface MakerRow extends Maker {
  readonly scope: LensScope;
}

const BEARINGS: readonly Bearing[] = ["FOR", "AGAINST"];

/** One tally for each bearing, also where there is no argument. */
export function argumentTallies(made: readonly MadeArgument[]): BearingTally[] {
  return BEARINGS.map((bearing) => {
    const ofBearing = made.filter((one) => one.bearing === bearing);
    const count = (keyOf: (one: MadeArgument) => number): number => new Set(ofBearing.map(keyOf)).size;
    return {
      bearing,
      arguments: count(({ argument }) => argument),
      makers: count(({ maker }) => maker),
      utterances: count(({ utterance }) => utterance),
      ...degreesOf(ofBearing),
    };
  });
}

/** Who makes arguments: those for first, then by maker; one's arguments in the order in which they were recorded. */
export function makersOf(made: readonly MadeArgument[]): Maker[] {
  return BEARINGS.flatMap((bearing) => {
    const ofBearing = made.filter((one) => one.bearing === bearing);
    const byMaker = [...groupBy(ofBearing, ({ maker }) => maker)].toSorted(([left], [right]) => left - right);
    return byMaker.map(([maker, own]) => {
      const serials = [...new Set(own.map(({ argument }) => argument))].sort((left, right) => left - right);
      return {
        maker,
        bearing,
        argumentCount: serials.length,
        argumentSerials: serials,
        ...degreesOf(own),
      };
    });
  });
}

/** Those who make arguments of any of some bearings, or any at all. */
export function makerList(
  { made, scope }: ArgumentsAnswer,
  bearings: readonly Bearing[] | null,
): KeptList<MakerRow> {
  const asked = made.filter(({ bearing }) => bearings === null || bearings.includes(bearing));
  return {
    name: "makers",
    items: makersOf(asked).map((maker) => ({ ...maker, scope })),
    keyOf: ({ bearing, maker }) => [BEARINGS.indexOf(bearing), maker],
  };
}

function degreesOf(made: readonly MadeArgument[]): Degrees {
  const degrees = [...new Map(made.map(({ argument, degree }) => [argument, degree])).values()];
  const count = (degree: Degree): number => degrees.filter((one) => one === degree).length;
  return { full: count("FULL"), partial: count("PARTIAL"), unstated: count("UNSTATED") };
}
