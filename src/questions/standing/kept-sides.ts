import { KeptUnderLens, type GraphView } from "../graph-index/index.ts";
import { sidesAbout } from "./sides-walked.ts";

/** Where every holder stands on a subject. */
export interface SidesOnSubject {
  readonly holders: Int32Array;
  /** By the same places: a number of SIDES. */
  readonly sides: Uint8Array;
}

/** The sides of so many holders are kept, five bytes each. What is kept of a subject weighs as much as some, if nobody is. */
const KEPT_SIDES = 1_000_000;
const WEIGHT_OF_SUBJECT = 100;

const kept = new KeptUnderLens<SidesOnSubject>(
  KEPT_SIDES,
  ({ holders }) => WEIGHT_OF_SUBJECT + holders.length,
);

/** Where every holder stands on a subject, as `standingsIn` tells it, as numbers. */
export function sidesOnSubject(view: GraphView, subject: number): SidesOnSubject {
  return kept.of(view)(subject, () => sidesFound(view, subject));
}

function sidesFound(view: GraphView, subject: number): SidesOnSubject {
  const { others, sides } = sidesAbout(view, subject);
  return { holders: Int32Array.from(others), sides: Uint8Array.from(sides) };
}
