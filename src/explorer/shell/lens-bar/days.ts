const DAY_MILLISECONDS = 86_400_000;

/** The first and the last day that a slider can be put on, as days since 1970. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** Days since 1970; null for what is no day. */
export function dayNumber(day: string | null | undefined): number | null {
  if (day === null || day === undefined) return null;
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / DAY_MILLISECONDS);
}

export function dayText(number: number): string {
  return new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** From the earliest to the latest of some days; null where there are not two. */
export function rangeOf(days: readonly (string | null | undefined)[]): DayRange | null {
  const numbers = days.map(dayNumber).filter((number) => number !== null);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  return first < last && numbers.length > 0 ? { first, last } : null;
}
