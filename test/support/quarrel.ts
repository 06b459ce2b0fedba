import {
  claimKey,
  correctClaim,
  importSource,
  withdrawClaim,
  type ChangedClaim,
  type ChangeSetDraft,
  type ClaimDraft,
  type DateDraft,
  type EvidenceDraft,
  type ImportedSource,
  type NodeDraft,
  type PropositionDraft,
  type SourceDraft,
} from "../../src/curation/index.ts";
import { sha256 } from "../../src/platform/text/index.ts";
import type { TestGraph } from "./graph.ts";

// An invented quarrel over a harbour wall, as drafts: what the write functions are given.

/** Stands for the source that carries a claim, until `source()` fills it in. */
const OWN = "";

export const NO_DATE: DateDraft = {
  validTime: null,
  ended: false,
  basis: "STATED",
  reason: null,
  weekday: null,
  asStated: null,
};

export const dated = (validTime: string): DateDraft => ({ ...NO_DATE, validTime });

function node(slug: string, more: Partial<NodeDraft> = {}): NodeDraft {
  const none = { organizationKind: null, campaignKind: null, sectors: [], background: false, note: null };
  return { slug, type: "Person", name: slug, ...none, ...more };
}

const outlet = (slug: string): NodeDraft => node(slug, { type: "Organization", organizationKind: "MEDIA" });

export const NODES: readonly NodeDraft[] = [
  outlet("courier"),
  outlet("beacon"),
  node("bo-lind"),
  node("cy-dahl"),
  node("harbour-wall", { type: "Policy" }),
  node("wall-drive", { type: "Campaign", campaignKind: "INITIATIVE" }),
];

/** Whoever changes something, on a day of June 2024. */
export const onDay = (day: number): ChangeSetDraft => ({
  author: "An editor",
  reason: "A test",
  recordedAt: `2024-06-${String(day).padStart(2, "0")}T12:00:00Z`,
});

/** Evidence of ten characters; a place may be given in another source than the claim's own. */
export function evidenceAt(start: number, more: Partial<EvidenceDraft> = {}): EvidenceDraft {
  const end = start + 10;
  return {
    source: OWN,
    start,
    end,
    sha256: sha256(String(start)),
    role: "CARRIES",
    paraphrase: "-",
    ...more,
  };
}

/** A claim with all that is usual; each test says what it is about. */
export function claim(proposition: PropositionDraft, more: Partial<ClaimDraft> = {}): ClaimDraft {
  return {
    proposition,
    claimant: "courier",
    attribution: "REPORTED",
    modality: "ASSERTED",
    qualifier: null,
    saidAs: null,
    rank: "NORMAL",
    rankReason: null,
    basis: null,
    saidIn: null,
    inferredFrom: null,
    dates: NO_DATE,
    paraphrase: "In our words.",
    evidence: [evidenceAt(0)],
    ...more,
  };
}

export const LIND_FOR_WALL = {
  kind: "Stance",
  holder: "bo-lind",
  subject: "harbour-wall",
  position: "SUPPORT",
  qualifies: null,
} as const satisfies PropositionDraft;

export const LIND_AGAINST_WALL = { ...LIND_FOR_WALL, position: "OPPOSE" } as const satisfies PropositionDraft;

export const LIND_AS_MAYOR = {
  kind: "Tie",
  from: "bo-lind",
  to: null,
  tieKind: "HOLDS_POST",
  post: "mayor",
  bearsAs: null,
  sectors: [],
} as const satisfies PropositionDraft;

/** An utterance of some speakers; a joint one has several. */
export function speech(...speakers: readonly string[]): PropositionDraft {
  const participants = speakers.map((speaker) => ({ node: speaker, role: "SPEAKER" as const }));
  const words = { eventKind: "STATEMENT", name: "a speech", channel: "SPEECH" } as const;
  return { kind: "Event", ...words, background: false, participants };
}

/** A source with some claims, published on a day of May 2024. */
export function source(
  slug: string,
  claims: readonly ClaimDraft[],
  more: Partial<SourceDraft> & { readonly day?: number } = {},
): SourceDraft {
  const { day = 1, ...rest } = more;
  const own = claims.map((draft) => ({
    ...draft,
    evidence: draft.evidence.map((piece) => ({
      ...piece,
      source: piece.source === OWN ? slug : piece.source,
    })),
  }));
  return {
    changeSet: onDay(day),
    slug,
    kind: "ARTICLE",
    name: slug,
    publisher: "courier",
    publishedOn: dated(`2024-05-${String(day).padStart(2, "0")}`),
    title: null,
    url: null,
    authors: [],
    textSha256: sha256(slug),
    codePoints: 10_000,
    details: [],
    passages: [],
    claims: own,
    ...rest,
  };
}

/** Imports a source as one write. */
export function imported(graph: TestGraph, draft: SourceDraft): Promise<ImportedSource> {
  return graph.database.write((db) => importSource(db, draft, NODES));
}

export function withdrawn(graph: TestGraph, draft: ClaimDraft, day: number): Promise<ChangedClaim> {
  return graph.database.write((db) => withdrawClaim(db, claimKey(draft), onDay(day)));
}

/** Corrects a claim; the evidence of the new one is in the source that is named. */
export function corrected(
  graph: TestGraph,
  [before, after]: readonly [ClaimDraft, ClaimDraft],
  at: { readonly day: number; readonly source: string },
): Promise<ChangedClaim> {
  const [draft = after] = source(at.source, [after]).claims;
  return graph.database.write((db) => correctClaim(db, { key: claimKey(before), draft }, onDay(at.day)));
}

const TABLES = [
  "change_set",
  "node",
  "source",
  "passage",
  "source_detail",
  "source_author",
  "proposition",
  "participant",
  "claim",
  "evidence",
  "source_text",
  "locator_check",
];

/** How many rows each table has. */
export async function rowCounts(graph: Pick<TestGraph, "rows">): Promise<Record<string, number>> {
  const counts: [string, number][] = [];
  for (const table of TABLES) {
    const [row] = await graph.rows<{ count: number }>(`SELECT COUNT(*) AS "count" FROM ${table}`);
    counts.push([table, Number(row?.count)]);
  }
  return Object.fromEntries(counts);
}

/** The positions and claimants that a reader sees, by default or as known on a day. */
export async function stances(graph: TestGraph, day?: number): Promise<string[]> {
  const fields = "stances { nodes { position claims { nodes { claimant { slug } } } } }";
  const knownAt = day === undefined ? null : onDay(day).recordedAt;
  const lens = knownAt === null ? "" : `(knownAt: "${knownAt}")`;
  interface Stance {
    position: string;
    claims: { nodes: { claimant: { slug: string } }[] };
  }
  const { asOf } = await graph.data<{ asOf: { stances: { nodes: Stance[] } } }>(
    `{ asOf${lens} { ${fields} } }`,
  );
  return asOf.stances.nodes
    .map(({ position, claims }) =>
      [position, ...claims.nodes.map(({ claimant }) => claimant.slug).sort()].join(" "),
    )
    .sort();
}

/** How many claims a long source has. */
export const LONG = 2_000;

/** A source with more claims than a statement has rows; its slug is part of each. */
export function longSource(slug: string): SourceDraft {
  const claims = Array.from({ length: LONG }, (_, index) =>
    claim({ ...LIND_AS_MAYOR, post: `${slug} ${String(index)}` }, { evidence: [evidenceAt(index)] }),
  );
  return source(slug, claims);
}
