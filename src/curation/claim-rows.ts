import { Claim } from "../claims/claim/index.ts";
import { Evidence } from "../claims/evidence/index.ts";
import { claimFacts, startOf } from "../claims/timing/index.ts";
import { OPEN_REVISION, readValidTime, type Bounds } from "../lens/index.ts";
import { anyOf } from "../platform/database/index.ts";
import { groupBy } from "../platform/collections/index.ts";
import type { ClaimDraft } from "./draft.ts";
import { claimKey, evidenceKey, propositionKey } from "./keys.ts";
import type { PropositionBook } from "./proposition-book.ts";
import { addRows } from "./insert.ts";
import type { Things } from "./things.ts";
import { serials, type Write } from "./write.ts";

/** A claim to be written, and the one it corrects. */
export interface NewClaim {
  readonly draft: ClaimDraft;
  readonly supersedes: number | null;
}

interface KnownClaim {
  readonly serial: number;
  readonly evidenceCount: number;
}

/** What claims are of: propositions, nodes and sources, by key or slug. */
interface Subjects {
  readonly book: PropositionBook;
  readonly things: Things;
}

/** Adds the claims and evidence that are not there yet; answers how many of each. */
export async function addClaims(
  write: Write,
  claims: readonly NewClaim[],
  subjects: Subjects,
): Promise<{ claims: number; evidence: number }> {
  // Utterances first: a claim's attestation is the date of the utterance it was made in.
  const events = claims.filter(({ draft }) => draft.proposition.kind === "Event");
  const others = claims.filter(({ draft }) => draft.proposition.kind !== "Event");
  const first = await addRound(write, events, subjects);
  const second = await addRound(write, others, subjects);
  return { claims: first.claims + second.claims, evidence: first.evidence + second.evidence };
}

async function addRound(
  write: Write,
  claims: readonly NewClaim[],
  subjects: Subjects,
): Promise<{ claims: number; evidence: number }> {
  if (claims.length === 0) return { claims: 0, evidence: 0 };
  const { book, things } = subjects;
  const drafts = claims.map(({ draft }) => draft);
  const known = await currentClaims(write, drafts.map(claimKey));
  const starts = await utteranceStarts(write, drafts, book);
  const nextClaim = await serials(write, "claim");
  const nextNumber = await numbersAfter(write, [
    ...new Set(drafts.map((draft) => book.serial(propositionKey(draft.proposition)))),
  ]);
  const claimRows: object[] = [];
  const evidence: EvidenceOf[] = [];
  for (const [key, same] of groupBy(claims, ({ draft }) => claimKey(draft))) {
    const [first] = same;
    if (first === undefined) continue;
    const { draft, supersedes } = first;
    const proposition = book.serial(propositionKey(draft.proposition));
    const there = known.get(key);
    const serial = there?.serial ?? nextClaim();
    if (there === undefined) {
      const attested = attestationOf(draft, things, starts);
      const number = nextNumber(proposition);
      const place = { serial, proposition, number, key, attested, supersedes, revision: write.revision };
      claimRows.push(claimRow(draft, place, subjects));
    }
    evidence.push({
      claim: key,
      claimSerial: serial,
      count: there?.evidenceCount ?? 0,
      drafts: same.flatMap((claim) => claim.draft.evidence),
    });
  }
  await addRows(write.db, Claim, claimRows);
  return { claims: claimRows.length, evidence: await addEvidence(write, evidence, things) };
}

/** What the row of a claim says beside its draft. */
interface ClaimPlace {
  readonly serial: number;
  readonly proposition: number;
  readonly number: number;
  readonly key: string;
  readonly attested: Bounds;
  readonly supersedes: number | null;
  readonly revision: number;
}

function claimRow(draft: ClaimDraft, place: ClaimPlace, { book, things }: Subjects): object {
  const { dates } = draft;
  const time = readValidTime(dates.validTime, { ended: dates.ended });
  return {
    serial: place.serial,
    propositionSerial: place.proposition,
    number: place.number,
    key: place.key,
    propositionKind: draft.proposition.kind,
    claimantSerial: things.nodes.get(draft.claimant),
    attribution: draft.attribution,
    modality: draft.modality,
    qualifier: draft.qualifier,
    saidAs: draft.saidAs,
    rank: draft.rank,
    rankReason: draft.rankReason,
    basis: draft.basis,
    paraphrase: draft.paraphrase,
    saidInSerial: draft.saidIn === null ? null : book.serial(draft.saidIn),
    inferredFromSerial: draft.inferredFrom === null ? null : book.serial(draft.inferredFrom),
    validTime: dates.validTime,
    endKind: time.end.kind,
    dateBasis: dates.basis,
    dateReason: dates.reason,
    weekday: dates.weekday,
    validTimeAsStated: dates.asStated,
    attestedEarliest: place.attested.earliest,
    attestedLatest: place.attested.latest,
    supersedesSerial: place.supersedes,
    knownFrom: place.revision,
    knownTo: OPEN_REVISION,
  };
}

