import {
  combineValidity,
  readValidTime,
  UNKNOWN_FUTURE,
  UNKNOWN_PAST,
  type Bounds,
  type CombinedValidity,
  type Day,
  type FiveDays,
} from "../../lens/index.ts";
import type { PropositionKind } from "../claim/index.ts";
import type { ClaimFacts, ClaimSource } from "./claim-facts.ts";
import { strengthOf } from "./strength.ts";

/** What is left of a world in which some sources are set aside. By default nothing is. */
export interface World {
  /** Serials of sources that are set aside. */
  readonly without: ReadonlySet<number>;
  /** Serials of sources whose own date was inferred with the help of one that is set aside, with what they state. */
  readonly redated: ReadonlyMap<number, Bounds>;
}

export const WHOLE_WORLD: World = { without: new Set(), redated: new Map() };

/** The times of a proposition, as its row holds them. */
export interface PropositionTimes extends FiveDays {
  readonly attestedFrom: Day;
  readonly attestedTo: Day;
  readonly sortDay: Day;
}

/** Events, figures and arguments, once they happened or were made, stay. */
const STAYS: ReadonlySet<PropositionKind> = new Set<PropositionKind>(["Event", "Observation", "Argument"]);

/** Whether any source that carries a claim is left. */
export function stands(claim: ClaimFacts, { without }: World): boolean {
  return carriers(claim).some((source) => !without.has(source.serial));
}

/** Whether a claim's date was inferred with the help of a source that is set aside. */
export function fallsBack(claim: ClaimFacts, { without }: World): boolean {
  return claim.sources.some((source) => source.isDating && without.has(source.serial));
}

/** The times of a proposition from those of its claims that stand. */
export function propositionTimes(
  claims: readonly ClaimFacts[],
  eventStart: (event: number) => Bounds | null,
  world: World = WHOLE_WORLD,
): PropositionTimes {
  const [first] = claims;
  const stays = first !== undefined && STAYS.has(first.kind);
  const dated = claims
    .filter((claim) => stands(claim, world))
    .flatMap((claim) => {
      const time = timeOf(claim, world);
      const strength = strengthOf(claim.modality);
      return attestations(claim, eventStart, world).map((attestation) => ({
        ...time,
        attestation,
        strength,
      }));
    });
  return timesOf(combineValidity(dated, { stays }));
}

/** When an event happened, from its claims; null where none says. */
export function startOf(claims: readonly ClaimFacts[], world: World = WHOLE_WORLD): Bounds | null {
  const dated = claims
    .filter((claim) => stands(claim, world))
    .map((claim) => ({ ...timeOf(claim, world), attestation: null, strength: strengthOf(claim.modality) }));
  const { start } = combineValidity(dated, { stays: true });
  return start.kind === "KNOWN" ? { earliest: start.earliest, latest: start.latest } : null;
}

/** The day a claim is attested on: that of its utterance, else of each source that carries it. */
export function attestations(
  claim: ClaimFacts,
  eventStart: (event: number) => Bounds | null,
  { without, redated }: World = WHOLE_WORLD,
): Bounds[] {
  const said = claim.saidInSerial === null ? null : eventStart(claim.saidInSerial);
  if (said !== null) return [said];
  return carriers(claim)
    .filter((source) => !without.has(source.serial))
    .map((source) => redated.get(source.serial) ?? { earliest: source.earliest, latest: source.latest });
}

function carriers(claim: ClaimFacts): readonly ClaimSource[] {
  return claim.sources.filter((source) => !source.isDating);
}

function timeOf(claim: ClaimFacts, world: World): ReturnType<typeof readValidTime> {
  const text = claim.datesFigure === 0 && fallsBack(claim, world) ? claim.asStated : claim.validTime;
  return readValidTime(text, { ended: claim.endKind === "ENDED" });
}

function timesOf({ days, attestedFrom, attestedTo, sortDay }: CombinedValidity): PropositionTimes {
  return {
    ...days,
    attestedFrom: attestedFrom ?? UNKNOWN_PAST,
    attestedTo: attestedTo ?? UNKNOWN_FUTURE,
    sortDay,
  };
}
