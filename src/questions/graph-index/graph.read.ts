import type { Reader } from "../../platform/database/index.ts";
import type { NodeRow } from "./node-flags.ts";

/** A stance or tie as it is read. */
export interface EdgeRow {
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
  readonly proposition: number;
  readonly node: number;
  readonly background: number;
  readonly certainFrom: number;
  readonly presumedTo: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}

export interface ClaimRow {
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
  'SELECT n.serial AS "serial", n.type AS "type", n.organization_kind AS "organizationKind", n.background AS "background" FROM node n';
const EDGES = `SELECT p.serial AS "proposition", COALESCE(p.holder_serial, p.from_serial) AS "from", COALESCE(p.subject_serial, p.to_serial) AS "to", p.position AS "position", p.tie_kind AS "tieKind", p.qualifies_serial AS "qualifies", p.certain_from AS "certainFrom", p.certain_to AS "certainTo", p.presumed_to AS "presumedTo", p.attested_to AS "attestedTo", ${KNOWN("p")} FROM proposition p`;
const PARTS = `SELECT t.event_serial AS "proposition", t.node_serial AS "node", p.background AS "background", t.certain_from AS "certainFrom", t.presumed_to AS "presumedTo", ${KNOWN("t")} FROM participant t JOIN proposition p ON p.serial = t.event_serial AND p.known_from = t.known_from`;
const CLAIMS = `SELECT c.serial AS "serial", c.proposition_serial AS "proposition", c.modality AS "modality", c.attribution AS "attribution", c.said_in_serial AS "saidIn", c.attested_latest AS "attestedLatest", ${KNOWN("c")} FROM claim c`;

/** A tie without a second node connects nothing. */
const IS_EDGE = "p.kind IN ('Stance', 'Tie') AND COALESCE(p.subject_serial, p.to_serial) IS NOT NULL";
const IS_OF_GRAPH = "c.proposition_kind IN ('Stance', 'Tie', 'Event')";

/** Rows opened after a revision, or all of them, in the order of their serials. */
export async function openedRows(reader: Reader, since: number | null): Promise<GraphRows> {
  const after = (alias: string): string => (since === null ? "1 = 1" : `${alias}.known_from > :since`);
  const params = since === null ? {} : { since };
  return {
    nodes: await reader.rows<NodeRow>(`${NODES} WHERE ${after("n")}`, params),
    edges: await reader.rows<EdgeRow>(
      `${EDGES} WHERE ${IS_EDGE} AND ${after("p")} ORDER BY p.serial, p.known_from`,
      params,
    ),
    parts: await reader.rows<PartRow>(`${PARTS} WHERE ${after("t")} ORDER BY t.serial`, params),
    claims: await reader.rows<ClaimRow>(
      `${CLAIMS} WHERE ${IS_OF_GRAPH} AND ${after("c")} ORDER BY c.serial`,
      params,
    ),
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
