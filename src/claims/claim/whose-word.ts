import type { Scope, Shape } from "../../platform/links/index.ts";

/** The slug of the reserved node that stands for a claimant whom the source doesn't name. */
export const UNKNOWN_CLAIMANT = "unknown";

/** The aliases of a claim and of the proposition it asserts, in one statement. */
interface Aliases {
  readonly claim: string;
  readonly proposition: string;
}

/**
 * On whose word a claim stands, as a word of the closed set OnWhoseWord. An ally or opponent is known by the claimant's
 * own stance, the latest that the scope lists, so that none counts before it was taken: on the subject of the stance
 * that is claimed, else on the one it is about. The statement around it begins with the scope's prelude.
 */
export function onWhoseWordSql(
  { claim: c, proposition: p }: Aliases,
  scope: Scope,
  propositions: Shape,
): string {
  const about = `COALESCE(${p}.holder_serial, ${p}.from_serial, ${p}.node_serial, ${p}.about_serial)`;
  const claimant = `${c}.claimant_serial`;
  const stance = (subject: string, relation: string): string =>
    `(SELECT ${relation} FROM proposition s WHERE s.holder_serial = ${claimant} AND s.subject_serial = ${subject} AND s.position IN ('SUPPORT', 'OPPOSE') AND ${scope.listed(propositions, "s")} ORDER BY ${scope.column(propositions, "s", "sortDay")} DESC, s.serial LIMIT 1)`;
  const onSubject = `CASE WHEN ${p}.position IN ('SUPPORT', 'OPPOSE') THEN ${stance(`${p}.subject_serial`, `CASE WHEN s.position = ${p}.position THEN 'ALLY' ELSE 'OPPONENT' END`)} END`;
  const onAbout = stance(about, "CASE s.position WHEN 'SUPPORT' THEN 'ALLY' ELSE 'OPPONENT' END");
  const organizes = `EXISTS (SELECT 1 FROM proposition o WHERE o.from_serial = ${claimant} AND o.tie_kind = 'ORGANIZES' AND o.to_serial = ${about} AND ${scope.listed(propositions, "o")})`;
  const isNode = (condition: string): string =>
    `EXISTS (SELECT 1 FROM node n WHERE n.serial = ${claimant} AND (${condition}))`;
  return `CASE
    WHEN ${isNode(`n.slug = '${UNKNOWN_CLAIMANT}'`)} THEN 'UNKNOWN'
    WHEN ${claimant} = ${about} OR ${organizes} THEN 'SELF'
    ELSE COALESCE(${onSubject}, ${onAbout},
      CASE
        WHEN ${isNode("n.organization_kind = 'MEDIA'")} THEN 'OUTLET'
        WHEN ${isNode("n.organization_kind = 'GOVERNMENT_BODY' OR ',' || n.sector_list || ',' LIKE '%,GOVERNMENT,%'")} THEN 'OFFICIAL'
        ELSE 'OTHER'
      END)
  END`;
}
