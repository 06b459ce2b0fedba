import { Claim, Proposition, type Attribution, type PropositionKind } from "../../claims/claim/index.ts";
import { Participant, type Role } from "../../claims/event/index.ts";
import { Observation } from "../../claims/observation/index.ts";
import type { Day, LensScope } from "../../lens/index.ts";
import { groupBy } from "../../platform/collections/index.ts";
import { anyOf, type Reader, type SqlParams } from "../../platform/database/index.ts";
import type { Page } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import type { DatingClaim } from "./dating.ts";
import { timelineCount, timelinePage, type TimelineAsked, type TimelinePlace } from "./timeline.sql.ts";

/** How an entry is placed, as its statement tells it. */
export type Placing = "B" | "L" | "E" | "D" | "F" | "N";

/** An entry as the statement of its page tells it. */
export interface FoundEntry {
  readonly serial: number;
  readonly place: Day;
  readonly latest: Day;
  readonly placing: Placing;
  readonly bits: number;
}

/** What a claim says of an entry. */
export interface EntryClaim extends DatingClaim {
  readonly propositionSerial: number;
  readonly kind: PropositionKind;
  readonly paraphrase: string;
  readonly attribution: Attribution;
  readonly claimant: string;
  /** The names of the two between which a stance or tie holds; null for all else, and for an employer not told. */
  readonly fromName: string | null;
  readonly toName: string | null;
  /** What happened, for an event. */
  readonly eventName: string | null;
  /** The day of a deadline, in EDTF. */
  readonly deadline: string | null;
}

/** Whose timeline is read, under which lens. */
export interface TimelineOf {
  readonly context: RequestContext;
  readonly scope: LensScope;
  readonly node: number;
}

const placeOf = ({ context: { load }, scope }: TimelineOf): TimelinePlace => ({
  scope,
  shapeOf: (concept) => load.shapeOf(concept),
});

function windowOf({ from, to }: TimelineAsked): SqlParams {
  return { ...(from === null ? {} : { windowFrom: from }), ...(to === null ? {} : { windowTo: to }) };
}

/** One more entry than the page holds, in its order: one statement for every timeline that asks for the same page. */
export function foundEntries(of: TimelineOf, asked: TimelineAsked, page: Page): Promise<FoundEntry[]> {
  const { context, scope } = of;
  const sql = timelinePage(placeOf(of), asked, page);
  const after = page.after === null ? {} : { afterValue: page.after.value, afterSerial: page.after.serial };
  const batch = (parents: readonly number[], reader: Reader): Promise<FoundEntry[][]> =>
    answers<string | null, FoundEntry[]>(reader, sql, {
      params: { ...scope.params, ...windowOf(asked), ...after, limit: page.size + 1, parents },
      read: (text) => entriesOf(text, page),
    });
  const key = `timeline|${JSON.stringify(asked)}|${JSON.stringify(page)}|${scope.key}`;
  return context.load.own(key, batch).load(of.node);
}

/** How many entries there are: one statement for every timeline that asks for the same. */
export function countedEntries(of: TimelineOf, asked: TimelineAsked): Promise<number> {
  const { context, scope } = of;
  const batch = (parents: readonly number[], reader: Reader): Promise<number[]> =>
    answers<number, number>(reader, timelineCount(placeOf(of), asked), {
      params: { ...scope.params, ...windowOf(asked), parents },
      read: (count) => count ?? 0,
    });
  return context.load.own(`timeline-count|${JSON.stringify(asked)}|${scope.key}`, batch).load(of.node);
}

/** What a statement answers for each parent, in the order of the parents. */
async function answers<Answer, Value>(
  reader: Reader,
  sql: string,
  {
    params,
    read,
  }: { params: SqlParams & { parents: readonly number[] }; read: (answer: Answer | undefined) => Value },
): Promise<Value[]> {
  const rows = await reader.rows<{ parent: number; answer: Answer }>(sql, params);
  const byParent = new Map(rows.map(({ parent, answer }) => [parent, answer]));
  return params.parents.map((parent) => read(byParent.get(parent)));
}

