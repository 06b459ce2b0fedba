import type { EntityManager } from "typeorm";
import { statement } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { ChangeSet } from "../things/change-set/index.ts";
import type { ChangeSetDraft } from "./draft.ts";
import { addRows } from "./insert.ts";
import { openWrite, type Write } from "./write.ts";

/**
 * Opens a change set: takes the next revision, and refuses to write before what is already written, or in the future,
 * as nothing could be written until then.
 */
export async function openChangeSet(db: EntityManager, draft: ChangeSetDraft): Promise<Write> {
  const recordedAt = instantOf(draft.recordedAt);
  const [last] = await statement<{ number: number; recordedAt: string }>(
    db,
    'SELECT number AS "number", recorded_at AS "recordedAt" FROM change_set ORDER BY number DESC LIMIT 1',
  );
  if (last !== undefined && recordedAt < last.recordedAt) {
    throw new Problem(
      "BAD_INPUT",
      `recordedAt is ${draft.recordedAt}: expected an instant not before ${last.recordedAt}, when the newest change set was recorded; else “as known at” would tell of a past that never was.`,
      { recordedAt: draft.recordedAt, newest: last.recordedAt },
    );
  }
  const now = new Date().toISOString();
  if (recordedAt > now) {
    throw new Problem(
      "BAD_INPUT",
      `recordedAt is ${draft.recordedAt}: expected an instant not after ${now}, which is now.`,
      { recordedAt: draft.recordedAt, now },
    );
  }
  const number = (last?.number ?? 0) + 1;
  const { author, reason } = draft;
  await addRows(db, ChangeSet, [{ number, author, reason, recordedAt }]);
  return openWrite(db, number);
}

/** An instant as it is stored, in UTC. */
export function instantOf(text: string): string {
  const instant = new Date(text);
  if (!Number.isNaN(instant.getTime())) return instant.toISOString();
  throw new Problem(
    "BAD_INPUT",
    `recordedAt is ${JSON.stringify(text)}: expected an instant such as 2022-06-02T12:00:00Z.`,
  );
}
