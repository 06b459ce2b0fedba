import { Argument } from "../claims/argument/index.ts";
import { Event, Participant } from "../claims/event/index.ts";
import { Observation } from "../claims/observation/index.ts";
import { Stance } from "../claims/stance/index.ts";
import { Tie } from "../claims/tie/index.ts";
import { Trait } from "../claims/trait/index.ts";
import {
  claimFacts,
  propositionTimes,
  startOf,
  type ClaimFacts,
  type PropositionTimes,
} from "../claims/timing/index.ts";
import { OPEN_REVISION, type Bounds } from "../lens/index.ts";
import { groupBy } from "../platform/collections/index.ts";
import { anyOf } from "../platform/database/index.ts";
import { addRows } from "./insert.ts";
import type { PropositionContent, TouchedPropositions } from "./proposition-book.ts";
import { copyVersions, TIME_PROPERTIES } from "./version-copy.ts";
import { closeRows, serials, type Write } from "./write.ts";

const ENTITY = { Stance, Tie, Observation, Event, Trait, Argument } as const;

/** The newest version of a proposition, as far as the next one depends on it. */
interface LastVersion extends PropositionTimes {
  readonly rowId: number;
  readonly serial: number;
  readonly version: number;
  readonly claimNumber: number;
  readonly knownTo: number;
}

/** What a proposition's row must say now: its times, and the number of the claim it stands on. */
interface Wanted {
  readonly serial: number;
  readonly times: PropositionTimes;
  readonly numbers: readonly number[];
}

/** Brings the rows of some propositions in line with their claims: opens, closes and opens again, or leaves them. */
export async function updateVersions(write: Write, propositions: TouchedPropositions): Promise<void> {
  const wanted = await wantedVersions(write, [...propositions.keys()]);
  const there = [...propositions].flatMap(([serial, content]) => (content === null ? [serial] : []));
  const last = await lastVersions(write, there);
  const added = wanted.flatMap((want) => {
    const content = propositions.get(want.serial) ?? null;
    return content === null ? [] : [{ want, content }];
  });
  const changed = wanted.flatMap((want) => {
    const before = last.get(want.serial);
    return before === undefined || isAsWanted(before, want) ? [] : [{ before, want }];
  });
  const open = changed
    .filter(({ before }) => before.knownTo === OPEN_REVISION)
    .map(({ before }) => before.serial);
  await closeVersions(write, open);
  const nextRow = await serials(write, "proposition", "row_id");
  await addVersions(write, added, nextRow);
  await copyVersions(
    write,
    changed.map(({ before, want }) => ({
      from: before,
      rowId: nextRow(),
      claimNumber: standsOn(want, before),
      times: want.times,
    })),
  );
}

/** Closes the open versions of some propositions, and with them the rows of who took part. */
export async function closeVersions(write: Write, propositions: readonly number[]): Promise<void> {
  await closeRows(write, "participant", { column: "event_serial", values: propositions });
  await closeRows(write, "proposition", { column: "serial", values: propositions });
}

async function wantedVersions(write: Write, propositions: readonly number[]): Promise<Wanted[]> {
  const facts = await claimFacts(write, propositions, write.revision);
  const starts = await eventStarts(write, facts);
  return [...groupBy(facts, (fact) => fact.propositionSerial)].map(([serial, claims]) => ({
    serial,
    numbers: claims.map((claim) => claim.number),
    times: propositionTimes(claims, (event) => starts.get(event) ?? null),
  }));
}

async function eventStarts(write: Write, facts: readonly ClaimFacts[]): Promise<Map<number, Bounds>> {
  const events = [
    ...new Set(facts.flatMap((fact) => (fact.saidInSerial === null ? [] : [fact.saidInSerial]))),
  ];
  const byEvent = groupBy(await claimFacts(write, events, write.revision), (fact) => fact.propositionSerial);
  return new Map(
    [...byEvent].flatMap(([event, claims]) => {
      const start = startOf(claims);
      return start === null ? [] : [[event, start] as const];
    }),
  );
}

async function lastVersions(
  write: Write,
  propositions: readonly number[],
): Promise<Map<number, LastVersion>> {
  const isOfThem = anyOf(write.engine, "p.serial", "propositions", "integer");
  const times = Object.entries(TIME_PROPERTIES).map(([property, column]) => `p.${column} AS "${property}"`);
  const rows = await write.rows<LastVersion>(
    `SELECT p.row_id AS "rowId", p.serial AS "serial", p.version AS "version", p.claim_number AS "claimNumber", p.known_to AS "knownTo", ${times.join(", ")} FROM proposition p WHERE ${isOfThem} AND p.version = (SELECT MAX(v.version) FROM proposition v WHERE v.serial = p.serial)`,
    { propositions },
  );
  return new Map(rows.map((row) => [row.serial, row]));
}

function isAsWanted(before: LastVersion, { times, numbers }: Wanted): boolean {
  const sameTimes = Object.keys(TIME_PROPERTIES).every(
    (property) => before[property as keyof PropositionTimes] === times[property as keyof PropositionTimes],
  );
  return before.knownTo === OPEN_REVISION && sameTimes && numbers.includes(before.claimNumber);
}

/** The claim it stood on before, if that one still stands; else the first that does. */
function standsOn({ numbers }: Wanted, before?: LastVersion): number {
  const [first = 1] = [...numbers].sort((a, b) => a - b);
  return before !== undefined && numbers.includes(before.claimNumber) ? before.claimNumber : first;
}

async function addVersions(
  write: Write,
  added: readonly { readonly want: Wanted; readonly content: PropositionContent }[],
  nextRow: () => number,
): Promise<void> {
  const rows = added.map(({ want, content }) => ({
    content,
    row: {
      rowId: nextRow(),
      serial: want.serial,
      version: 1,
      key: content.key,
      claimNumber: standsOn(want),
      knownFrom: write.revision,
      knownTo: OPEN_REVISION,
      ...want.times,
      ...content.columns,
    },
  }));
  for (const [kind, some] of groupBy(rows, ({ content }) => content.kind)) {
    await addRows(
      write.db,
      ENTITY[kind],
      some.map(({ row }) => row),
    );
  }
  await addParticipants(write, rows);
}

async function addParticipants(
  write: Write,
  rows: readonly { content: PropositionContent; row: PropositionTimes & { serial: number } }[],
): Promise<void> {
  const next = await serials(write, "participant");
  const participants = rows.flatMap(({ content, row }) => {
    const { possibleFrom, certainFrom, certainTo, presumedTo, possibleTo, sortDay } = row;
    const times = { possibleFrom, certainFrom, certainTo, presumedTo, possibleTo, sortDay };
    return content.participants.map(({ nodeSerial, role }) => ({
      ...times,
      serial: next(),
      eventSerial: row.serial,
      nodeSerial,
      role,
      knownFrom: write.revision,
      knownTo: OPEN_REVISION,
    }));
  });
  await addRows(write.db, Participant, participants);
}
