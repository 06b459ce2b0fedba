import type { GraphDatabase } from "./database.ts";
import { bindings, formOf, listed, type Lens, type LensForm } from "./lens.ts";
import type { Parents } from "./lists.ts";
import { ClaimRow, NodeRow, type NodeColumns } from "./rows.ts";
import { isCounted, Standings, type CountedStance, type Standing } from "./standing.ts";

/** The positions that are counted, in the order in which they are told. */
export const TOLD = ["SUPPORT", "OPPOSE", "NEUTRAL", "MIXED", "UNDECIDED"];

const STANCES = (form: LensForm): string => `
  SELECT p.holder_serial, p.serial, p.position FROM proposition p
  WHERE p.subject_serial = ? AND ${listed(form, "p")} AND ${isCounted(form)}`;
const NODES = `SELECT serial, type, slug, name FROM node WHERE serial IN (SELECT value FROM json_each(?))`;
const CLAIMS = (form: LensForm): string => `
  SELECT p.key, x.serial FROM json_each(?) p CROSS JOIN claim x
  WHERE x.proposition_serial = p.value AND x.modality IN ('ASSERTED', 'PLEDGED') AND ${listed(form, "x", false)}
  ORDER BY p.key, x.serial`;

/** Who takes one position; its serial is the stance's. */
export interface HoldingRow {
  readonly serial: number;
  readonly position: string;
  readonly holder: NodeRow | undefined;
  readonly lens: Lens;
}

/** Where everybody stands on a subject, by holder. */
export function standingsOn(
  database: GraphDatabase,
  { serial: subject, lens }: { readonly serial: number; readonly lens: Lens },
): Map<number, Standing> {
  const form = formOf(lens);
  const standings = new Standings();
  const rows = database
    .statement<[holder: number, serial: number, position: string]>(STANCES(form))
    .all(subject, ...bindings(lens, form), ...bindings(lens, form, false));
  for (const [holder, serial, position] of rows) standings.add(holder, { holder, serial, position });
  return standings.standing(database, lens);
}

/** Who stands where on a subject. */
export class PositionsRow {
  readonly holders: number;
  readonly #held: readonly CountedStance[];
  readonly #database: GraphDatabase;
  readonly #lens: Lens;

  constructor(database: GraphDatabase, subject: { readonly serial: number; readonly lens: Lens }) {
    const { lens } = subject;
    this.#held = [...standingsOn(database, subject).values()].filter(stands);
    this.holders = this.#held.length;
    this.#database = database;
    this.#lens = lens;
  }

  get tally(): { position: string; holders: number }[] {
    const counts = new Map(TOLD.map((position) => [position, 0]));
    for (const { position } of this.#held) counts.set(position, (counts.get(position) ?? 0) + 1);
    return [...counts].map(([position, holders]) => ({ position, holders }));
  }

  /** The first who take a position, by position and then in the order in which they came. */
  holdings(first: number): { nodes: HoldingRow[] } {
    const page: CountedStance[] = [];
    for (const position of TOLD) {
      if (page.length >= first) break;
      const taking = this.#held.filter((stance) => stance.position === position);
      page.push(...taking.sort((left, right) => left.holder - right.holder));
    }
    page.length = Math.min(page.length, first);
    const lens = this.#lens;
    const rows = this.#database
      .statement<NodeColumns>(NODES)
      .all(JSON.stringify(page.map(({ holder }) => holder)));
    const holders = new Map(rows.map((row) => [row[0], new NodeRow(row, 0, lens)]));
    const nodes = page.map(({ serial, position, holder }) => ({
      serial,
      position,
      holder: holders.get(holder),
      lens,
      toJSON: () => serial,
    }));
    return { nodes };
  }
}

function stands(standing: Standing): standing is CountedStance {
  return standing !== null;
}

/** The claims that assert or pledge stances, in the order in which they were recorded. */
export function countedClaimsOf(
  database: GraphDatabase,
  { serials, lens }: Parents,
  first: number,
): ClaimRow[][] {
  const form = formOf(lens);
  const rows = database
    .statement<[key: number, serial: number]>(CLAIMS(form))
    .all(JSON.stringify(serials), ...bindings(lens, form, false));
  const lists = serials.map((): ClaimRow[] => []);
  for (const [key, serial] of rows) {
    const list = lists[key];
    if (list !== undefined && list.length < first) list.push(new ClaimRow(serial, lens));
  }
  return lists;
}
