import { Claim } from "../../claims/claim/index.ts";
import { UNKNOWN_CLAIMANT } from "../../claims/claim/index.ts";
import { Event, Participant } from "../../claims/event/index.ts";
import { Stance } from "../../claims/stance/index.ts";
import { Tie } from "../../claims/tie/index.ts";
import type { LensScope } from "../../lens/index.ts";
import { stretchesAfter, type Class, type Page, type Shape } from "../../platform/links/index.ts";
import { Actor } from "../../things/node/index.ts";
import type { SilentList } from "./silence.words.ts";

/** What a statement is written for. */
export interface SilencePlace {
  readonly scope: LensScope;
  readonly shapeOf: (concept: Class) => Shape;
}

/** How many stakes, stances and related stances are told of one actor. */
export const MAXIMUM_TOLD = 20;

const SUBJECT = "subject.value";
const ACTOR = "actor.value";

/** One way to have a stake: the rows that show it. */
interface Way {
  readonly from: string;
  readonly subject: string;
  readonly actor: string;
  readonly kind: string;
  readonly shownBy: string;
  readonly conditions: readonly string[];
}

/** The condition that some claim asserts or pledges a proposition. */
function counts({ scope, shapeOf }: SilencePlace, serial: string): string {
  return `EXISTS (SELECT 1 FROM claim c WHERE c.proposition_serial = ${serial} AND c.modality IN ('ASSERTED', 'PLEDGED') AND ${scope.visible(shapeOf(Claim), "c")})`;
}

/** The condition that a stance of one on another is listed, DECLINED or not. */
function declines(place: SilencePlace, alias: string): string[] {
  const { scope, shapeOf } = place;
  return [
    `${alias}.position = 'DECLINED'`,
    scope.listed(shapeOf(Stance), alias),
    counts(place, `${alias}.serial`),
  ];
}

function tieWays(place: SilencePlace): Way[] {
  const { scope, shapeOf } = place;
  const listed = [scope.listed(shapeOf(Tie), "t"), counts(place, "t.serial")];
  const from = "proposition t";
  return [
    {
      from,
      subject: "t.to_serial",
      actor: "t.from_serial",
      kind: "CASE t.tie_kind WHEN 'ORGANIZES' THEN 'ORGANIZER' WHEN 'FUNDS' THEN 'FUNDER' ELSE 'IMPLEMENTER' END",
      shownBy: "t.serial",
      conditions: ["t.tie_kind IN ('ORGANIZES', 'FUNDS', 'IMPLEMENTS')", ...listed],
    },
    {
      from,
      subject: "t.from_serial",
      actor: "t.to_serial",
      kind: "'TARGET'",
      shownBy: "t.serial",
      conditions: ["t.tie_kind = 'TARGETS'", ...listed],
    },
  ];
}

/** Who was asked: addressed or interviewed about it; the utterance has the subject as AFFECTED. */
function askedWay(place: SilencePlace): Way {
  const { scope, shapeOf } = place;
  const participants = shapeOf(Participant);
  return {
    from: "participant about JOIN proposition e ON e.serial = about.event_serial JOIN participant asked ON asked.event_serial = e.serial",
    subject: "about.node_serial",
    actor: "asked.node_serial",
    kind: "'ASKED'",
    shownBy: "e.serial",
    conditions: [
      "about.role = 'AFFECTED'",
      "e.event_kind = 'STATEMENT'",
      "(asked.role = 'ADDRESSEE' OR (e.channel = 'INTERVIEW' AND asked.role IN ('SPEAKER', 'VIA_SPOKESPERSON')))",
      scope.visible(participants, "about"),
      scope.visible(participants, "asked"),
      scope.listed(shapeOf(Event), "e"),
      counts(place, "e.serial"),
    ],
  };
}

function declinedWay(place: SilencePlace): Way {
  return {
    from: "proposition d",
    subject: "d.subject_serial",
    actor: "d.holder_serial",
    kind: "'ASKED'",
    shownBy: "d.serial",
    conditions: declines(place, "d"),
  };
}

/** The condition that the day of the lens doesn't rule a stance out, or a tie. */
function possible({ scope, shapeOf }: SilencePlace, alias: string, of: Class = Stance): string {
  const shape = shapeOf(of);
  const visible = scope.visible(shape, alias);
  if (scope.lens.validAt === null) return visible;
  return `${visible} AND ${scope.column(shape, alias, "possibleFrom")} <= :lensDay AND ${scope.column(shape, alias, "possibleTo")} >= :lensDay`;
}

/**
 * The stances of one actor on the subject. An actor has few, a subject may have thousands: the plus keeps engines from
 * going through those.
 */
const ofPair = (alias: string, actor: string): string =>
  `${alias}.holder_serial = ${actor} AND +${alias}.subject_serial = ${SUBJECT}`;

/** Who may be listed at all. */
function isListable(place: SilencePlace): string[] {
  const { scope, shapeOf } = place;
  const administers = `EXISTS (SELECT 1 FROM proposition a WHERE a.from_serial = n.serial AND +a.to_serial = ${SUBJECT} AND a.tie_kind = 'ADMINISTERS' AND ${possible(place, "a", Tie)} AND ${counts(place, "a.serial")})`;
  return [
    "n.type IN ('Person', 'Organization')",
    "n.background = 0",
    "(n.organization_kind IS NULL OR n.organization_kind <> 'MEDIA')",
    `n.slug <> '${UNKNOWN_CLAIMANT}'`,
    `n.serial <> ${SUBJECT}`,
    scope.visible(shapeOf(Actor), "n"),
    `NOT ${administers}`,
  ];
}

