import { Claim } from "../../claims/claim/index.ts";
import { Event, Participant } from "../../claims/event/index.ts";
import { Trait } from "../../claims/trait/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { anyOf, type Reader } from "../../platform/database/index.ts";
import type { Class, Shape } from "../../platform/links/index.ts";
import { MAXIMUM_RECORDS, withinLimit } from "./records.limit.ts";

/** What is on record of how a campaign ended, or of what it is meant to bring about. */
export interface Ending {
  readonly campaign: number;
  readonly proposition: number;
  readonly kind: "GOAL" | "OUTCOME" | "HALTED";
  readonly valueKey: string | null;
  /** The day from which it certainly is so, and the last on which it presumably is. */
  readonly certainFrom: number;
  readonly presumedTo: number;
}

/** The goals and outcomes of some campaigns, and the events in which they were halted, that anybody asserts. */
export async function endings(
  campaigns: readonly number[],
  reader: Reader,
  { scope, shapeOf }: { scope: LensScope; shapeOf: (concept: Class) => Shape },
): Promise<Ending[]> {
  const [traits, events, parts, claims] = [Trait, Event, Participant, Claim].map((concept) =>
    shapeOf(concept),
  ) as [Shape, Shape, Shape, Shape];
  const days = (shape: Shape): string =>
    `${scope.column(shape, "p", "certainFrom")} AS "certainFrom", ${scope.column(shape, "p", "presumedTo")} AS "presumedTo"`;
  const asserted = `EXISTS (SELECT 1 FROM ${claims.table} c WHERE c.proposition_serial = p.serial AND c.modality IN ('ASSERTED', 'PLEDGED') AND ${scope.visible(claims, "c")})`;
  const told = `SELECT p.node_serial AS "campaign", p.serial AS "proposition", p.trait_kind AS "kind", p.value_key AS "valueKey", ${days(traits)} FROM ${traits.table} p WHERE ${anyOf(reader.engine, "p.node_serial", "campaigns", "integer")} AND p.kind = 'Trait' AND p.trait_kind IN ('GOAL', 'OUTCOME') AND ${scope.visible(traits, "p")} AND ${asserted}`;
  const halted = `SELECT t.node_serial, p.serial, p.event_kind, NULL, ${days(events)} FROM ${parts.table} t JOIN ${events.table} p ON p.serial = t.event_serial AND p.known_from = t.known_from WHERE ${anyOf(reader.engine, "t.node_serial", "campaigns", "integer")} AND t.role = 'AFFECTED' AND p.event_kind = 'HALTED' AND ${scope.visible(parts, "t")} AND ${scope.visible(events, "p")} AND ${asserted}`;
  const rows = await reader.rows<Ending>(
    `${scope.prelude}${told} UNION ALL ${halted} ORDER BY 2 LIMIT :limit`,
    { ...scope.params, campaigns, limit: MAXIMUM_RECORDS + 1 },
  );
  return withinLimit(rows, "goals and outcomes");
}
