import { Proposition, type Modality, type PropositionKind } from "../../claims/claim/index.ts";
import type { Position } from "../../claims/stance/index.ts";
import type { LensScope } from "../../lens/index.ts";
import type { Shape } from "../../platform/links/index.ts";
import { meaningOf, type AddedClaim, type SaidThen } from "./meaning.ts";
import { bound, isCarried, isLeft, stretchOf, type Reading } from "./strands.read.ts";
import type { Meant, News, Stretch } from "./strand.ts";

const ASSERTED = "('ASSERTED', 'PLEDGED')";

/** A claim with what it says, what was said before, and what was known: flags are 0 or 1. */
interface ClaimRow {
  readonly serial: number;
  readonly revision: number;
  readonly proposition: number;
  readonly kind: PropositionKind;
  readonly modality: Modality;
  readonly corrects: number | null;
  readonly correctedProposition: number | null;
  readonly isCarried: number;
  readonly wasClaimed: number;
  readonly wasAsserted: number;
  readonly sameClaimant: number;
  readonly sameUtterance: number;
  readonly newSource: number;
  readonly former: number | null;
  readonly saidPosition: Position | null;
  readonly saidQualifies: number | null;
  readonly saidCertainFrom: number;
  readonly saidCertainTo: number;
  readonly saidPresumedTo: number;
  readonly saidAttestedTo: number;
  readonly saidSortDay: number;
  readonly formerPosition: Position | null;
  readonly formerQualifies: number | null;
  readonly formerCertainFrom: number | null;
  readonly formerCertainTo: number | null;
  readonly formerPresumedTo: number | null;
  readonly formerAttestedTo: number | null;
  readonly formerSortDay: number | null;
}

/** The next claims that were added, each with what it means, in one statement. */
export async function addedClaims({ context, scope, place }: Reading, limit: number): Promise<Stretch> {
  const propositions = context.load.shapeOf(Proposition);
  const rows = await context.reader.rows<ClaimRow>(
    statement(scope, propositions),
    bound(scope, { after: place.claims, limit }),
  );
  return stretchOf("claims", rows, newsOf);
}

function newsOf(row: ClaimRow): News | null {
  if (row.isCarried === 0) return null;
  const kind = meaningOf(addedClaim(row));
  return kind === null ? null : { kind, revision: row.revision, meant: meantBy(row, kind) };
}

function meantBy(row: ClaimRow, kind: News["kind"]): Meant {
  const meant = { claim: row.serial, proposition: row.proposition };
  if (row.corrects !== null)
    return { ...meant, formerClaim: row.corrects, formerProposition: row.correctedProposition };
  const hasFormer = kind === "REVERSAL" || kind === "FIGURE_SUPERSEDED";
  return hasFormer ? { ...meant, formerProposition: row.former } : meant;
}

function addedClaim(row: ClaimRow): AddedClaim {
  return {
    kind: row.kind,
    modality: row.modality,
    said: {
      serial: row.proposition,
      isCounted: true,
      position: row.saidPosition,
      qualifies: row.saidQualifies,
      certainFrom: row.saidCertainFrom,
      certainTo: row.saidCertainTo,
      presumedTo: row.saidPresumedTo,
      attestedTo: row.saidAttestedTo,
      sortDay: row.saidSortDay,
    },
    former: formerOf(row),
    isCorrection: row.corrects !== null,
    saysOther: row.correctedProposition !== row.proposition,
    wasClaimed: row.wasClaimed === 1,
    wasAsserted: row.wasAsserted === 1,
    isIndependent: row.newSource === 1 || (row.sameClaimant === 0 && row.sameUtterance === 0),
  };
}

/** The rest of a row of which `former` names the proposition is there with it. */
function formerOf(row: ClaimRow): SaidThen | null {
  if (row.former === null) return null;
  return {
    serial: row.former,
    isCounted: true,
    position: row.formerPosition,
    qualifies: row.formerQualifies,
    certainFrom: Number(row.formerCertainFrom),
    certainTo: Number(row.formerCertainTo),
    presumedTo: Number(row.formerPresumedTo),
    attestedTo: Number(row.formerAttestedTo),
    sortDay: Number(row.formerSortDay),
  };
}

/** The columns of what is said, under the lens, with a prefix. */
function saidColumns(scope: LensScope, propositions: Shape, prefix: "said" | "former"): string {
  const alias = prefix === "said" ? "p" : "f";
  const column = (property: string): string => scope.column(propositions, alias, property);
  const named = ["certainFrom", "certainTo", "presumedTo", "attestedTo", "sortDay"].map(
    (property) => `${column(property)} AS "${prefix}${property[0]?.toUpperCase() ?? ""}${property.slice(1)}"`,
  );
  return [
    `${alias}.position AS "${prefix}Position"`,
    `${alias}.qualifies_serial AS "${prefix}Qualifies"`,
    ...named,
  ].join(", ");
}

const knownWith = (alias: string): string =>
  `${alias}.known_from <= c.known_from AND ${alias}.known_to > c.known_from`;
