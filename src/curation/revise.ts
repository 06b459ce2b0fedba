import type { EntityManager } from "typeorm";
import { anyOf } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { changeClaims } from "./change.ts";
import { instantOf, openChangeSet } from "./change-set.ts";
import type { ChangeSetDraft, ClaimDraft } from "./draft.ts";
import { claimToClose } from "./withdraw.ts";
import { queryOn } from "./write.ts";

/** A claim that is withdrawn, or corrected by another one. */
export interface ClaimRevision {
  readonly key: string;
  /** The claim in its place; null where it is withdrawn. */
  readonly by: ClaimDraft | null;
}

/** What a change set of withdrawals and corrections did. */
export interface RevisedClaims {
  /** The revision it made; null where all of it was done already. */
  readonly revision: number | null;
  readonly withdrawn: number;
  readonly corrected: number;
}

/**
 * Withdraws and corrects several claims in one change set. What a change set of this author, reason and instant has
 * done already is not done again.
 */
export async function reviseClaims(
  db: EntityManager,
  revisions: readonly ClaimRevision[],
  meta: ChangeSetDraft,
): Promise<RevisedClaims> {
  requireEachOnce(revisions);
  const done = await revisedBefore(db, revisions, meta);
  const toDo = revisions.filter(({ key }) => !done.has(key));
  if (toDo.length === 0) return { revision: null, withdrawn: 0, corrected: 0 };
  const close: number[] = [];
  for (const revision of toDo) close.push(await claimToClose(db, revision));
  const write = await openChangeSet(db, meta);
  const add = toDo.flatMap(({ by }, index) =>
    by === null ? [] : [{ draft: by, supersedes: close[index] ?? null }],
  );
  await changeClaims(write, { add, close });
  return { revision: write.revision, withdrawn: toDo.length - add.length, corrected: add.length };
}

function requireEachOnce(revisions: readonly ClaimRevision[]): void {
  const seen = new Set<string>();
  for (const { key } of revisions) {
    if (seen.has(key)) {
      throw new Problem(
        "BAD_INPUT",
        `The claim ${key} is withdrawn or corrected twice in one change set: expected it once.`,
        { key },
      );
    }
    seen.add(key);
  }
}

async function revisedBefore(
  db: EntityManager,
  revisions: readonly ClaimRevision[],
  { author, reason, recordedAt }: ChangeSetDraft,
): Promise<Set<string>> {
  const query = queryOn(db);
  const rows = await query.rows<{ key: string }>(
    `SELECT DISTINCT c.key AS "key" FROM claim c JOIN change_set s ON s.number = c.known_to WHERE s.author = :author AND s.reason = :reason AND s.recorded_at = :recordedAt AND ${anyOf(query.engine, "c.key", "keys", "text")}`,
    { author, reason, recordedAt: instantOf(recordedAt), keys: revisions.map(({ key }) => key) },
  );
  return new Set(rows.map(({ key }) => key));
}
