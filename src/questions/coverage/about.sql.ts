import { Participant } from "../../claims/event/index.ts";
import { Claim, Proposition, type PropositionKind } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { anyOf, ofFound, type Reader } from "../../platform/database/index.ts";
import type { Loaders } from "../../platform/links/index.ts";
import { ROW_LIMIT } from "./bounds.ts";

/** Where a question is read: the lens, and how tables are read under it. */
export interface Under {
  readonly load: Loaders;
  readonly scope: LensScope;
}

/** A proposition, and when it is told for. */
export interface ListedRow {
  readonly serial: number;
  readonly kind: PropositionKind;
  /** 1 for a trait of kind NAME: a spelling. */
  readonly isName: number;
  readonly sortDay: number;
}

/** A proposition that some node has a part in. */
export interface AboutRow extends ListedRow {
  readonly node: number;
}

/** The columns of a proposition that name a node: in each it is what the proposition is about, or who holds it. */
export const NODE_COLUMNS = [
  "holder_serial",
  "subject_serial",
  "from_serial",
  "to_serial",
  "node_serial",
  "about_serial",
] as const;

/** The kinds that are asked for; null for all. */
export type Kinds = readonly PropositionKind[] | null;

/** The condition that a proposition `p` is of some kinds. */
function kindsCondition(
  { scope }: Under,
  kinds: Kinds,
): { sql: string; bound: { kinds?: readonly string[] } } {
  return kinds === null
    ? { sql: "1 = 1", bound: {} }
    : { sql: anyOf(scope.engine, "p.kind", "kinds", "text"), bound: { kinds } };
}

/** What is read of a proposition `p`. */
function listedColumns({ load, scope }: Under): string {
  const sortDay = scope.column(load.shapeOf(Proposition), "p", "sortDay");
  return `p.serial AS "serial", p.kind AS "kind", CASE WHEN p.trait_kind = 'NAME' THEN 1 ELSE 0 END AS "isName", ${sortDay} AS "sortDay"`;
}

/** The propositions that nodes have any part in and that the lens lists, each once for each node. */
export function propositionsAbout(
  under: Under,
  { nodes, kinds }: { readonly nodes: readonly number[]; readonly kinds: Kinds },
  reader: Reader,
): Promise<AboutRow[]> {
  const { load, scope } = under;
  const ofKinds = kindsCondition(under, kinds);
  const isOfKinds = ofFound(scope.engine, ofKinds.sql);
  const propositions = load.shapeOf(Proposition);
  const participants = load.shapeOf(Participant);
  const said = (node: string): string => `${node} AS "node", ${listedColumns(under)}`;
  const named = NODE_COLUMNS.map(
    (column) =>
      `SELECT ${said(`p.${column}`)} FROM proposition p WHERE ${anyOf(reader.engine, `p.${column}`, "nodes", "integer")} AND ${scope.listed(propositions, "p")} AND ${isOfKinds}`,
  );
  const takesPart = `SELECT ${said("x.node_serial")} FROM participant x JOIN proposition p ON p.serial = x.event_serial WHERE ${anyOf(reader.engine, "x.node_serial", "nodes", "integer")} AND ${scope.visible(participants, "x")} AND ${scope.listed(propositions, "p")} AND ${isOfKinds}`;
  return reader.rows<AboutRow>(
    `${scope.prelude}SELECT * FROM (${[...named, takesPart].join(" UNION ")}) AS about ORDER BY "node", "serial" LIMIT :rowLimit`,
    { ...scope.params, ...ROW_LIMIT, ...ofKinds.bound, nodes },
  );
}

/** The propositions that the lens lists and that any of some actors claim: those that anybody claims, for null. */
export function propositionsClaimed(
  under: Under,
  { claimants, kinds }: { readonly claimants: readonly number[] | null; readonly kinds: Kinds },
  reader: Reader,
): Promise<ListedRow[]> {
  const { load, scope } = under;
  const propositions = load.shapeOf(Proposition);
  const said = listedColumns(under);
  const ofKinds = kindsCondition(under, kinds);
  const isOfKinds = claimants === null ? ofKinds.sql : ofFound(scope.engine, ofKinds.sql);
  const listed = `${scope.listed(propositions, "p")} AND ${isOfKinds}`;
  const sql =
    claimants === null
      ? `SELECT ${said} FROM proposition p WHERE ${listed} ORDER BY p.serial LIMIT :rowLimit`
      : `SELECT DISTINCT ${said} FROM claim c JOIN proposition p ON p.serial = c.proposition_serial WHERE ${anyOf(reader.engine, "c.claimant_serial", "claimants", "integer")} AND ${scope.visible(load.shapeOf(Claim), "c")} AND ${listed} ORDER BY "serial" LIMIT :rowLimit`;
  const bound = { ...ofKinds.bound, ...(claimants === null ? {} : { claimants }) };
  return reader.rows<ListedRow>(`${scope.prelude}${sql}`, { ...scope.params, ...ROW_LIMIT, ...bound });
}

/** The propositions that the lens lists and that passages of some sources carry. */
export function propositionsIn(
  under: Under,
  { sources, kinds }: { readonly sources: readonly number[]; readonly kinds: Kinds },
  reader: Reader,
): Promise<ListedRow[]> {
  const { load, scope } = under;
  const ofKinds = kindsCondition(under, kinds);
  const isIn = anyOf(reader.engine, "e.source_serial", "sources", "integer");
  const isVisible = `${scope.visible(load.shapeOf(Evidence), "e")} AND ${scope.visible(load.shapeOf(Claim), "c")}`;
  return reader.rows<ListedRow>(
    `${scope.prelude}SELECT DISTINCT ${listedColumns(under)} FROM evidence e JOIN claim c ON c.serial = e.claim_serial JOIN proposition p ON p.serial = c.proposition_serial WHERE ${isIn} AND e.role = 'CARRIES' AND ${isVisible} AND ${scope.listed(load.shapeOf(Proposition), "p")} AND ${ofFound(scope.engine, ofKinds.sql)} ORDER BY "serial" LIMIT :rowLimit`,
    { ...scope.params, ...ROW_LIMIT, ...ofKinds.bound, sources },
  );
}

/** Those of some propositions that the lens lists. */
export function listedOf(under: Under, serials: readonly number[], reader: Reader): Promise<ListedRow[]> {
  const listed = under.scope.listed(under.load.shapeOf(Proposition), "p");
  const isOfThem = anyOf(reader.engine, "p.serial", "serials", "integer");
  return reader.rows<ListedRow>(
    `${under.scope.prelude}SELECT ${listedColumns(under)} FROM proposition p WHERE ${isOfThem} AND ${listed} ORDER BY p.serial`,
    { ...under.scope.params, serials },
  );
}
