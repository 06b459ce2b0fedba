import type { EntityManager } from "typeorm";
import { anyOf } from "../platform/database/index.ts";
import { OPEN_REVISION } from "../lens/index.ts";
import type { Query } from "../claims/timing/index.ts";
import { changeClaims } from "./change.ts";
import { openChangeSet } from "./change-set.ts";
import { claimKey, evidenceKey } from "./keys.ts";
import { addNodes, newNodes, slugsIn } from "./node-rows.ts";
import type { ClaimDraft } from "./draft.ts";
import type { NodeDraft, SourceDraft } from "./source-draft.ts";
import { addSource, isKnownSource } from "./source-rows.ts";
import { queryOn } from "./write.ts";

/** What an import did with one source. */
export interface ImportedSource {
  readonly slug: string;
  /** The revision it made; null where everything was there already. */
  readonly revision: number | null;
  readonly nodes: number;
  readonly claims: number;
  readonly evidence: number;
  /** Claims of the file that were withdrawn or corrected since, and stay so. */
  readonly withdrawn: number;
}

/**
 * Imports a source: one change set, none where it would change nothing. A claim that was withdrawn stays withdrawn.
 * A node enters the graph with the first source that needs it.
 */
export async function importSource(
  db: EntityManager,
  draft: SourceDraft,
  nodes: readonly NodeDraft[],
): Promise<ImportedSource> {
  const query = queryOn(db);
  const needed = slugsIn(draft);
  // All of them are compared with the graph; those that nothing needs are not added.
  const toAdd = (await newNodes(query, nodes)).filter((node) => needed.has(node.slug));
  const isKnown = await isKnownSource(query, draft);
  const { fresh, withdrawn } = await freshClaims(query, draft.claims);
  const { slug } = draft;
  if (isKnown && toAdd.length === 0 && fresh.length === 0) {
    return { slug, revision: null, nodes: 0, claims: 0, evidence: 0, withdrawn };
  }
  const write = await openChangeSet(db, draft.changeSet);
  await addNodes(write, toAdd);
  if (!isKnown) await addSource(write, draft);
  const add = fresh.map((claim) => ({ draft: claim, supersedes: null }));
  const counts = await changeClaims(write, { add, close: [] });
  return { slug, revision: write.revision, nodes: toAdd.length, ...counts, withdrawn };
}

/**
 * Claims that say something the graph does not have: a claim, or evidence of one. What was withdrawn is only asserted
 * again by a source that had not carried it before.
 */
async function freshClaims(
  query: Query,
  drafts: readonly ClaimDraft[],
): Promise<{ fresh: ClaimDraft[]; withdrawn: number }> {
  const keyed = drafts.map((draft) => ({ draft, key: claimKey(draft) }));
  const keys = [...new Set(keyed.map(({ key }) => key))];
  const claims = await query.rows<{ key: string; knownTo: number }>(
    `SELECT key AS "key", MAX(known_to) AS "knownTo" FROM claim WHERE ${anyOf(query.engine, "key", "keys", "text")} GROUP BY key`,
    { keys },
  );
  const closed = new Set(claims.filter((claim) => claim.knownTo !== OPEN_REVISION).map((claim) => claim.key));
  const there = new Set(claims.map((claim) => claim.key));
  const carried = await carriedBy(query, [...closed]);
  const evidenceKeys = keyed.flatMap(({ draft, key }) =>
    draft.evidence.map((evidence) => evidenceKey(key, evidence)),
  );
  const known = await knownEvidence(query, evidenceKeys);
  const isFresh = ({ draft, key }: { draft: ClaimDraft; key: string }): boolean => {
    const { evidence } = draft;
    if (closed.has(key)) {
      return evidence.some(({ role, source }) => role === "CARRIES" && !carried.has(`${key} ${source}`));
    }
    return !there.has(key) || evidence.some((piece) => !known.has(evidenceKey(key, piece)));
  };
  const fresh = keyed.filter(isFresh);
  const again = new Set(fresh.map(({ key }) => key));
  const withdrawn = [...closed].filter((key) => !again.has(key)).length;
  return { fresh: fresh.map(({ draft }) => draft), withdrawn };
}

/** Which sources ever had evidence of some claims, as “key slug”. */
async function carriedBy(query: Query, keys: readonly string[]): Promise<Set<string>> {
  const rows = await query.rows<{ key: string; slug: string }>(
    `SELECT DISTINCT c.key AS "key", s.slug AS "slug" FROM claim c JOIN evidence e ON e.claim_serial = c.serial JOIN source s ON s.serial = e.source_serial WHERE ${anyOf(query.engine, "c.key", "keys", "text")}`,
    { keys },
  );
  return new Set(rows.map(({ key, slug }) => `${key} ${slug}`));
}

async function knownEvidence(query: Query, keys: readonly string[]): Promise<Set<string>> {
  const rows = await query.rows<{ key: string }>(
    `SELECT key AS "key" FROM evidence WHERE ${anyOf(query.engine, "key", "keys", "text")}`,
    { keys },
  );
  return new Set(rows.map((row) => row.key));
}
