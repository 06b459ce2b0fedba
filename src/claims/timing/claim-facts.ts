import { groupBy } from "../../platform/collections/index.ts";
import type { Engine, SqlParams } from "../../platform/database/index.ts";
import { anyOf } from "../../platform/database/index.ts";
import type { Bounds } from "../../lens/index.ts";
import type { EndKind, Modality, PropositionKind } from "../claim/index.ts";

/** Runs a SELECT: inside a write or on a snapshot. */
export interface Query {
  readonly engine: Engine;
  rows<Row>(sql: string, params: SqlParams): Promise<Row[]>;
}

/** A source that carries or dates a claim, with its own date. */
export interface ClaimSource extends Bounds {
  readonly serial: number;
  readonly isDating: boolean;
}

/** All that decides when a claim says something holds. */
export interface ClaimFacts {
  readonly serial: number;
  readonly propositionSerial: number;
  readonly number: number;
  readonly kind: PropositionKind;
  readonly modality: Modality;
  readonly validTime: string | null;
  readonly endKind: EndKind;
  /** What the text alone says of the date. */
  readonly asStated: string | null;
  readonly saidInSerial: number | null;
  /** 1 where the date of the claim is the figure itself, a deadline's, and not when it holds. */
  readonly datesFigure: number;
  readonly sources: readonly ClaimSource[];
}

type ClaimRow = Omit<ClaimFacts, "sources">;

interface SourceRow extends Bounds {
  readonly claimSerial: number;
  readonly serial: number;
  readonly role: string;
}

/** The condition that a row stood at `:revision`. */
export const knownAtRevision = (alias: string): string =>
  `${alias}.known_from <= :revision AND ${alias}.known_to > :revision`;

/** The facts of every claim of some propositions that stood at a revision. */
export async function claimFacts(
  query: Query,
  propositions: readonly number[],
  revision: number,
): Promise<ClaimFacts[]> {
  if (propositions.length === 0) return [];
  const isOfThem = anyOf(query.engine, "c.proposition_serial", "propositions", "integer");
  const params = { propositions, revision };
  const claims = await query.rows<ClaimRow>(
    `SELECT c.serial AS "serial", c.proposition_serial AS "propositionSerial", c.number AS "number", c.proposition_kind AS "kind", c.modality AS "modality", c.valid_time AS "validTime", c.end_kind AS "endKind", c.valid_time_as_stated AS "asStated", c.said_in_serial AS "saidInSerial", CASE WHEN EXISTS (SELECT 1 FROM proposition p WHERE p.serial = c.proposition_serial AND p.metric = 'DEADLINE') THEN 1 ELSE 0 END AS "datesFigure" FROM claim c WHERE ${isOfThem} AND ${knownAtRevision("c")} ORDER BY c.serial`,
    params,
  );
  const sources = await query.rows<SourceRow>(
    `SELECT e.claim_serial AS "claimSerial", e.role AS "role", s.serial AS "serial", s.published_earliest AS "earliest", s.published_latest AS "latest" FROM claim c JOIN evidence e ON e.claim_serial = c.serial JOIN source s ON s.serial = e.source_serial WHERE ${isOfThem} AND ${knownAtRevision("c")} AND ${knownAtRevision("e")} AND e.role IN ('CARRIES', 'DATING') ORDER BY e.serial`,
    params,
  );
  const byClaim = groupBy(sources, (source) => source.claimSerial);
  return claims.map((claim) => ({
    ...claim,
    sources: (byClaim.get(claim.serial) ?? []).map(({ serial, earliest, latest, role }) => ({
      serial,
      earliest,
      latest,
      isDating: role === "DATING",
    })),
  }));
}
