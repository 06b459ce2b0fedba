import type { Reader } from "../../platform/database/index.ts";
import type { PagedRows } from "../../platform/memory/index.ts";
import type { NodeRow } from "./node-flags.ts";

/** A stance or tie as it is read. */
export interface EdgeRow {
  readonly row: number;
  readonly proposition: number;
  readonly from: number;
  readonly to: number;
  readonly position: string | null;
  readonly tieKind: string | null;
  readonly qualifies: number | null;
  readonly certainFrom: number;
  readonly certainTo: number;
  readonly presumedTo: number;
  readonly attestedTo: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}

export interface PartRow {
  readonly row: number;
  readonly proposition: number;
  readonly node: number;
  readonly background: number;
  readonly certainFrom: number;
  readonly presumedTo: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}

export interface ClaimRow {
  readonly row: number;
  readonly serial: number;
  readonly proposition: number;
  readonly modality: string;
  readonly attribution: string;
  readonly saidIn: number | null;
  readonly attestedLatest: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}

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

const NODES =
  'SELECT n.serial AS "row", n.serial AS "serial", n.type AS "type", n.organization_kind AS "organizationKind", n.background AS "background" FROM node n';
const EDGES = `SELECT p.row_id AS "row", p.serial AS "proposition", COALESCE(p.holder_serial, p.from_serial) AS "from", COALESCE(p.subject_serial, p.to_serial) AS "to", p.position AS "position", p.tie_kind AS "tieKind", p.qualifies_serial AS "qualifies", p.certain_from AS "certainFrom", p.certain_to AS "certainTo", p.presumed_to AS "presumedTo", p.attested_to AS "attestedTo", ${KNOWN("p")} FROM proposition p`;
const PARTS = `SELECT t.serial AS "row", t.event_serial AS "proposition", t.node_serial AS "node", p.background AS "background", t.certain_from AS "certainFrom", t.presumed_to AS "presumedTo", ${KNOWN("t")} FROM participant t JOIN proposition p ON p.serial = t.event_serial AND p.known_from = t.known_from`;
const CLAIMS = `SELECT c.serial AS "row", c.serial AS "serial", c.proposition_serial AS "proposition", c.modality AS "modality", c.attribution AS "attribution", c.said_in_serial AS "saidIn", c.attested_latest AS "attestedLatest", ${KNOWN("c")} FROM claim c`;

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
  const opened = <Row>({ select, row, where }: PagedRows): Promise<Row[]> =>
    reader.rows<Row>(`${select} WHERE ${where} AND ${row.slice(0, 1)}.known_from > :since ORDER BY +${row}`, {
      since,
    });
  return {
    nodes: await opened<NodeRow>(ALL_ROWS.nodes),
    edges: await opened<EdgeRow>(ALL_ROWS.edges),
    parts: await opened<PartRow>(ALL_ROWS.parts),
    claims: await opened<ClaimRow>(ALL_ROWS.claims),
  };
}

/** Rows known before a revision that were closed after it. */
export async function closedRows(reader: Reader, since: number): Promise<Omit<GraphRows, "nodes">> {
  const closed = (alias: string): string =>
    `${alias}.known_to > :since AND ${alias}.known_to < 2147483647 AND ${alias}.known_from <= :since`;
  const params = { since };
  return {
    edges: await reader.rows<EdgeRow>(`${EDGES} WHERE ${IS_EDGE} AND ${closed("p")}`, params),
    parts: await reader.rows<PartRow>(`${PARTS} WHERE ${closed("t")}`, params),
    claims: await reader.rows<ClaimRow>(`${CLAIMS} WHERE ${IS_OF_GRAPH} AND ${closed("c")}`, params),
  };
}

/** All resolutions of contradictions between stances: an editor writes them one by one, so they are few. */
export function resolutionRows(reader: Reader): Promise<ResolutionRow[]> {
  return reader.rows<ResolutionRow>(
    `SELECT r.serial AS "serial", m.proposition_serial AS "proposition", m.favoured AS "favoured", ${KNOWN("r")} FROM resolution r JOIN resolution_member m ON m.resolution_serial = r.serial WHERE r.conflict_kind = 'STANCE' ORDER BY r.serial DESC, m.serial`,
  );
}