const flag = (condition: string, name: string): string =>
  `CASE WHEN ${condition} THEN 1 ELSE 0 END AS "${name}"`;

/**
 * For each claim `c` of a stretch: its proposition `p` and the former one `f`, each as it stood at the claim's revision,
 * and whether other claims of the same were known. Serials follow revisions, so that a lesser one came before. The plus
 * keeps both engines from going through all that a claimant says, all that was said at once, or a whole change set.
 */
function statement(scope: LensScope, propositions: Shape): string {
  const earlier = (more: string): string =>
    `EXISTS (SELECT 1 FROM claim o WHERE o.proposition_serial = c.proposition_serial AND o.serial < c.serial AND o.known_to > c.known_from AND ${isCarried(scope, "o")}${more})`;
  const asserted = ` AND o.modality IN ${ASSERTED}`;
  const carriedBefore = earlier(
    `${asserted} AND EXISTS (SELECT 1 FROM evidence b WHERE b.claim_serial = o.serial AND b.role = 'CARRIES' AND b.source_serial = e.source_serial)`,
  );
  const newSource = `EXISTS (SELECT 1 FROM evidence e WHERE e.claim_serial = c.serial AND e.role = 'CARRIES' AND +e.known_from = c.known_from AND ${isLeft(scope, "e.source_serial")} AND NOT ${carriedBefore})`;
  const inner = [
    'c.serial AS "serial"',
    'c.known_from AS "revision"',
    'c.proposition_serial AS "proposition"',
    'c.proposition_kind AS "kind"',
    'c.modality AS "modality"',
    'c.supersedes_serial AS "corrects"',
    flag(isCarried(scope, "c"), "isCarried"),
    flag(earlier(""), "wasClaimed"),
    flag(earlier(asserted), "wasAsserted"),
    flag(earlier(`${asserted} AND +o.claimant_serial = c.claimant_serial`), "sameClaimant"),
    flag(earlier(`${asserted} AND +o.said_in_serial = c.said_in_serial`), "sameUtterance"),
    flag(newSource, "newSource"),
    saidColumns(scope, propositions, "said"),
    `CASE p.kind WHEN 'Stance' THEN ${formerStance(scope, propositions)} WHEN 'Observation' THEN ${formerFigure(scope, propositions)} END AS "former"`,
  ];
  const claims = "(SELECT * FROM claim WHERE serial > :after ORDER BY serial LIMIT :limit)";
  const rows = `SELECT ${inner.join(", ")} FROM ${claims} c JOIN proposition p ON p.serial = c.proposition_serial AND ${knownWith("p")}`;
  return `${scope.prelude}SELECT w.*, s.proposition_serial AS "correctedProposition", ${saidColumns(scope, propositions, "former")} FROM (${rows}) w LEFT JOIN claim s ON s.serial = w."corrects" LEFT JOIN proposition f ON f.serial = w."former" AND f.known_from <= w."revision" AND f.known_to > w."revision" ORDER BY w."serial"`;
}

/** The serial of another proposition that some asserted claim stood for, the latest of those that meet a condition. */
function latest(
  scope: LensScope,
  of: { readonly meets: string; readonly claim: string; readonly by: string },
): string {
  const stands = `EXISTS (SELECT 1 FROM claim a WHERE a.proposition_serial = q.serial AND a.modality IN ${ASSERTED} AND ${knownWith("a")} AND ${isCarried(scope, "a")}${of.claim})`;
  return `(SELECT q.serial FROM proposition q WHERE ${of.meets} AND q.serial <> p.serial AND ${knownWith("q")} AND ${stands} ORDER BY ${of.by}, q.serial DESC LIMIT 1)`;
}

/** The stance that the holder was last known to hold on the subject, by the last day it is attested on. */
function formerStance(scope: LensScope, propositions: Shape): string {
  const attested = scope.column(propositions, "q", "attestedTo");
  const presumed = scope.column(propositions, "q", "presumedTo");
  const known = `CASE WHEN ${attested} = 99999999 THEN -99999999 ELSE ${attested} END`;
  return latest(scope, {
    meets:
      "q.holder_serial = p.holder_serial AND q.subject_serial = p.subject_serial AND q.position <> 'DECLINED' AND (q.qualifies_serial IS NULL OR q.qualifies_serial <> p.serial)",
    claim: "",
    by: `CASE WHEN ${presumed} < ${known} THEN ${presumed} ELSE ${known} END DESC`,
  });
}

/** The last figure of the same claimant for the same node, metric, unit, base and window. */
function formerFigure(scope: LensScope, propositions: Shape): string {
  const same = ["unit", "base", "figure_window"].map((name) => `q.${name} IS NOT DISTINCT FROM p.${name}`);
  return latest(scope, {
    meets: `q.node_serial = p.node_serial AND q.kind = 'Observation' AND q.metric = p.metric AND ${same.join(" AND ")}`,
    claim: " AND +a.claimant_serial = c.claimant_serial",
    by: `${scope.column(propositions, "q", "sortDay")} DESC`,
  });
}