function entriesOf(text: string | null | undefined, page: Page): FoundEntry[] {
  if (text === null || text === undefined) return [];
  const entries = text.split(",").map((entry): FoundEntry => {
    const [serial, place, latest, placing, bits] = entry.split(":");
    return {
      serial: Number(serial),
      place: Number(place),
      latest: Number(latest),
      placing: placing as Placing,
      bits: Number(bits),
    };
  });
  // Text that was put together has no order that is promised.
  const sign = page.direction === "ASC" ? 1 : -1;
  const serialSign = page.serialDirection === "ASC" ? 1 : -1;
  return entries.sort(
    (left, right) => sign * (left.place - right.place) || serialSign * (left.serial - right.serial),
  );
}

/** The claims of an entry, as they stand under the lens: one statement for all entries of a level. */
export function entryClaims({ context, scope }: TimelineOf, serial: number): Promise<EntryClaim[]> {
  const claims = context.load.shapeOf(Claim);
  const propositions = context.load.shapeOf(Proposition);
  const observations = context.load.shapeOf(Observation);
  const said = (property: string): string => `${scope.column(claims, "c", property)} AS "${property}"`;
  const columns = [
    'c.serial AS "serial", c.proposition_serial AS "propositionSerial", p.kind AS "kind", c.modality AS "modality", c.rank AS "rank", c.attribution AS "attribution"',
    ...["validTime", "endKind", "dateBasis", "paraphrase"].map(said),
    'n.name AS "claimant", p.event_name AS "eventName", a.name AS "fromName", b.name AS "toName"',
    `${scope.column(observations, "p", "date")} AS "deadline"`,
  ];
  const batch = async (serials: readonly number[], reader: Reader): Promise<EntryClaim[][]> => {
    const rows = await reader.rows<EntryClaim>(
      `${scope.prelude}SELECT ${columns.join(", ")} FROM claim c JOIN proposition p ON p.serial = c.proposition_serial AND ${scope.visible(propositions, "p")} JOIN node n ON n.serial = c.claimant_serial LEFT JOIN node a ON a.serial = COALESCE(p.holder_serial, p.from_serial) LEFT JOIN node b ON b.serial = COALESCE(p.subject_serial, p.to_serial) WHERE ${anyOf(reader.engine, "c.proposition_serial", "serials", "integer")} AND ${scope.visible(claims, "c")} ORDER BY c.serial`,
      { ...scope.params, serials },
    );
    const byProposition = groupBy(rows, (row) => row.propositionSerial);
    return serials.map((one) => [...(byProposition.get(one) ?? [])]);
  };
  return context.load.own(`timeline-claims|${scope.key}`, batch).load(serial);
}

/** The roles of a node in an event, each once: one statement for all entries of a level. */
export function entryRoles({ context, scope, node }: TimelineOf, event: number): Promise<Role[]> {
  const shape = context.load.shapeOf(Participant);
  const batch = async (keys: readonly string[], reader: Reader): Promise<Role[][]> => {
    const rows = await reader.rows<{ node: number; event: number; role: Role }>(
      `${scope.prelude}SELECT x.node_serial AS "node", x.event_serial AS "event", x.role AS "role" FROM participant x WHERE ${anyOf(reader.engine, "x.event_serial", "events", "integer")} AND ${anyOf(reader.engine, "x.node_serial", "nodes", "integer")} AND ${scope.visible(shape, "x")} ORDER BY x.serial`,
      { ...scope.params, ...pairsOf(keys) },
    );
    const byPair = groupBy(rows, (row) => `${String(row.node)}/${String(row.event)}`);
    return keys.map((key) => [...new Set((byPair.get(key) ?? []).map(({ role }) => role))]);
  };
  return context.load.own(`timeline-roles|${scope.key}`, batch).load(`${String(node)}/${String(event)}`);
}

function pairsOf(keys: readonly string[]): { nodes: number[]; events: number[] } {
  const pairs = keys.map((key) => key.split("/").map(Number));
  const column = (index: number): number[] => [...new Set(pairs.map((pair) => pair[index] ?? 0))];
  return { nodes: column(0), events: column(1) };
}
