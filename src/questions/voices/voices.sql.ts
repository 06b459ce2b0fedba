import { Claim, Proposition, type Attribution } from "../../claims/claim/index.ts";
import { type Channel, Event, Participant } from "../../claims/event/index.ts";
import { Evidence } from "../../claims/evidence/index.ts";
import { anyOf, ofFound, type Reader } from "../../platform/database/index.ts";
import type { Range } from "../../platform/text/index.ts";
import { NODE_COLUMNS, ROW_LIMIT, type Under, withTables } from "../coverage/index.ts";

/** A passage of a source that carries a claim of somebody. */
export interface VoiceRow extends Range {
  readonly source: number;
  readonly claim: number;
  readonly claimant: number;
  readonly attribution: Attribution;
}

/** A passage of a source that quotes somebody. */
export interface QuoteRow extends Range {
  readonly claimant: number;
  readonly claim: number;
  readonly evidence: number;
  readonly source: number;
  readonly saidIn: number | null;
  readonly channel: Channel | null;
  readonly attestedEarliest: number;
}

/** That an actor has a part in what a source says: in a proposition, and whether as the holder of a stance. */
export interface MentionRow {
  readonly source: number;
  readonly node: number;
  readonly proposition: number;
  readonly isHeld: number;
}

const FROM = "evidence e JOIN claim c ON c.serial = e.claim_serial";

function seen({ load, scope }: Under): string {
  const evidence = scope.visible(load.shapeOf(Evidence), "e");
  return `e.role = 'CARRIES' AND ${evidence} AND ${scope.visible(load.shapeOf(Claim), "c")}`;
}

/** Who claims what where in the texts of some sources. */
export function voicesIn(under: Under, sources: readonly number[], reader: Reader): Promise<VoiceRow[]> {
  return reader.rows<VoiceRow>(
    `${under.scope.prelude}SELECT e.source_serial AS "source", c.serial AS "claim", c.claimant_serial AS "claimant", c.attribution AS "attribution", e.range_start AS "start", e.range_end AS "end" FROM ${FROM} WHERE ${anyOf(reader.engine, "e.source_serial", "sources", "integer")} AND ${seen(under)} ORDER BY e.source_serial, e.range_start, e.serial LIMIT :rowLimit`,
    { ...under.scope.params, ...ROW_LIMIT, sources },
  );
}

/** The people and organizations that have a part in what some sources say. */
export function mentionsIn(under: Under, sources: readonly number[], reader: Reader): Promise<MentionRow[]> {
  const { load, scope } = under;
  const proposition = scope.visible(load.shapeOf(Proposition), "p");
  const participant = scope.visible(load.shapeOf(Participant), "x");
  const carried = `SELECT DISTINCT e.source_serial AS source, c.proposition_serial AS proposition FROM ${FROM} WHERE ${anyOf(reader.engine, "e.source_serial", "sources", "integer")} AND ${seen(under)}`;
  const mention = (node: string, column: string): string =>
    `SELECT s.source AS "source", ${node} AS "node", s.proposition AS "proposition", ${column === "holder_serial" ? "1" : "0"} AS "isHeld"`;
  const isActor = (node: string): string =>
    `n.serial = ${node} AND ${ofFound(scope.engine, "n.type IN ('Person', 'Organization')")}`;
  // SQLite reads what is named first in a CROSS JOIN first, and never all propositions.
  const named = NODE_COLUMNS.map(
    (column) =>
      `${mention(`p.${column}`, column)} FROM carried s CROSS JOIN proposition p CROSS JOIN node n WHERE p.serial = s.proposition AND ${proposition} AND ${isActor(`p.${column}`)}`,
  );
  const takesPart = `${mention("x.node_serial", "participant")} FROM carried s CROSS JOIN participant x CROSS JOIN node n WHERE x.event_serial = s.proposition AND ${participant} AND ${isActor("x.node_serial")}`;
  return reader.rows<MentionRow>(
    `${withTables(scope, { carried })}SELECT * FROM (${[...named, takesPart].join(" UNION ")}) AS mentions ORDER BY "source", "node", "proposition" LIMIT :rowLimit`,
    { ...scope.params, ...ROW_LIMIT, sources },
  );
}

/** Where sources quote some actors. */
export function quotesOf(under: Under, claimants: readonly number[], reader: Reader): Promise<QuoteRow[]> {
  const { load, scope } = under;
  const attested = scope.column(load.shapeOf(Claim), "c", "attestedEarliest");
  const utterance = `proposition u ON u.serial = c.said_in_serial AND ${scope.visible(load.shapeOf(Event), "u")}`;
  return reader.rows<QuoteRow>(
    `${scope.prelude}SELECT c.claimant_serial AS "claimant", c.serial AS "claim", e.serial AS "evidence", e.source_serial AS "source", e.range_start AS "start", e.range_end AS "end", u.serial AS "saidIn", u.channel AS "channel", ${attested} AS "attestedEarliest" FROM claim c JOIN evidence e ON e.claim_serial = c.serial LEFT JOIN ${utterance} WHERE ${anyOf(reader.engine, "c.claimant_serial", "claimants", "integer")} AND c.attribution = 'DIRECT_QUOTE' AND ${seen(under)} ORDER BY c.claimant_serial, e.source_serial, e.range_start, e.serial LIMIT :rowLimit`,
    { ...scope.params, ...ROW_LIMIT, claimants },
  );
}
