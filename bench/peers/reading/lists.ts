import type { GraphDatabase } from "./database.ts";
import { bindings, formOf, listed, type Lens, type LensForm } from "./lens.ts";
import { ClaimRow, EvidenceRow, NodeRow, TieRow, type Connection } from "./rows.ts";

/** Rows of which lists are asked: all under one lens. */
export interface Parents {
  readonly serials: readonly number[];
  readonly lens: Lens;
}

// Of ties a node may have thousands: each list is read as far as it is asked for.
const TIES = (form: LensForm): string => `
  SELECT p.key, x.tie_kind, n.serial, n.type, n.slug, n.name
  FROM json_each(?) p CROSS JOIN proposition x LEFT JOIN node n ON n.serial = x.to_serial
  WHERE x.row_id IN (
    SELECT y.row_id FROM proposition y WHERE y.from_serial = p.value AND ${listed(form, "y")}
    ORDER BY y.sort_day DESC, y.serial LIMIT ?)
  ORDER BY p.key, x.sort_day DESC, x.serial`;

// Claims and evidence are few for each: reading all of them and keeping the first is twice as fast.
const CLAIMS = (form: LensForm): string => `
  SELECT p.key, x.serial FROM json_each(?) p CROSS JOIN claim x
  WHERE x.proposition_serial = p.value AND ${listed(form, "x", false)}
  ORDER BY p.key, x.attested_earliest DESC, x.serial`;
const EVIDENCE = (form: LensForm): string => `
  SELECT p.key, x.paraphrase, s.slug, s.name
  FROM json_each(?) p CROSS JOIN evidence x CROSS JOIN source s ON s.serial = x.source_serial
  WHERE x.claim_serial = p.value AND ${listed(form, "x", false)}
  ORDER BY p.key, x.number, x.serial`;

type TieColumns = readonly [
  key: number,
  tieKind: string,
  serial: number | null,
  type: string,
  slug: string,
  name: string,
];

/** The ties of nodes, the latest first. */
export function tiesOf(
  database: GraphDatabase,
  { serials, lens }: Parents,
  first: number,
): Connection<TieRow>[] {
  const form = formOf(lens);
  const rows = database
    .statement<TieColumns>(TIES(form))
    .all(JSON.stringify(serials), ...bindings(lens, form), first);
  return grouped(
    rows,
    { groups: serials.length, first },
    (row) => new TieRow(row[1], row[2] === null ? null : new NodeRow(row, 2, lens)),
  );
}

/** The claims of propositions, the latest first. */
export function claimsOf(
  database: GraphDatabase,
  { serials, lens }: Parents,
  first: number,
): Connection<ClaimRow>[] {
  const form = formOf(lens);
  const rows = database
    .statement<[key: number, serial: number]>(CLAIMS(form))
    .all(JSON.stringify(serials), ...bindings(lens, form, false));
  return grouped(rows, { groups: serials.length, first }, (row) => new ClaimRow(row[1], lens));
}

/** The evidence of claims, in the order in which it was recorded. */
export function evidenceOf(
  database: GraphDatabase,
  { serials, lens }: Parents,
  first: number,
): Connection<EvidenceRow>[] {
  const form = formOf(lens);
  const rows = database
    .statement<[key: number, paraphrase: string, slug: string, name: string]>(EVIDENCE(form))
    .all(JSON.stringify(serials), ...bindings(lens, form, false));
  return grouped(
    rows,
    { groups: serials.length, first },
    ([, paraphrase, slug, name]) => new EvidenceRow(paraphrase, slug, name),
  );
}

/** Rows by the parent that their first column names by its place, so many of each at most. */
function grouped<Columns extends readonly [number, ...unknown[]], Row>(
  rows: readonly Columns[],
  { groups, first }: { readonly groups: number; readonly first: number },
  make: (columns: Columns) => Row,
): { nodes: Row[] }[] {
  const lists = Array.from({ length: groups }, (): { nodes: Row[] } => ({ nodes: [] }));
  for (const columns of rows) {
    const nodes = lists[columns[0]]?.nodes;
    if (nodes !== undefined && nodes.length < first) nodes.push(make(columns));
  }
  return lists;
}
