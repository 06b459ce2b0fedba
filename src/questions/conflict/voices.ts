import { Claim } from "../../claims/claim/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import type { Loaders } from "../../platform/links/index.ts";
import type { ConflictMember } from "./conflict.types.ts";

/** Who takes a side, and where that stands, by serial. */
export interface Voice {
  readonly claimant: number;
  readonly source: number;
}

/** Who takes a side: the claims that count, by claimant and source. One statement for all sides that ask at once. */
export function voicesOf(
  load: Loaders,
  { side, kind, scope }: Pick<ConflictMember, "side" | "kind" | "scope">,
): Promise<readonly Voice[]> {
  const by = side.claim === null ? "c.proposition_serial" : "c.serial";
  const modalities = kind === "STANCE" ? "'ASSERTED', 'PLEDGED'" : "'ASSERTED'";
  const [claims, evidence] = [load.shapeOf(Claim), load.shapeOf(Evidence)];
  const batch = async (serials: readonly number[], reader: Reader): Promise<Voice[][]> => {
    const rows = await reader.rows<Voice & { serial: number }>(
      `${scope.prelude}SELECT ${by} AS "serial", c.claimant_serial AS "claimant", e.source_serial AS "source", MIN(c.serial) AS "first" FROM claim c JOIN evidence e ON e.claim_serial = c.serial WHERE ${anyOf(reader.engine, by, "serials", "integer")} AND c.modality IN (${modalities}) AND e.role = 'CARRIES' AND ${scope.visible(claims, "c")} AND ${scope.visible(evidence, "e")} GROUP BY ${by}, c.claimant_serial, e.source_serial ORDER BY "first", "source"`,
      { ...scope.params, serials },
    );
    const bySerial = groupBy(rows, ({ serial }) => serial);
    return serials.map((serial) => bySerial.get(serial) ?? []);
  };
  const loader = load.own(`conflict-voices|${by}|${modalities}|${scope.key}`, batch);
  return loader.load(side.claim ?? side.proposition);
}
