import { Claim, type Attribution, type Modality, type Rank } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { Range } from "../../platform/text/index.ts";
import type { Under } from "./about.sql.ts";
import { ROW_LIMIT } from "./bounds.ts";

/** A passage of a source that carries a claim, and what the claim says of itself. */
export interface CarriedRow extends Range {
  readonly proposition: number;
  readonly claim: number;
  readonly claimant: number;
  readonly attribution: Attribution;
  readonly modality: Modality;
  readonly rank: Rank;
  readonly basis: string | null;
  readonly qualifier: string | null;
  readonly saidAs: string | null;
  readonly validTime: string | null;
  readonly saidIn: number | null;
  readonly evidence: number;
  readonly source: number;
  readonly publisher: number;
  readonly codePoints: number;
}

/** What carries the claims of some propositions, source by source. */
export function carriersOf(
  { load, scope }: Under,
  propositions: readonly number[],
  reader: Reader,
): Promise<CarriedRow[]> {
  const claims = load.shapeOf(Claim);
  const evidence = load.shapeOf(Evidence);
  const validTime = scope.column(claims, "c", "validTime");
  return reader.rows<CarriedRow>(
    `${scope.prelude}SELECT c.proposition_serial AS "proposition", c.serial AS "claim", c.claimant_serial AS "claimant", c.attribution AS "attribution", c.modality AS "modality", c.rank AS "rank", c.basis AS "basis", c.qualifier AS "qualifier", c.said_as AS "saidAs", ${validTime} AS "validTime", c.said_in_serial AS "saidIn", e.serial AS "evidence", e.range_start AS "start", e.range_end AS "end", s.serial AS "source", s.publisher_serial AS "publisher", s.code_points AS "codePoints" FROM claim c JOIN evidence e ON e.claim_serial = c.serial JOIN source s ON s.serial = e.source_serial WHERE ${anyOf(reader.engine, "c.proposition_serial", "propositions", "integer")} AND e.role = 'CARRIES' AND ${scope.visible(claims, "c")} AND ${scope.visible(evidence, "e")} ORDER BY c.proposition_serial, s.serial, c.serial, e.range_start, e.serial LIMIT :rowLimit`,
    { ...scope.params, ...ROW_LIMIT, propositions },
  );
}
