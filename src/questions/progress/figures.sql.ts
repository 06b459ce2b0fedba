import { Claim } from "../../claims/claim/index.ts";
import { Observation, type Basis, type Metric, type Unit } from "../../claims/observation/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { Class, Shape } from "../../platform/links/index.ts";
import { MAXIMUM_RECORDS, withinLimit } from "./records.limit.ts";

/** A figure as one claim gives it: the same figure on two words is two of these. */
export interface ClaimedFigure {
  readonly campaign: number;
  readonly observation: number;
  readonly claim: number;
  readonly claimant: number;
  readonly basis: Basis | null;
  readonly validTime: string | null;
  readonly metric: Metric;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: Unit | null;
  readonly base: string | null;
  readonly window: string;
  /** The days between which a deadline lies. */
  readonly dateEarliest: number | null;
  readonly dateLatest: number | null;
  /** The first day it may be a figure of, and the day by which it is one. */
  readonly possibleFrom: number;
  readonly certainFrom: number;
  readonly attestedTo: number;
}

const METRICS: readonly Metric[] = [
  "SIGNATURES_COLLECTED",
  "SIGNATURES_REQUIRED",
  "SIGNATURES_REQUIRED_SHARE",
  "SIGNATURES_REMAINING",
  "PETITIONS_MAILED",
  "RESPONSE_RATE",
  "DEADLINE",
];

/** The figures of some campaigns that bear on whether they make it: as asserted, response rates in any mode but denial. */
export async function claimedFigures(
  campaigns: readonly number[],
  reader: Reader,
  { scope, shapeOf }: { scope: LensScope; shapeOf: (concept: Class) => Shape },
): Promise<ClaimedFigure[]> {
  const [figures, claims] = [shapeOf(Observation), shapeOf(Claim)];
  const p = (property: string): string => `${scope.column(figures, "p", property)} AS "${property}"`;
  const columns = ["metric", "unit", "base", "window", "dateEarliest", "dateLatest"];
  const days = ["possibleFrom", "certainFrom", "attestedTo"];
  const validTime = scope.column(claims, "c", "validTime");
  const counts = `(c.modality IN ('ASSERTED', 'PLEDGED') OR (p.metric = 'RESPONSE_RATE' AND c.modality <> 'DENIED'))`;
  const rows = await reader.rows<ClaimedFigure>(
    `${scope.prelude}SELECT p.node_serial AS "campaign", p.serial AS "observation", c.serial AS "claim", c.claimant_serial AS "claimant", c.basis AS "basis", ${validTime} AS "validTime", CAST(p.low_scaled AS TEXT) AS "low", CAST(p.high_scaled AS TEXT) AS "high", ${[...columns, ...days].map(p).join(", ")} FROM ${figures.table} p JOIN ${claims.table} c ON c.proposition_serial = p.serial WHERE ${anyOf(reader.engine, "p.node_serial", "campaigns", "integer")} AND p.kind = 'Observation' AND ${anyOf(reader.engine, "p.metric", "metrics", "text")} AND ${scope.visible(figures, "p")} AND ${scope.visible(claims, "c")} AND ${counts} ORDER BY p.serial, c.serial LIMIT :limit`,
    { ...scope.params, campaigns, metrics: METRICS, limit: MAXIMUM_RECORDS + 1 },
  );
  return withinLimit(rows, "figures");
}
