import type { Reader } from "../../platform/database/index.ts";
import type { PagedRows } from "../../platform/memory/index.ts";
import type { GraphTable } from "./graph.ts";
import type { NodeRow } from "./node-flags.ts";

/** A stance or tie as it is read: lists of values are read twice as fast as objects. */
export type EdgeRow = readonly [
  row: number,
  proposition: number,
  from: number,
  to: number,
  position: string | null,
  tieKind: string | null,
  qualifies: number | null,
  certainFrom: number,
  certainTo: number,
  presumedTo: number,
  attestedTo: number,
  knownFrom: number,
  knownTo: number,
];

export type PartRow = readonly [
  row: number,
  proposition: number,
  node: number,
  background: number,
  certainFrom: number,
  presumedTo: number,
  knownFrom: number,
  knownTo: number,
];

export type ClaimRow = readonly [
  serial: number,
  proposition: number,
  modality: string,
  attribution: string,
  saidIn: number | null,
  attestedLatest: number,
  knownFrom: number,
  knownTo: number,
];

/** A row that was closed: a version of a proposition, or the claim of a serial. */
export interface ClosedRow {
  readonly proposition: number;
  readonly serial: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}

/** The rows of one reading that were closed. */
export type ClosedRows = Readonly<Record<GraphTable, readonly ClosedRow[]>>;

/** A side of a resolution of a contradiction between stances. */
export interface ResolutionRow {
  readonly serial: number;
  readonly proposition: number;
  readonly favoured: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}

/** All rows of one reading. */
export interface GraphRows {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
  readonly parts: readonly PartRow[];
  readonly claims: readonly ClaimRow[];
}

const KNOWN = (alias: string): string => `${alias}.known_from AS "knownFrom", ${alias}.known_to AS "knownTo"`;

const NODES = "SELECT n.serial, n.type, n.organization_kind, n.background FROM node n";
const EDGES = `SELECT p.row_id, p.serial, COALESCE(p.holder_serial, p.from_serial) AS "from", COALESCE(p.subject_serial, p.to_serial) AS "to", p.position, p.tie_kind, p.qualifies_serial, p.certain_from, p.certain_to, p.presumed_to, p.attested_to, ${KNOWN("p")} FROM proposition p`;
const PARTS = `SELECT t.serial, t.event_serial, t.node_serial, p.background, t.certain_from, t.presumed_to, ${KNOWN("t")} FROM participant t JOIN proposition p ON p.serial = t.event_serial AND p.known_from = t.known_from`;
const CLAIMS = `SELECT c.serial, c.proposition_serial, c.modality, c.attribution, c.said_in_serial, c.attested_latest, ${KNOWN("c")} FROM claim c`;

/** Said so that no database thinks of an index by kind: nearly all rows are read, in the order of the table. */
const isOneOf = (column: string, kinds: readonly string[]): string =>
  `CASE ${column} ${kinds.map((kind) => `WHEN '${kind}' THEN 1`).join(" ")} ELSE 0 END = 1`;

/** A tie without a second node connects nothing. */
const IS_EDGE = `${isOneOf("p.kind", ["Stance", "Tie"])} AND COALESCE(p.subject_serial, p.to_serial) IS NOT NULL`;
const IS_OF_GRAPH = isOneOf("c.proposition_kind", ["Stance", "Tie", "Event"]);

/** All rows of the graph, each kind in the order in which they were written. */
export const ALL_ROWS = {
  nodes: { select: NODES, row: "n.serial", where: "1 = 1" },
  edges: { select: EDGES, row: "p.row_id", where: IS_EDGE },
  parts: { select: PARTS, row: "t.serial", where: "1 = 1" },
  claims: { select: CLAIMS, row: "c.serial", where: IS_OF_GRAPH },
} as const satisfies Record<string, PagedRows>;

/** Rows opened after a revision, in the order in which they were written. */
export async function openedRows(reader: Reader, since: number): Promise<GraphRows> {
  // The plus keeps SQLite from reading all of a table, which would be in order already, for a few rows.
  const opened = <Row extends readonly unknown[]>({ select, row, where }: PagedRows): Promise<Row[]> =>
    reader.tuples<Row>(
      `${select} WHERE ${where} AND ${row.slice(0, 1)}.known_from > :since ORDER BY +${row}`,
      {
        since,
      },
    );
  return {
    nodes: await opened<NodeRow>(ALL_ROWS.nodes),
    edges: await opened<EdgeRow>(ALL_ROWS.edges),
    parts: await opened<PartRow>(ALL_ROWS.parts),
    claims: await opened<ClaimRow>(ALL_ROWS.claims),
  };
}

/** Rows known before a revision that were closed after it. */
export async function closedRows(reader: Reader, since: number): Promise<ClosedRows> {
  const closed = (
    serial: string,
    proposition: string,
    [alias, from]: [string, string],
  ): Promise<ClosedRow[]> =>
    reader.rows<ClosedRow>(
      `SELECT ${serial} AS "serial", ${proposition} AS "proposition", ${KNOWN(alias)} FROM ${from} AND ${alias}.known_to > :since AND ${alias}.known_to < 2147483647 AND ${alias}.known_from <= :since`,
      { since },
    );
  return {
    edges: await closed("0", "p.serial", ["p", `proposition p WHERE ${IS_EDGE}`]),
    parts: await closed("0", "t.event_serial", ["t", `participant t WHERE 1 = 1`]),
    claims: await closed("c.serial", "c.proposition_serial", ["c", `claim c WHERE ${IS_OF_GRAPH}`]),
  };
}

/** All resolutions of contradictions between stances: an editor writes them one by one, so they are few. */
export function resolutionRows(reader: Reader): Promise<ResolutionRow[]> {
  return reader.rows<ResolutionRow>(
    `SELECT r.serial AS "serial", m.proposition_serial AS "proposition", m.favoured AS "favoured", ${KNOWN("r")} FROM resolution r JOIN resolution_member m ON m.resolution_serial = r.serial WHERE r.conflict_kind = 'STANCE' ORDER BY r.serial DESC, m.serial`,
  );
}
