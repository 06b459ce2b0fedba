import type { EntityManager } from "typeorm";
import { anyOf, engineOfManager, statement, type SqlParams } from "../platform/database/index.ts";
import { OPEN_REVISION } from "../lens/index.ts";
import type { Query } from "../claims/timing/index.ts";
import { changeClaims } from "./change.ts";
import { openChangeSet } from "./change-set.ts";
import { claimKey, evidenceKey } from "./keys.ts";
import { addNodes, newNodes, slugsIn } from "./node-rows.ts";
import type { ClaimDraft } from "./draft.ts";
import type { NodeDraft, SourceDraft } from "./source-draft.ts";
import { addSource, isKnownSource } from "./source-rows.ts";

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
  const query: Query = {
    engine: engineOfManager(db),
    rows: <Row>(sql: string, params: SqlParams) => statement<Row>(db, sql, params),
  };
  const needed = slugsIn(draft);
  const toAdd = await newNodes(
    query,
    nodes.filter((node) => needed.has(node.slug)),
  );
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

/** Claims that say something the graph does not have: a claim, or evidence of one. */
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
  const evidenceKeys = keyed.flatMap(({ draft, key }) =>
    draft.evidence.map((evidence) => evidenceKey(key, evidence)),
  );
  const evidence = await query.rows<{ key: string }>(
    `SELECT key AS "key" FROM evidence WHERE ${anyOf(query.engine, "key", "keys", "text")}`,
    { keys: evidenceKeys },
  );
  const known = new Set(evidence.map((row) => row.key));
  const fresh = keyed.filter(({ draft, key }) => {
    if (closed.has(key)) return false;
    return !there.has(key) || draft.evidence.some((piece) => !known.has(evidenceKey(key, piece)));
  });
  return { fresh: fresh.map(({ draft }) => draft), withdrawn: closed.size };
}