/** Those of a list, as what follows FROM: with a stake, and without a stance; who declined to say is in a list apart. */
function listedActors(place: SilencePlace, list: SilentList, after: readonly string[] = []): string {
  const spoke = `EXISTS (SELECT 1 FROM proposition s WHERE ${ofPair("s", "n.serial")} AND s.position <> 'DECLINED' AND ${possible(place, "s")} AND ${counts(place, "s.serial")})`;
  const declined = `EXISTS (SELECT 1 FROM proposition d WHERE ${ofPair("d", "n.serial")} AND ${declines(place, "d").join(" AND ")})`;
  const ways = list === "DECLINED" ? [declinedWay(place)] : [...tieWays(place), askedWay(place)];
  const staked = ways.map(
    ({ from, subject, actor, conditions }) =>
      `SELECT ${actor} AS serial FROM ${from} WHERE ${[`${subject} = ${SUBJECT}`, ...conditions].join(" AND ")}`,
  );
  const met = [
    "n.serial = staked.serial",
    ...isListable(place),
    `NOT ${spoke}`,
    ...(list === "DECLINED" ? [] : [`NOT ${declined}`]),
    ...after,
  ];
  // UNION names each once; SQLite reads what is named first in a CROSS JOIN first, and never all nodes.
  return `(${staked.join(" UNION ")}) AS staked CROSS JOIN node n WHERE ${met.join(" AND ")}`;
}

function values({ engine }: LensScope, name: string): string {
  return engine === "sqlite"
    ? `json_each(:${name}s) AS ${name}`
    : `unnest(:${name}s::integer[]) AS ${name}(value)`;
}

/** The page of each subject as text: the serials of actors in the order of their names, one more than asked for. */
export function silentPage(place: SilencePlace, list: SilentList, page: Page): string {
  const { scope } = place;
  const [stretch = []] = stretchesAfter(page, "n.folded", "n.serial");
  const actors = `SELECT n.serial, n.folded FROM ${listedActors(place, list, stretch)} ORDER BY n.folded, n.serial LIMIT :limit`;
  return `${scope.prelude}SELECT ${SUBJECT} AS "subject", (SELECT string_agg(CAST(found.serial AS TEXT), ',' ORDER BY found.folded, found.serial) FROM (${actors}) AS found) AS "answer" FROM ${values(scope, "subject")}`;
}

/** How many each subject has. */
export function silentCount(place: SilencePlace, list: SilentList): string {
  const { scope } = place;
  return `${scope.prelude}SELECT ${SUBJECT} AS "subject", (SELECT CAST(COUNT(*) AS INTEGER) FROM ${listedActors(place, list)}) AS "answer" FROM ${values(scope, "subject")}`;
}

/** What is told of each actor and subject as text: two columns of each row, in the order of both. */
function forPairs({ scope }: SilencePlace, told: readonly string[]): string {
  const rows = `SELECT DISTINCT word, serial, other FROM (${told.join(" UNION ALL ")}) AS every ORDER BY serial, other, word LIMIT ${String(MAXIMUM_TOLD)}`;
  return `${scope.prelude}SELECT ${SUBJECT} AS "subject", ${ACTOR} AS "actor", (SELECT string_agg(told.word || ':' || told.serial || ':' || told.other, ',' ORDER BY told.serial, told.other, told.word) FROM (${rows}) AS told) AS "answer" FROM ${values(scope, "subject")} CROSS JOIN ${values(scope, "actor")}`;
}

/** The stakes of actors in subjects: the word, and what shows it. */
export function stakesOfPairs(place: SilencePlace): string {
  const ways = [...tieWays(place), askedWay(place), declinedWay(place)];
  const told = ways.map(({ from, subject, actor, kind, shownBy, conditions }) => {
    const met = [`${actor} = ${ACTOR}`, `+${subject} = ${SUBJECT}`, ...conditions].join(" AND ");
    return `SELECT ${kind} AS word, ${shownBy} AS serial, 0 AS other FROM ${from} WHERE ${met}`;
  });
  return forPairs(place, told);
}

/** The stances that nobody asserts or pledges. */
export function allegedOfPairs(place: SilencePlace): string {
  const met = [
    ofPair("s", ACTOR),
    "s.position <> 'DECLINED'",
    possible(place, "s"),
    `NOT ${counts(place, "s.serial")}`,
  ];
  return forPairs(place, [
    `SELECT '' AS word, s.serial AS serial, 0 AS other FROM proposition s WHERE ${met.join(" AND ")}`,
  ]);
}

/** The stances of those who are close, each with the tie that says so. */
export function relatedOfPairs(place: SilencePlace): string {
  const { scope, shapeOf } = place;
  const met = [
    `t.to_serial = ${ACTOR}`,
    "t.tie_kind IN ('MEMBER_OF', 'WORKS_FOR', 'HOLDS_POST', 'SPEAKS_FOR', 'REPRESENTS')",
    scope.listed(shapeOf(Tie), "t"),
    counts(place, "t.serial"),
    ofPair("s", "t.from_serial"),
    scope.listed(shapeOf(Stance), "s"),
    counts(place, "s.serial"),
  ];
  const word = "CASE WHEN t.tie_kind IN ('SPEAKS_FOR', 'REPRESENTS') THEN 'VOICE' ELSE 'MEMBER' END";
  return forPairs(place, [
    `SELECT ${word} AS word, MIN(t.serial) AS serial, s.serial AS other FROM proposition t CROSS JOIN proposition s WHERE ${met.join(" AND ")} GROUP BY ${word}, s.serial`,
  ]);
}
