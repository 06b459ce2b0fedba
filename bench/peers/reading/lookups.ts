import type { GraphDatabase } from "./database.ts";
import { NOW, lensOf, type Lens } from "./lens.ts";
import { NodeRow, type NodeColumns } from "./rows.ts";

const COLUMNS = "serial, type, slug, name";
const ONE = `SELECT ${COLUMNS} FROM node WHERE slug = ? AND known_from <= ?`;
const POLICIES = `SELECT ${COLUMNS} FROM node WHERE slug IN (SELECT value FROM json_each(?)) AND type = 'Policy'
  ORDER BY folded, serial LIMIT ?`;
const REVISION = "SELECT max(number) FROM change_set WHERE recorded_at <= ?";

const ACTORS = ["Person", "Organization"];

/** The actor with a slug. */
export function actorBySlug(database: GraphDatabase, slug: string): NodeRow | null {
  const node = nodeBySlug(database, slug, NOW);
  return node !== null && ACTORS.includes(node.__typename) ? node : null;
}

/** The policy with a slug under a lens. */
export function policyBySlug(database: GraphDatabase, slug: string, lens: Lens): NodeRow | null {
  const node = nodeBySlug(database, slug, lens);
  return node?.__typename === "Policy" ? node : null;
}

export function nodeBySlug(database: GraphDatabase, slug: string, lens: Lens): NodeRow | null {
  const row = database.statement<NodeColumns>(ONE).get(slug, lens.revision);
  return row === undefined ? null : new NodeRow(row, 0, lens);
}

/** The policies with some slugs, by name. */
export function policiesBySlug(database: GraphDatabase, slugs: readonly string[], first: number): NodeRow[] {
  const rows = database.statement<NodeColumns>(POLICIES).all(JSON.stringify(slugs), first);
  return rows.map((row) => new NodeRow(row, 0, NOW));
}

/** The lens of an instant and a day, where they are given. */
export function lensAt(
  database: GraphDatabase,
  { knownAt, validAt }: { readonly knownAt: string | null; readonly validAt: string | null },
): Lens {
  if (knownAt === null) return lensOf(null, validAt);
  const row = database.statement<[number | null]>(REVISION).get(new Date(knownAt).toISOString());
  return lensOf(row?.[0] ?? 0, validAt);
}
