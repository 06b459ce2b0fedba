import type { GraphDatabase } from "./database.ts";
import { NOW } from "./lens.ts";
import { nodeBySlug } from "./lookups.ts";
import { PathLinks } from "./path.links.ts";
import { PathSearch } from "./path.search.ts";
import { NodeRow, type NodeColumns } from "./rows.ts";

const NODES = `SELECT serial, type, slug, name FROM node WHERE serial IN (SELECT value FROM json_each(?))`;

/** A way from one node to another. */
export interface Path {
  readonly length: number;
  readonly hops: readonly { readonly from: NodeRow; readonly to: NodeRow }[];
}

/** The first of the shortest paths between two nodes; null where one of them is unknown. */
export function pathsBetween(
  database: GraphDatabase,
  { from, to }: { readonly from: string; readonly to: string },
): { paths: Path[] } | null {
  const begin = nodeBySlug(database, from, NOW);
  const end = nodeBySlug(database, to, NOW);
  if (begin === null || end === null) return null;
  const serials = new PathSearch(new PathLinks(database), begin.serial, end.serial).shortest();
  if (serials === null) return { paths: [] };
  const rows = database.statement<NodeColumns>(NODES).all(JSON.stringify(serials));
  const nodes = new Map(rows.map((row) => [row[0], new NodeRow(row, 0, NOW)]));
  const hops = serials.slice(1).map((serial, place) => ({
    from: nodes.get(serials[place] as number) as NodeRow,
    to: nodes.get(serial) as NodeRow,
  }));
  return { paths: [{ length: hops.length, hops }] };
}
