/** A recorded answer, read by paths such as `campaign.positions.tally.0.holders`, in the words of a page. */
export class Told {
  readonly #answer: unknown;

  constructor(answer: unknown) {
    this.#answer = answer;
  }

  at(path: string): unknown {
    return path.split(".").reduce<unknown>((value, key) => {
      if (typeof value !== "object" || value === null || !(key in value)) {
        throw new Error(`The answer has nothing at ${JSON.stringify(path)}: ${key} is missing.`);
      }
      return (value as Record<string, unknown>)[key];
    }, this.#answer);
  }

  list(path: string): readonly Told[] {
    return (this.at(path) as readonly unknown[]).map((one) => new Told(one));
  }

  /** Text as it is, a number with separators: 1,039. Null says that there is none. */
  text(path: string): string {
    const value = this.at(path);
    if (value === null) return "none";
    return typeof value === "number" ? value.toLocaleString("en-US") : (value as string);
  }

  /** A count, or the length of a list, in words: nine. */
  word(path: string): string {
    const value = this.at(path);
    return inWords(Array.isArray(value) ? value.length : Number(value));
  }

  /** A share in whole per cent: 81 %. */
  percent(path: string): string {
    return `${String(Math.round(Number(this.at(path)) * 100))} %`;
  }

  /** A day: 1 June 2022. */
  day(path: string): string {
    return inDay(this.text(path));
  }
}

export const NUMBER_WORDS: readonly string[] = [
  ...["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ...["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
  "twenty",
];

export function inWords(count: number): string {
  const word = NUMBER_WORDS[count];
  if (word === undefined) throw new Error(`There is no word here for ${String(count)}.`);
  return word;
}

/** 2022-06-01 as 1 June 2022. */
export function inDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
