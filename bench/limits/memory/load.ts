import Database from "better-sqlite3";
import { GraphDatabase, NOW, standingsOn } from "../../peers/reading/index.ts";
import type { Claim, Evidence, Graph, Node, Stance } from "./graph.ts";
import { CLAIMS, DEGREES, EVIDENCE, LINKS, NODES, REVISIONS, STANCES, TIES } from "./load.sql.ts";

/** Reads the whole graph into memory. */
export function loadGraph(path: string): Graph {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  const rows: Rows = (sql) => database.prepare<[], never>(sql).all();
  try {
    const nodes = loadNodes(rows);
    loadStances(rows, nodes);
    loadTies(rows, nodes);
    loadLinks(rows, nodes);
    loadSides(path, nodes);
    const bySlug = new Map([...nodes.values()].map((node) => [node.slug, node]));
    return { bySlug, bySerial: nodes, revisions: rows<Graph["revisions"][number]>(REVISIONS) };
  } finally {
    database.close();
  }
}

type Rows = <Row>(sql: string) => Row[];
type Nodes = Map<number, Node>;

function loadNodes(rows: Rows): Nodes {
  type Row = Pick<Node, "serial" | "type" | "slug" | "text" | "folded"> & { background: number };
  const empty = (): Pick<Node, "stances" | "ties" | "sides" | "subjects" | "links"> => ({
    stances: [],
    ties: [],
    sides: new Map(),
    subjects: [],
    links: new Set(),
  });
  return new Map(
    rows<Row>(NODES).map(({ background, ...row }) => [
      row.serial,
      { ...row, ...empty(), isBackground: background === 1, propositionCount: 0 },
    ]),
  );
}

function loadStances(rows: Rows, nodes: Nodes): void {
  const evidence = new Map<number, Evidence[]>();
  for (const { claim, ...piece } of rows<Evidence & { claim: number }>(EVIDENCE)) put(evidence, claim, piece);
  const claims = new Map<number, Claim[]>();
  type ClaimRow = Omit<Claim, "evidence" | "isCounted"> & { proposition: number; counted: number };
  for (const { proposition, counted, ...claim } of rows<ClaimRow>(CLAIMS))
    put(claims, proposition, {
      ...claim,
      isCounted: counted === 1,
      evidence: evidence.get(claim.serial) ?? [],
    });
  type StanceRow = Omit<Stance, "holder" | "claims"> & { holder: number; subject: number };
  for (const { subject, holder, ...stance } of rows<StanceRow>(STANCES))
    nodeOf(nodes, subject).stances.push({
      ...stance,
      holder: nodeOf(nodes, holder),
      claims: claims.get(stance.serial) ?? [],
    });
}

function loadTies(rows: Rows, nodes: Nodes): void {
  for (const { from, to, tieKind } of rows<{ from: number; to: number | null; tieKind: string }>(TIES))
    nodeOf(nodes, from).ties.push({ tieKind, to: to === null ? null : nodeOf(nodes, to) });
}

function loadLinks(rows: Rows, nodes: Nodes): void {
  for (const { one, other } of rows<{ one: number; other: number }>(LINKS)) {
    if (one === other) continue;
    nodeOf(nodes, one).links.add(other);
    nodeOf(nodes, other).links.add(one);
  }
  for (const { node, count } of rows<{ node: number; count: number }>(DEGREES))
    nodeOf(nodes, node).propositionCount = count;
}

/** Who stands where, by the rule of the peers. */
function loadSides(path: string, nodes: Nodes): void {
  const database = new GraphDatabase(path, { counts: false });
  for (const subject of nodes.values()) {
    const stances = new Map(subject.stances.map((stance) => [stance.serial, stance]));
    const standings = standingsOn(database, { serial: subject.serial, lens: NOW });
    for (const [serial, standing] of [...standings].sort(([left], [right]) => left - right)) {
      const holder = nodeOf(nodes, serial);
      holder.subjects.push(subject);
      subject.sides.set(holder, standing === null ? null : (stances.get(standing.serial) ?? null));
    }
  }
}

function nodeOf(nodes: Nodes, serial: number): Node {
  return nodes.get(serial) as Node;
}

function put<Row>(lists: Map<number, Row[]>, key: number, row: Row): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}
