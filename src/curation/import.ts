import type { EntityManager } from "typeorm";
import { anyOf } from "../platform/database/index.ts";
import { OPEN_REVISION } from "../lens/index.ts";
import type { Query } from "../claims/timing/index.ts";
import { ClaimsOfChangeSet } from "./change.ts";
import { openChangeSet } from "./change-set.ts";
import { claimKey, evidenceKey } from "./keys.ts";
import { addNodes, newNodes, slugsIn } from "./node-rows.ts";
import type { ClaimDraft } from "./draft.ts";
import type { NodeDraft, PassageDraft, SourceDraft, SourceHeader } from "./source-draft.ts";
import { addPassages, addSource, isKnownSource } from "./source-rows.ts";
import { queryOn, type Write } from "./write.ts";

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

/** A part of what a source carries, and drafts of nodes among which are those that the graph does not have yet. */
export interface SourcePart {
  readonly nodes: readonly NodeDraft[];
  readonly passages: readonly PassageDraft[];
  readonly claims: readonly ClaimDraft[];
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
  const { passages, claims, ...header } = draft;
  const source = await SourceImport.open(db, header);
  await source.add({ nodes, passages, claims });
  return source.end();
}

/** The import of one source, part by part: a source may carry more than memory holds. */
export class SourceImport {
  readonly #db: EntityManager;
  readonly #header: SourceHeader;
  readonly #isKnown: boolean;
  readonly #counts = { nodes: 0, claims: 0, evidence: 0, withdrawn: 0 };
  #write: Write | null = null;
  #claims: ClaimsOfChangeSet | null = null;

  /** How many propositions are kept in memory before they go to a table; some thousands when left out. */
  mostInMemory: number | undefined;

  private constructor(db: EntityManager, header: SourceHeader, isKnown: boolean) {
    this.#db = db;
    this.#header = header;
    this.#isKnown = isKnown;
  }

  /** Begins with what is said of the source itself; a source that is there under another description is refused. */
  static async open(db: EntityManager, header: SourceHeader): Promise<SourceImport> {
    return new SourceImport(db, header, await isKnownSource(queryOn(db), header));
  }

  /** The most propositions that were in memory at once. */
  get mostHeld(): number {
    return this.#claims?.mostHeld ?? 0;
  }

  /** Adds what a part says that the graph does not have. */
  async add({ nodes, passages, claims }: SourcePart): Promise<void> {
    const query = queryOn(this.#db);
    const needed = slugsIn(this.#header, claims);
    // All of them are compared with the graph; those that nothing needs are not added.
    const toAdd = (await newNodes(query, nodes)).filter((node) => needed.has(node.slug));
    const { fresh, withdrawn } = await freshClaims(query, claims);
    this.#counts.withdrawn += withdrawn;
    if (this.#isKnown && toAdd.length === 0 && fresh.length === 0) return;
    const isFirst = this.#write === null;
    this.#write ??= await openChangeSet(this.#db, this.#header.changeSet);
    this.#claims ??= await ClaimsOfChangeSet.open(this.#write, this.mostInMemory);
    await addNodes(this.#write, toAdd);
    if (!this.#isKnown && isFirst) await addSource(this.#write, this.#header);
    if (!this.#isKnown) await addPassages(this.#write, this.#header.slug, passages);
    const added = await this.#claims.add(fresh.map((draft) => ({ draft, supersedes: null })));
    this.#counts.nodes += toAdd.length;
    this.#counts.claims += added.claims;
    this.#counts.evidence += added.evidence;
  }

  /** Ends the change set, where there is one. */
  async end(): Promise<ImportedSource> {
    await this.#claims?.end();
    return { slug: this.#header.slug, revision: this.#write?.revision ?? null, ...this.#counts };
  }
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
