import { readValidTime, type EndBound, type ValidTime } from "../../lens/index.ts";
import { areApart } from "./figure.rule.ts";

/** When a claim says that something holds or happened. */
export interface DateSaid {
  /** EDTF text. */
  readonly validTime: string;
  /** Whether it is said to have ended, not when. */
  readonly isEnded: boolean;
}

/** What of a date two claims differ on. */
export type DatePart = "DAY" | "START" | "END";

/** What of its date two claims of one thing cannot both be right about; null where they can. */
export function datesContradict(
  left: DateSaid,
  right: DateSaid,
  { isEvent }: { readonly isEvent: boolean },
): DatePart | null {
  const [one, other] = [read(left), read(right)];
  if (isInterval(left) && isInterval(right)) return intervalsContradict(one, other, isEvent);
  // A day given for what lasts may only be one on which it was seen.
  if (!isEvent) return null;
  return daysMeet([left, one], [right, other]) ? null : "DAY";
}

function read({ validTime, isEnded }: DateSaid): ValidTime {
  return readValidTime(validTime, { ended: isEnded });
}

function isInterval({ validTime }: DateSaid): boolean {
  return validTime.includes("/");
}

/** Days of an event, or a day and a span that it may lie in. */
function daysMeet(
  ...[left, right]: readonly [readonly [DateSaid, ValidTime], readonly [DateSaid, ValidTime]]
): boolean {
  const [one, other] = [spanOf(...left), spanOf(...right)];
  return one === null || other === null || !areApart(one, other);
}

function spanOf(said: DateSaid, { start, end }: ValidTime): { earliest: number; latest: number } | null {
  if (!isInterval(said)) return start.kind === "KNOWN" ? start : null;
  const earliest = start.kind === "KNOWN" ? start.earliest : -Infinity;
  const latest = end.kind === "KNOWN" ? end.latest : Infinity;
  return { earliest, latest };
}

function intervalsContradict(left: ValidTime, right: ValidTime, isEvent: boolean): DatePart | null {
  const [starts, ends] = [apart(left, right, "start"), apart(left, right, "end")];
  if (starts !== null && (isEvent || !mayBeTwice(starts))) return "START";
  if (ends !== null && (isEvent || !mayBeTwice(ends))) return "END";
  return null;
}

/** Two times of which one begins, or ends, certainly before the other. */
interface InOrder {
  readonly earlier: ValidTime;
  readonly later: ValidTime;
}

function apart(left: ValidTime, right: ValidTime, side: "start" | "end"): InOrder | null {
  const [one, other]: [EndBound, EndBound] = [left[side], right[side]];
  if (one.kind !== "KNOWN" || other.kind !== "KNOWN" || !areApart(one, other)) return null;
  return one.latest < other.earliest ? { earlier: left, later: right } : { earlier: right, later: left };
}

/** Whether one may have ended before the other began: what holds twice has two starts and two ends. */
function mayBeTwice({ earlier, later }: InOrder): boolean {
  if (earlier.end.kind === "ENDED") return true;
  if (earlier.end.kind !== "KNOWN" || later.start.kind !== "KNOWN") return false;
  return later.start.latest > earlier.end.earliest;
}
