import type { LensScope } from "../../lens/index.ts";
import { wholeOf, type Requirement } from "./figures.ts";
import type { ClaimedFigure } from "./figures.sql.ts";
import { toldNumber, toldShare, untold, type ProgressRange } from "./progress-range.ts";
import {
  breakEven,
  broughtBy,
  exactly,
  isEnough,
  pacePerDay,
  rateNeeded,
  reaches,
  shareOf,
  stillNeeded,
  sumOf,
  type Days,
  type Demand,
  type Range,
} from "./progress.formula.ts";
import { mapTold, verdictOf, type Told } from "./progress.status.ts";
import {
  demandOf,
  requiredOf,
  standingOf,
  type Asked,
  type CampaignRecord,
  type Standing,
} from "./progress.ts";
import type { Progress, ProgressFigure, ProgressPace, ProgressResponse } from "./progress.types.ts";
import { ONE, over, rational, rationalOf, type Rational } from "./rational.ts";

/** The parts of an answer: what depends on the requirement, and what does not. */
type MeasuredPart = Pick<
  Progress,
  | "status"
  | "reason"
  | "share"
  | "remaining"
  | "stillNeeded"
  | "paceNeeded"
  | "paces"
  | "enoughIfAllValid"
  | "breakEvenValidity"
  | "rateNeeded"
  | "responses"
>;
type CommonPart = Omit<Progress, keyof MeasuredPart | "derived" | "requirement" | "required">;

const TABLE = ["1", "0.9", "0.8", "0.7"] as const;

/** One answer for each of the first requirements on record of a campaign; one that says why not where there is none. */
export function progressOf(record: CampaignRecord, asked: Asked, count: number): Progress[] {
  const { standing, requirements } = standingOf(record, asked);
  const common = commonOf(standing, asked);
  return requirements.slice(0, count).map((requirement) => ({
    ...common,
    ...measured({ standing, requirement, asked }),
    derived: requirement?.kind === "DERIVED",
    requirement: (requirement?.figures ?? []).map((figure) => figureOf(figure, asked.scope)),
    required: toldBy(mapTold(requiredOf(requirement), exactly), toldNumber),
  }));
}

function commonOf(standing: Standing, { scope, validity }: Asked): CommonPart {
  const figure = (claimed: ClaimedFigure): ProgressFigure => figureOf(claimed, scope);
  const orNull = (claimed: ClaimedFigure | undefined | null): ProgressFigure | null =>
    claimed ? figure(claimed) : null;
  const [deadline, ...otherDeadlines] = standing.deadlines;
  return {
    scope,
    on: standing.on,
    validity,
    goalSerials: standing.goals.map(({ proposition }) => proposition),
    outcomeSerials: standing.outcomes.map(({ proposition }) => proposition),
    collected: orNull(standing.collected),
    otherCounts: standing.otherCounts.map(figure),
    deadline: orNull(deadline),
    otherDeadlines: otherDeadlines.map(figure),
    daysLeft: toldBy(mapTold(standing.days, daysRange), toldNumber),
    paceObserved: toldBy(standing.paceObserved, toldNumber),
    observedBetween: standing.between.map(figure),
    mailed: orNull(standing.mailed),
  };
}

interface Measuring {
  readonly standing: Standing;
  readonly requirement: Requirement | null;
  readonly asked: Asked;
}

function measured({ standing, requirement, asked }: Measuring): MeasuredPart {
  const { days, mailed } = standing;
  const demand = demandOf(requirement, standing.collected);
  const validity = rationalOf(asked.validity);
  const needed = neededAt(demand, validity);
  const paceNeeded = paceAt(needed, days);
  return {
    ...verdictOf({ ...standing, needed, paceNeeded }),
    share: toldBy(mapTold(demand, shareOf), toldShare),
    remaining: toldBy(neededAt(demand, ONE), toldNumber),
    stillNeeded: toldBy(needed, toldNumber),
    paceNeeded: toldBy(paceNeeded, toldNumber),
    paces: TABLE.map((v) => paceRow(v, demand, days)),
    enoughIfAllValid: "reason" in demand ? null : isEnough(demand.value),
    breakEvenValidity: toldBy(breakEvenOf(demand), toldShare),
    rateNeeded: toldBy(mailed === null ? { reason: "NO_MAILING" } : rateOf(needed, mailed), toldShare),
    responses: responsesOf(demand, standing, asked),
  };
}

