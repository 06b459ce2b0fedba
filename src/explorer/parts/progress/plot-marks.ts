import * as Plot from "@observablehq/plot";
import type { CampaignProgress, Progress } from "./progress-section.tsx";

interface Point {
  readonly day: Date;
  readonly count: number;
}

/** What is drawn: the counts, a band for each requirement with its number, the deadline, and the way that would lead there. */
export function plotMarks({ counts, progress }: CampaignProgress): Plot.Markish[] {
  const gathered = pointsOf(counts);
  const last = gathered.at(-1);
  const due = dueDay(progress);
  const bands = bandsOf(progress);
  return [
    ...bands.flatMap(bandMarks),
    ...(due === null
      ? []
      : [Plot.ruleX([due], { stroke: "var(--oppose)", strokeDasharray: "4 3", strokeWidth: 2 })]),
    ...(last === undefined || due === null ? [] : bands.map((band) => wayTo({ last, due, count: band.low }))),
    Plot.lineY(gathered, { x: "day", y: "count", stroke: "var(--support)", strokeWidth: 2 }),
    Plot.dot(gathered, { x: "day", y: "count", fill: "var(--support)", r: 5 }),
  ];
}

/** The highest count that is drawn, with room above it. */
export function highestCount({ counts, progress }: CampaignProgress): number {
  const drawn = [...pointsOf(counts).map(({ count }) => count), ...bandsOf(progress).map(({ high }) => high)];
  return Math.max(1, ...drawn) * 1.12;
}

/** A band, and its number in a place of its own: bands lie close together. */
function bandMarks({ low, high }: Band, index: number): Plot.Markish[] {
  return [
    Plot.rectY([{ low, high }], { y1: "low", y2: "high", fill: "var(--other)", fillOpacity: 0.3 }),
    Plot.ruleY([low], { stroke: "var(--other)", strokeWidth: 1 }),
    Plot.text([String(index + 1)], { frameAnchor: "left", y: high, dx: 12 + index * 24, dy: -10, ...LABEL }),
  ];
}

const LABEL = { fill: "currentColor", fontSize: 13, fontWeight: "bold" } as const;

function pointsOf({ nodes }: CampaignProgress["counts"]): Point[] {
  return nodes
    .filter(({ metric, low }) => metric === "SIGNATURES_COLLECTED" && low !== null)
    .flatMap(({ low, claims }) =>
      claims.nodes.flatMap(({ validTime }) => {
        const day = dayOf(validTime);
        return day === null ? [] : [{ day, count: Number(low) }];
      }),
    )
    .sort((left, right) => left.day.getTime() - right.day.getTime());
}

interface Band {
  readonly low: number;
  readonly high: number;
}

function bandsOf(progress: readonly Progress[]): Band[] {
  return progress.flatMap(({ required: { low, high } }) =>
    low === null ? [] : [{ low: Number(low), high: Number(high ?? low) }],
  );
}

function dueDay(progress: readonly Progress[]): Date | null {
  return dayOf(progress[0]?.deadline?.observation.date ?? null);
}

function dayOf(date: string | null): Date | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) return null;
  return new Date(`${date}T00:00:00Z`);
}

interface Way {
  readonly last: Point;
  readonly due: Date;
  readonly count: number;
}

/** The even pace that would just reach what is required: no forecast. */
function wayTo({ last, due, count }: Way): Plot.Markish {
  const ends = [last, { day: due, count }];
  return Plot.lineY(ends, { x: "day", y: "count", stroke: "var(--muted)", strokeDasharray: "2 4" });
}
