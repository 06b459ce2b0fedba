import { decimalWords } from "./numbers.ts";

/** How many days are left until a deadline, which may be a range; below 0 it has passed, and null is an open end. */
export interface DaysLeft {
  readonly low: string | null;
  readonly high: string | null;
}

/** How far off a deadline is: “35 days left”, “today”, “49 days ago”; null where that can't be told. */
export function daysLeftWords({ low, high }: DaysLeft): string | null {
  if (low !== null && high !== null) return low === high ? dayWords(low, "left") : rangeWords(low, high);
  if (high !== null)
    return isAhead(high) ? `at most ${dayWords(high, "left")}` : `${dayWords(high)} or before`;
  if (low !== null) return isAhead(low) ? `at least ${dayWords(low, "left")}` : `${dayWords(low)} or later`;
  return null;
}

function rangeWords(low: string, high: string): string {
  if (isAhead(low)) return `${decimalWords(low)} to ${dayWords(high, "left")}`;
  if (isPast(high)) return `${decimalWords(high.slice(1))} to ${dayWords(low)}`;
  return `between ${dayWords(low)} and ${dayWords(high)}`;
}

/** One day, seen from today: of those ahead, said as asked for. */
function dayWords(days: string, ahead: "left" | "from now" = "from now"): string {
  if (isPast(days)) return `${countedDays(days.slice(1))} ago`;
  return isAhead(days) ? `${countedDays(days)} ${ahead}` : "today";
}

function countedDays(days: string): string {
  return `${decimalWords(days)} ${days === "1" ? "day" : "days"}`;
}

const isPast = (days: string): boolean => days.startsWith("-");
const isAhead = (days: string): boolean => !isPast(days) && Number(days) > 0;
