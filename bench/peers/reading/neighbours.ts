import type { GraphDatabase } from "./database.ts";
import { bindings, formOf, listed, type Lens, type LensForm } from "./lens.ts";
import { NodeRow, type NodeColumns } from "./rows.ts";
import { isCounted, Standings, type Standing } from "./standing.ts";

/** Somebody who stands on subjects that an actor stands on too. */
export interface Neighbour {
  readonly shared: number;
  readonly sameSide: number;
  readonly oppositeSide: number;
  readonly actor: NodeRow;
}

interface Counted {
  readonly serial: number;
  shared: number;
  sameSide: number;
  oppositeSide: number;
}

const OWN = (form: LensForm): string => `
  SELECT p.subject_serial, p.serial, p.position FROM proposition p
  WHERE p.holder_serial = ? AND ${listed(form, "p")} AND ${isCounted(form)}`;
const OTHERS = (form: LensForm): string => `
  SELECT j.key, p.holder_serial, p.serial, p.position
  FROM json_each(?) j CROSS JOIN proposition p ON p.subject_serial = j.value
  WHERE p.holder_serial <> ? AND ${listed(form, "p")} AND ${isCounted(form)}`;
const NODES = `SELECT serial, type, slug, name FROM node
  WHERE serial IN (SELECT value FROM json_each(?)) AND background = 0`;

/** Some are named only as context, and left out: they are found among those that come first. */
const SPARE = 10;

/** Who shares most subjects with an actor, then who is most often on the same side. */
export function neighboursOf(
  database: GraphDatabase,
  { serial, lens }: { readonly serial: number; readonly lens: Lens },
  first: number,
): { nodes: Neighbour[] } {
  const own = ownStandings(database, serial, lens);
  const counted = countShared(database, { serial, lens }, own);
  counted.sort(
    (left, right) =>
      right.shared - left.shared || right.sameSide - left.sameSide || left.serial - right.serial,
  );
  const nodes: Neighbour[] = [];
  for (let from = 0; nodes.length < first && from < counted.length; from += first + SPARE) {
    const page = counted.slice(from, from + first + SPARE);
    const serials = JSON.stringify(page.map((one) => one.serial));
    const rows = database.statement<NodeColumns>(NODES).all(serials);
    const actors = new Map(rows.map((row) => [row[0], new NodeRow(row, 0, lens)]));
    for (const { serial: neighbour, ...counts } of page) {
      const actor = actors.get(neighbour);
      if (actor !== undefined && nodes.length < first) nodes.push({ ...counts, actor });
    }
  }
  return { nodes };
}

function ownStandings(database: GraphDatabase, actor: number, lens: Lens): Map<number, Standing> {
  const form = formOf(lens);
  const rows = database
    .statement<[subject: number, serial: number, position: string]>(OWN(form))
    .all(actor, ...bindings(lens, form), ...bindings(lens, form, false));
  const own = new Standings();
  for (const [subject, serial, position] of rows) own.add(subject, { holder: actor, serial, position });
  return own.standing(database, lens);
}

function countShared(
  database: GraphDatabase,
  { serial, lens }: { readonly serial: number; readonly lens: Lens },
  own: ReadonlyMap<number, Standing>,
): Counted[] {
  const form = formOf(lens);
  const mine = [...own.values()];
  const rows = database
    .statement<[key: number, holder: number, serial: number, position: string]>(OTHERS(form))
    .all(JSON.stringify([...own.keys()]), serial, ...bindings(lens, form), ...bindings(lens, form, false));
  const others = new Standings();
  // A group is a holder on one of the subjects.
  for (const [key, holder, stance, position] of rows)
    others.add(holder * mine.length + key, { holder, serial: stance, position });
  const counts = new Map<number, Counted>();
  for (const [group, theirs] of others.standing(database, lens)) {
    const key = group % mine.length;
    const holder = (group - key) / mine.length;
    const known = counts.get(holder);
    const count = known ?? { serial: holder, shared: 0, sameSide: 0, oppositeSide: 0 };
    if (known === undefined) counts.set(holder, count);
    count.shared += 1;
    compare(count, mine[key]?.position, theirs?.position);
  }
  return [...counts.values()];
}

function compare(count: Counted, mine: string | undefined, theirs: string | undefined): void {
  if (mine !== "SUPPORT" && mine !== "OPPOSE") return;
  if (theirs === mine) count.sameSide += 1;
  else if (theirs === "SUPPORT" || theirs === "OPPOSE") count.oppositeSide += 1;
}
