import type { Machine } from "../harness/index.ts";
import type { Figures } from "./figures.ts";
import { TABLES } from "./tables.ts";

const GIBIBYTE = 1024 ** 3;

/** The template with every `<!-- bench: NAME -->` replaced by what the figures say; fails for an unknown name. */
export function filledTemplate(template: string, figures: Figures): string {
  return template.replace(/<!-- bench: ([\w-]+) -->/gu, (_, name: string) => {
    const written = TABLES[name] ?? TEXTS[name];
    if (written === undefined)
      throw new Error(`The template asks for ${JSON.stringify(name)}: expected a known name.`);
    return written(figures);
  });
}

const TEXTS: Readonly<Record<string, (figures: Figures) => string>> = {
  contenders: ({ contenders }) =>
    contenders
      .map(({ name, title, comparedInPart }) => `- **${name}**: ${title}.${comparedText(comparedInPart)}`)
      .join("\n"),
  machine: ({ results }) => machineText(results.machine),
  pace: ({ results: { pace } }) =>
    `${String(pace.rounds)} rounds of ${String(pace.seconds)} s each, after one to warm up`,
  "measured-on": ({ results }) => results.measuredOn,
  spread: (figures) => `${(figures.usualSpread() * 100).toFixed(0)} %`,
  versions: ({ contenders }) => {
    const versions = new Map(contenders.flatMap((one) => Object.entries(one.versions)));
    return [...versions].map(([name, version]) => `${name} ${version}`).join(", ");
  },
  import: ({ results: { importSpeed } }) => {
    if (importSpeed === null) return "It was not measured in this run.";
    const { size, rows, importSeconds, insertSeconds } = importSpeed;
    const perSecond = (seconds: number): string => Math.round(rows / seconds).toLocaleString("en-US");
    return `At ${size}, ${rows.toLocaleString("en-US")} rows come in at ${perSecond(importSeconds)} a second by \`standpoint import\`, and at ${perSecond(insertSeconds)} a second by bare inserts of the same rows into the same tables and indexes, without triggers.`;
  },
  start: ({ results: { startMilliseconds, mainSize } }) =>
    startMilliseconds === null
      ? "It was not measured in this run."
      : `At ${mainSize} it takes ${startMilliseconds.toFixed(0)} ms from the start of the process to the first answer, on all cores.`,
};

function comparedText(inPart: Readonly<Record<string, string>>): string {
  const parts = Object.entries(inPart).map(([workload, compared]) => `of ${workload} only the ${compared}`);
  return parts.length === 0 ? "" : ` Compared with ours: ${parts.join(", ")}.`;
}

function machineText({ processor, cores, memoryBytes, kernel, ...rest }: Machine): string {
  const memory = `${(memoryBytes / GIBIBYTE).toFixed(0)} GiB of memory`;
  const postgres = rest.postgres === null ? "no PostgreSQL" : `PostgreSQL ${rest.postgres}`;
  const pinned = rest.pinned
    ? "servers and databases on one core, the load on another"
    : "servers and load sharing their cores";
  return `${processor}, ${String(cores)} cores, ${memory}, Linux ${kernel}; Node ${rest.node}, SQLite ${rest.sqlite}, ${postgres}; ${pinned}`;
}