function paceRow(validity: string, demand: Told<Demand>, days: Told<Days>): ProgressPace {
  const needed = neededAt(demand, rationalOf(validity));
  const paceNeeded = toldBy(paceAt(needed, days), toldNumber);
  return { validity, stillNeeded: toldBy(needed, toldNumber), paceNeeded };
}

function responsesOf(
  demand: Told<Demand>,
  { collected, mailed, rates }: Standing,
  { scope, validity }: Asked,
): ProgressResponse[] {
  if (mailed === null) return [];
  return rates.map((rate) => {
    const brought = broughtBy(wholeOf(mailed), wholeOf(rate));
    const sum: Told<Range> =
      collected === null
        ? { reason: "NO_COLLECTED_FIGURE" }
        : { value: exactly(sumOf(wholeOf(collected), brought)) };
    return {
      rate: figureOf(rate, scope),
      brings: toldNumber(exactly(brought)),
      withCollected: toldBy(sum, toldNumber),
      enoughIfAllValid: "reason" in demand ? null : isEnough(demand.value, brought),
      enough: "reason" in demand ? null : reaches(rationalOf(validity), breakEven(demand.value, brought)),
      breakEvenValidity: toldBy(breakEvenOf(demand, brought), toldShare),
    };
  });
}

/** A figure with whose it is; of a deadline, which is a day, there is no number to tell. */
export function figureOf(claimed: ClaimedFigure, scope: LensScope): ProgressFigure {
  const { basis, validTime } = claimed;
  return { scope, claimed, basis, asOf: validTime, value: () => valueOf(claimed) };
}

function valueOf(claimed: ClaimedFigure): ProgressRange | null {
  if (claimed.low === null) return null;
  const number = exactly(wholeOf(claimed));
  // The smallest unit is a thousandth of one per cent.
  return claimed.unit === "PERCENT" ? toldShare(dividedBy(number, 100_000n)) : toldNumber(number);
}

function neededAt(demand: Told<Demand>, validity: Rational): Told<Range> {
  return mapTold(demand, (value) => stillNeeded(value, validity));
}

function paceAt(needed: Told<Range>, days: Told<Days>): Told<Range> {
  if ("reason" in needed) return needed;
  if ("reason" in days) return days;
  const pace = pacePerDay(needed.value, days.value);
  if (pace !== null) return { value: pace };
  return { reason: days.value.high === 0 ? "NO_DAYS_LEFT" : "DEADLINE_PASSED" };
}

function rateOf(needed: Told<Range>, mailed: ClaimedFigure): Told<Range> {
  return mapTold(needed, (value) => rateNeeded(value, wholeOf(mailed)));
}

function breakEvenOf(demand: Told<Demand>, brought?: Parameters<typeof breakEven>[1]): Told<Range> {
  if ("reason" in demand) return demand;
  const range = breakEven(demand.value, brought);
  return range === null ? { reason: "NOT_ENOUGH_EVEN_IF_ALL_VALID" } : { value: range };
}

function daysRange({ low, high }: Days): Range {
  const exact = (days: number | null): Rational | null => (days === null ? null : rational(BigInt(days)));
  return { low: exact(low), high: exact(high) };
}

function dividedBy({ low, high }: Range, divisor: bigint): Range {
  return { low: low && over(low, divisor), high: high && over(high, divisor) };
}

function toldBy(told: Told<Range>, tell: (range: Range) => ProgressRange): ProgressRange {
  return "reason" in told ? untold(told.reason) : tell(told.value);
}
