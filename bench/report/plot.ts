import type { Figures } from "./figures.ts";

const WIDTH = 820;
const LEFT = 110;
const RIGHT = 24;
const TOP = 64;
const ROW = 30;
const FOOT = 34;
const DOT = 5;
const LEGEND_COLUMN = 195;
const LEGEND_COLUMNS = 4;
const LEGEND_ROW = 16;
/** Colours that stay apart for most of those who see colours differently; ours are filled, the others are rings. */
const COLOURS = [
  "#0072b2",
  "#d55e00",
  "#009e73",
  "#cc79a7",
  "#e69f00",
  "#56b4e9",
  "#666666",
  "#000000",
  "#8a6d00",
];

/** What every contender's processor time for a request is, on a scale of powers of ten: an SVG. */
export function plotOf(figures: Figures): string {
  const dots = figures.workloads.flatMap((workload, row) =>
    figures.contenders.flatMap(({ name, kind }, place) => {
      const cpu = figures.cpu(name, workload);
      return cpu === undefined ? [] : [{ name, row, cpu, place, isOurs: kind === "ours" }];
    }),
  );
  const scale = scaleOf(dots.map(({ cpu }) => cpu));
  const height = TOP + figures.workloads.length * ROW + FOOT;
  const title = `Processor time for one request at ${figures.results.mainSize}, in microseconds`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...figures.contenders.map(({ name, kind }, place) => legend(name, place, kind === "ours")),
    ...scale.powers.map((power) => gridLine(scale.at(power), power, height)),
    ...figures.workloads.map((workload, row) => rowLine(workload, row)),
    ...dots.map(
      ({ name, row, cpu, place, isOurs }) =>
        `<g><title>${escaped(name)}: ${cpu.toFixed(0)} µs</title>${mark(scale.at(cpu), yOf(row), { place, isOurs })}</g>`,
    ),
    `<text x="${String(LEFT)}" y="${String(height - 4)}" fill="#333333">${title}; further left is cheaper</text>`,
    "</svg>",
    "",
  ].join("\n");
}

interface Scale {
  /** Powers of ten from below the least value to above the greatest. */
  readonly powers: readonly number[];
  at(value: number): number;
}

function scaleOf(values: readonly number[]): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const width = WIDTH - LEFT - RIGHT;
  return {
    powers: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
    at: (value) => LEFT + (width * (Math.log10(value) - low)) / (high - low),
  };
}

function yOf(row: number): number {
  return TOP + row * ROW + ROW / 2;
}

function gridLine(x: number, power: number, height: number): string {
  const [at, bottom] = [x.toFixed(1), String(height - FOOT)];
  return [
    `<line x1="${at}" x2="${at}" y1="${String(TOP)}" y2="${bottom}" stroke="#dddddd"/>`,
    `<text x="${at}" y="${String(height - FOOT + 14)}" text-anchor="middle" fill="#333333">${power.toLocaleString("en-US")}</text>`,
  ].join("");
}

function rowLine(workload: string, row: number): string {
  const y = yOf(row);
  return [
    `<line x1="${String(LEFT)}" x2="${String(WIDTH - RIGHT)}" y1="${String(y)}" y2="${String(y)}" stroke="#eeeeee"/>`,
    `<text x="${String(LEFT - 10)}" y="${String(y + 4)}" text-anchor="end" fill="#333333">${workload}</text>`,
  ].join("");
}

function legend(name: string, place: number, isOurs: boolean): string {
  const x = 16 + (place % LEGEND_COLUMNS) * LEGEND_COLUMN;
  const y = 14 + Math.floor(place / LEGEND_COLUMNS) * LEGEND_ROW;
  return `${mark(x, y, { place, isOurs })}<text x="${String(x + 10)}" y="${String(y + 4)}" fill="#333333">${escaped(name)}</text>`;
}

function mark(x: number, y: number, { place, isOurs }: { place: number; isOurs: boolean }): string {
  const colour = COLOURS[place % COLOURS.length] ?? "#000000";
  const fill = isOurs ? colour : "#ffffff";
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${String(DOT)}" fill="${fill}" stroke="${colour}" stroke-width="2"/>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