interface EvidenceOf {
  readonly claim: string;
  readonly claimSerial: number;
  /** How many pieces it ever had: numbers are not used twice. */
  readonly count: number;
  readonly drafts: ClaimDraft["evidence"];
}

async function addEvidence(
  write: Write,
  claims: readonly EvidenceOf[],
  { sources }: Things,
): Promise<number> {
  const keys = claims.flatMap(({ claim, drafts }) => drafts.map((draft) => evidenceKey(claim, draft)));
  const there = new Set(await currentEvidence(write, keys));
  const next = await serials(write, "evidence");
  const rows = claims.flatMap(({ claim, claimSerial, count, drafts }) => {
    const added = [...new Map(drafts.map((draft) => [evidenceKey(claim, draft), draft]))].filter(
      ([key]) => !there.has(key),
    );
    return added.map(([key, { source, start, end, sha256, role, paraphrase }], index) => ({
      serial: next(),
      claimSerial,
      number: count + index + 1,
      key,
      sourceSerial: sources.get(source)?.serial,
      role,
      rangeStart: start,
      rangeEnd: end,
      sha256,
      paraphrase,
      knownFrom: write.revision,
      knownTo: OPEN_REVISION,
    }));
  });
  await addRows(write.db, Evidence, rows);
  return rows.length;
}

async function currentClaims(write: Write, keys: readonly string[]): Promise<Map<string, KnownClaim>> {
  const rows = await write.rows<KnownClaim & { key: string }>(
    `SELECT c.key AS "key", c.serial AS "serial", (SELECT MAX(e.number) FROM evidence e WHERE e.claim_serial = c.serial) AS "evidenceCount" FROM claim c WHERE c.known_to = 2147483647 AND ${anyOf(write.engine, "c.key", "keys", "text")}`,
    { keys },
  );
  return new Map(rows.map((row) => [row.key, row]));
}

async function currentEvidence(write: Write, keys: readonly string[]): Promise<string[]> {
  const rows = await write.rows<{ key: string }>(
    `SELECT key AS "key" FROM evidence WHERE known_to = 2147483647 AND ${anyOf(write.engine, "key", "keys", "text")}`,
    { keys },
  );
  return rows.map((row) => row.key);
}

async function numbersAfter(
  write: Write,
  propositions: readonly number[],
): Promise<(proposition: number) => number> {
  const rows = await write.rows<{ proposition: number; last: number }>(
    `SELECT proposition_serial AS "proposition", MAX(number) AS "last" FROM claim WHERE ${anyOf(write.engine, "proposition_serial", "propositions", "integer")} GROUP BY proposition_serial`,
    { propositions },
  );
  const last = new Map(rows.map((row) => [row.proposition, row.last]));
  return (proposition) => {
    const number = (last.get(proposition) ?? 0) + 1;
    last.set(proposition, number);
    return number;
  };
}

/** When each utterance that claims were made in happened, where its own claims say. */
async function utteranceStarts(
  write: Write,
  drafts: readonly ClaimDraft[],
  book: PropositionBook,
): Promise<Map<string, Bounds>> {
  const keys = [...new Set(drafts.flatMap((draft) => (draft.saidIn === null ? [] : [draft.saidIn])))];
  const facts = await claimFacts(
    write,
    keys.map((key) => book.serial(key)),
    write.revision,
  );
  const byEvent = groupBy(facts, (fact) => fact.propositionSerial);
  return new Map(
    keys.flatMap((key) => {
      const start = startOf(byEvent.get(book.serial(key)) ?? []);
      return start === null ? [] : [[key, start] as const];
    }),
  );
}

function attestationOf(draft: ClaimDraft, { sources }: Things, starts: ReadonlyMap<string, Bounds>): Bounds {
  const said = draft.saidIn === null ? undefined : starts.get(draft.saidIn);
  const source = sources.get(draft.evidence[0]?.source ?? "");
  const attested = said ?? source;
  if (attested === undefined) throw new Error("A claim was drafted without a source.");
  return attested;
}
