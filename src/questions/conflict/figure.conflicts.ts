import { unscaled } from "../../claims/observation/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { FigureCandidate } from "./candidates.sql.ts";
import { tiedTogether } from "./component.ts";
import { figuresContradict, type FigureSaid } from "./figure.rule.ts";
import { sharedTime, type FigureTime, type SharedTime } from "./figure.time.ts";
import { conflictKey, hullOf, listed, type FoundConflict } from "./found.ts";

/** A figure with what it says, and the times it is of. */
interface DatedFigure extends FigureCandidate {
  readonly said: FigureSaid;
  readonly times: readonly SharedTime[];
}

/** The conflicts among figures; `timesOf` tells what the claims of each say of its time. */
export function figureConflicts(
  candidates: readonly FigureCandidate[],
  timesOf: (serial: number) => readonly FigureTime[],
): FoundConflict[] {
  const dated = candidates.map((figure) => ({
    ...figure,
    said: saidBy(figure),
    times: timesOf(figure.serial)
      .map((time) => sharedTime(figure, time))
      .filter((time) => time !== null),
  }));
  return [...groupBy(dated, groupOf).values()].flatMap((figures) =>
    tiedTogether(figures, contradict).map(conflictOf),
  );
}

function groupOf({ node, metric, unit, base, window }: FigureCandidate): string {
  return JSON.stringify([node, metric, unit, base, window]);
}

function saidBy({
  bound,
  direction,
  stated,
  low,
  high,
  dateEarliest,
  dateLatest,
}: FigureCandidate): FigureSaid {
  return {
    bound,
    direction,
    stated: integer(stated),
    low: integer(low),
    high: integer(high),
    day: dateEarliest === null || dateLatest === null ? null : { earliest: dateEarliest, latest: dateLatest },
  };
}

function integer(text: string | null): bigint | null {
  return text === null ? null : BigInt(text);
}

function contradict(left: DatedFigure, right: DatedFigure): boolean {
  return common(left, right).length > 0 && figuresContradict(left.said, right.said);
}

function common(left: DatedFigure, right: DatedFigure): readonly SharedTime[] {
  return left.times.filter(({ name }) => right.times.some((other) => other.name === name));
}

function conflictOf({ sides, pairs }: ReturnType<typeof tiedTogether<DatedFigure>>[number]): FoundConflict {
  const { node, metric } = sides[0] as DatedFigure;
  const isNumber = sides.every(({ low }) => low !== null);
  const rounding = isNumber ? "; they do not meet, even with rounding" : "";
  return {
    kind: "FIGURE",
    key: conflictKey(
      "FIGURE",
      sides.map(({ key }) => key),
    ),
    sides: sides.map((figure) => ({
      key: figure.key,
      proposition: figure.serial,
      claim: null,
      says: wordsOf(figure),
    })),
    about: node,
    holder: null,
    nodes: [node],
    common: hullOf(pairs.flatMap(([left, right]) => common(left, right).map(({ days }) => days))),
    figures: isNumber ? sides.map(({ said }) => said) : null,
    explanation: `${metric} is given as ${listed(sides.map(wordsOf))}${rounding}.`,
  };
}

/** `JUST_OVER 560000 SIGNATURE`, `RISING`, `2022-07-06`. */
function wordsOf({ bound, direction, date, unit, scale, stated, low, high }: FigureCandidate): string {
  const plain = direction ?? date;
  if (plain !== null) return plain;
  const number = (scaled: string | null): string => (scaled === null ? "?" : unscaled(scaled, scale));
  const figure = stated === null ? `${number(low)} to ${number(high)}` : number(stated);
  return [...(bound === "STATED" || stated === null ? [] : [bound]), figure, unit].join(" ");
}
