import { PropositionKind } from "../../claims/claim/index.ts";
import { dateText, knownDay, type Day } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { wordsOf } from "../../platform/graphql/index.ts";
import { placedPage, readPage, type Page, type PlacedPage } from "../../platform/links/index.ts";
import { datingOf } from "./dating.ts";
import { countedEntries, entryClaims, foundEntries } from "./timeline.read.ts";
import type { EntryClaim, FoundEntry, Placing, TimelineOf } from "./timeline.read.ts";
import type { TimelineAsked } from "./timeline.sql.ts";
import type { Timeline, TimelineEntry } from "./timeline.types.ts";
import type { TimelineMark } from "./timeline.words.ts";
import { CONCERN_BIT, TimelineConcern, type TimelineOrder } from "./timeline.words.ts";

const KINDS: readonly PropositionKind[] = wordsOf(PropositionKind);
/** Names and reasons have no day as a rule: undated, they would bury what else is undated. */
const UNDATED_KINDS: readonly PropositionKind[] = ["Stance", "Tie", "Observation", "Event"];

/** What a caller asks of a timeline. */
export interface TimelineArguments {
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
  readonly kinds?: readonly PropositionKind[] | null | undefined;
}

/** What a caller asks of one of its lists. */
export interface ListArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly order?: TimelineOrder | null | undefined;
}

/** The timeline of a node, of which nothing is read yet. */
export function timelineOf(of: TimelineOf, { from = null, to = null, kinds }: TimelineArguments): Timeline {
  if (from !== null && to !== null && from > to) {
    const message = `from is ${String(dateText(from))} and to is ${String(dateText(to))}: expected a first day that is not after the last.`;
    throw new Problem("BAD_INPUT", message, { from, to });
  }
  if (kinds?.length === 0)
    throw new Problem("BAD_INPUT", "kinds is []: expected at least one kind.", { kinds });
  return { of, asked: { kinds: kinds ?? [], from, to } };
}

// The order that comes first is the one that the index is written in; the other reads it backwards.
const ORDERS = { LATEST: ["place", "DESC"], EARLIEST: ["place", "ASC"] } as const;
const UNDATED_ORDERS = { ATTESTED: ["place", "DESC"] } as const;

/** A page of the entries that have a date. */
export function datedEntries(
  timeline: Timeline,
  { order, ...asked }: ListArguments,
): Promise<PlacedPage<TimelineEntry>> {
  const page = readPage(pageArguments(asked, order ?? "EARLIEST"), ORDERS, () => false);
  return entriesPage(timeline, page, { ...timeline.asked, kinds: kindsOf(timeline, KINDS), isDated: true });
}

/** A page of the entries that have none: those attested last first. */
export function undatedEntries(timeline: Timeline, asked: ListArguments): Promise<PlacedPage<TimelineEntry>> {
  const page = readPage(pageArguments(asked, null), UNDATED_ORDERS, () => false);
  const kinds = kindsOf(timeline, UNDATED_KINDS);
  return entriesPage(timeline, page, { kinds, from: null, to: null, isDated: false });
}

function pageArguments(
  { first = null, after = null }: ListArguments,
  order: string | null,
): Parameters<typeof readPage>[0] {
  return { first, after, order, filter: null };
}

function kindsOf(
  { asked: { kinds } }: Timeline,
  otherwise: readonly PropositionKind[],
): readonly PropositionKind[] {
  return kinds.length === 0 ? otherwise : KINDS.filter((kind) => kinds.includes(kind));
}

async function entriesPage(
  { of }: Timeline,
  page: Page,
  asked: TimelineAsked,
): Promise<PlacedPage<TimelineEntry>> {
  const found = await foundEntries(of, asked, page);
  return placedPage(
    { found, page },
    (entry) => entryOf(of, entry),
    () => countedEntries(of, asked),
  );
}

const MARKS: Readonly<Record<Placing, TimelineMark | null>> = {
  B: "BEGINNING",
  L: "BEGINNING",
  E: "END",
  D: "DEADLINE",
  F: "DEADLINE",
  N: null,
};

async function entryOf(of: TimelineOf, found: FoundEntry): Promise<TimelineEntry> {
  const { serial, bits, placing } = found;
  const claims = await entryClaims(of, serial);
  const dated = datingOf(claims, claims[0]?.deadline ?? null);
  if (dated === null) throw new Error(`The proposition ${String(serial)} is seen, but none of its claims.`);
  return {
    read: { of, serial, claimSerial: dated.claim.serial, isEvent: dated.claim.kind === "Event" },
    kind: dated.claim.kind,
    label: labelOf(dated.claim),
    concerns: wordsOf(TimelineConcern).filter((word) => (bits & CONCERN_BIT[word]) !== 0),
    date: dated.date,
    dateBasis: dated.basis,
    mark: MARKS[placing],
    ...daysOf(found),
    end: dated.end,
  };
}

function daysOf({ place, latest, placing }: FoundEntry): { earliest: Day | null; latest: Day | null } {
  if (placing === "N") return { earliest: null, latest: null };
  const hasFirst = placing !== "L" && placing !== "F";
  return { earliest: hasFirst ? knownDay(place) : null, latest: knownDay(latest) };
}

/** An accusation is never told without the one who makes it, nor what a deed shows as if it had been said. */
function labelOf(claim: EntryClaim): string {
  const { kind, eventName, paraphrase, modality, claimant, attribution, fromName, toName } = claim;
  if (eventName !== null) return eventName;
  const ends = [fromName, toName].filter((name) => name !== null).join(" → ");
  const isPlain = kind !== "Argument" && modality === "ASSERTED";
  const deed = attribution === "INFERRED_FROM_ACTION" ? " (inferred from a deed)" : "";
  return [ends, isPlain ? "" : claimant, `${paraphrase}${deed}`].filter((part) => part !== "").join(": ");
}
