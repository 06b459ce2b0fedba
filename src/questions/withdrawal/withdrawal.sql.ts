import { Participant } from "../../claims/event/index.ts";
import { Claim, Proposition } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import { NODE_COLUMNS, ROW_LIMIT, type Under } from "../coverage/index.ts";

/** The propositions that some sources carry, whatever day the lens looks at. */
export async function propositionsCarriedBy(
  { load, scope }: Under,
  sources: readonly number[],
  reader: Reader,
): Promise<number[]> {
  const isOfThem = anyOf(reader.engine, "e.source_serial", "sources", "integer");
  const seen = `${scope.visible(load.shapeOf(Evidence), "e")} AND ${scope.visible(load.shapeOf(Claim), "c")}`;
  const rows = await reader.rows<{ serial: number }>(
    `${scope.prelude}SELECT DISTINCT c.proposition_serial AS "serial" FROM evidence e JOIN claim c ON c.serial = e.claim_serial WHERE ${isOfThem} AND e.role = 'CARRIES' AND ${seen} ORDER BY "serial" LIMIT :rowLimit`,
    { ...scope.params, ...ROW_LIMIT, sources },
  );
  return rows.map(({ serial }) => serial);
}

/** The evidence that is in some sources, or of some claims. */
export async function evidenceOf(
  { load, scope }: Under,
  { sources, claims }: { readonly sources: readonly number[]; readonly claims: readonly number[] },
  reader: Reader,
): Promise<number[]> {
  const seen = scope.visible(load.shapeOf(Evidence), "e");
  const inSources = anyOf(reader.engine, "e.source_serial", "sources", "integer");
  const ofClaims = anyOf(reader.engine, "e.claim_serial", "claims", "integer");
  const rows = await reader.rows<{ serial: number }>(
    `${scope.prelude}SELECT e.serial AS "serial" FROM evidence e WHERE ${inSources} AND ${seen} UNION SELECT e.serial FROM evidence e WHERE ${ofClaims} AND ${seen} ORDER BY "serial" LIMIT :rowLimit`,
    { ...scope.params, ...ROW_LIMIT, sources, claims },
  );
  return rows.map(({ serial }) => serial);
}

/** The nodes that have a part in some propositions, or make some claims. */
export async function nodesIn(
  { load, scope }: Under,
  { propositions, claims }: { readonly propositions: readonly number[]; readonly claims: readonly number[] },
  reader: Reader,
): Promise<number[]> {
  const isProposition = (column: string): string => anyOf(reader.engine, column, "propositions", "integer");
  const seen = scope.visible(load.shapeOf(Proposition), "p");
  const named = NODE_COLUMNS.map(
    (column) =>
      `SELECT p.${column} AS "serial" FROM proposition p WHERE ${isProposition("p.serial")} AND ${seen} AND p.${column} IS NOT NULL`,
  );
  const takesPart = `SELECT x.node_serial FROM participant x WHERE ${isProposition("x.event_serial")} AND ${scope.visible(load.shapeOf(Participant), "x")}`;
  const claimants = `SELECT c.claimant_serial FROM claim c WHERE ${anyOf(reader.engine, "c.serial", "claims", "integer")} AND ${scope.visible(load.shapeOf(Claim), "c")}`;
  const rows = await reader.rows<{ serial: number }>(
    `${scope.prelude}SELECT * FROM (${[...named, takesPart, claimants].join(" UNION ")}) AS named ORDER BY "serial" LIMIT :rowLimit`,
    { ...scope.params, ...ROW_LIMIT, propositions, claims },
  );
  return rows.map(({ serial }) => serial);
}

/** Those of some nodes that still have a part in a proposition, or make a claim. */
export async function nodesWithClaims(
  { load, scope }: Under,
  nodes: readonly number[],
  reader: Reader,
): Promise<number[]> {
  const seen = scope.visible(load.shapeOf(Proposition), "p");
  const named = NODE_COLUMNS.map(
    (column) => `EXISTS (SELECT 1 FROM proposition p WHERE p.${column} = n.serial AND ${seen})`,
  );
  const takesPart = `EXISTS (SELECT 1 FROM participant x WHERE x.node_serial = n.serial AND ${scope.visible(load.shapeOf(Participant), "x")})`;
  const claims = `EXISTS (SELECT 1 FROM claim c WHERE c.claimant_serial = n.serial AND ${scope.visible(load.shapeOf(Claim), "c")})`;
  const rows = await reader.rows<{ serial: number }>(
    `${scope.prelude}SELECT n.serial AS "serial" FROM node n WHERE ${anyOf(reader.engine, "n.serial", "nodes", "integer")} AND (${[...named, takesPart, claims].join(" OR ")})`,
    { ...scope.params, nodes },
  );
  return rows.map(({ serial }) => serial);
}
