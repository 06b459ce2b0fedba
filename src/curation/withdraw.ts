import type { EntityManager } from "typeorm";
import { OPEN_REVISION } from "../lens/index.ts";
import { statement } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { changeClaims } from "./change.ts";
import { openChangeSet } from "./change-set.ts";
import type { ChangeSetDraft, ClaimDraft } from "./draft.ts";
import { claimKey, propositionKey } from "./keys.ts";

/** What a withdrawal or correction did. */
export interface ChangedClaim {
  /** The revision it made. */
  readonly revision: number;
  /** The key of the claim that stands now; null where none does. */
  readonly key: string | null;
}

interface CurrentClaim {
  readonly serial: number;
  readonly propositionSerial: number;
  readonly propositionKey: string;
}

/** Withdraws a claim: from this revision on the graph no longer stands by it. What it showed before stays. */
export async function withdrawClaim(
  db: EntityManager,
  key: string,
  meta: ChangeSetDraft,
): Promise<ChangedClaim> {
  const serial = await claimToClose(db, { key, by: null });
  const write = await openChangeSet(db, meta);
  await changeClaims(write, { add: [], close: [serial] });
  return { revision: write.revision, key: null };
}

/** Corrects a claim: closes it and adds another that names it, in one change set. */
export async function correctClaim(
  db: EntityManager,
  { key, draft }: { key: string; draft: ClaimDraft },
  meta: ChangeSetDraft,
): Promise<ChangedClaim> {
  const serial = await claimToClose(db, { key, by: draft });
  const write = await openChangeSet(db, meta);
  await changeClaims(write, { add: [{ draft, supersedes: serial }], close: [serial] });
  return { revision: write.revision, key: claimKey(draft) };
}

/** The serial of a claim that may be withdrawn, or corrected by another one. */
export async function claimToClose(
  db: EntityManager,
  { key, by }: { readonly key: string; readonly by: ClaimDraft | null },
): Promise<number> {
  const claim = await currentClaim(db, key);
  if (by === null || propositionKey(by.proposition) !== claim.propositionKey) {
    await requireNothingRestsOn(db, claim);
  }
  if (by !== null && claimKey(by) !== key) await requireNotCurrent(db, claimKey(by));
  return claim.serial;
}

async function currentClaim(db: EntityManager, key: string): Promise<CurrentClaim> {
  const rows = await statement<CurrentClaim & { knownTo: number }>(
    db,
    `SELECT c.serial AS "serial", c.proposition_serial AS "propositionSerial", c.known_to AS "knownTo", (SELECT MIN(p.key) FROM proposition p WHERE p.serial = c.proposition_serial) AS "propositionKey" FROM claim c WHERE c.key = :key ORDER BY c.known_to DESC LIMIT 1`,
    { key },
  );
  const [claim] = rows;
  if (claim === undefined) {
    throw new Problem(
      "NOT_FOUND",
      `No claim has the key ${JSON.stringify(key)}: expected one of this graph, as in “Claim:…” without its type.`,
      { key },
    );
  }
  if (claim.knownTo === OPEN_REVISION) return claim;
  throw new Problem(
    "BAD_INPUT",
    `The claim ${key} was withdrawn in revision ${String(claim.knownTo)}: expected one that stands.`,
    { key, revision: claim.knownTo },
  );
}

async function requireNotCurrent(db: EntityManager, key: string): Promise<void> {
  const [there] = await statement(db, "SELECT serial FROM claim WHERE key = :key AND known_to = 2147483647", {
    key,
  });
  if (there === undefined) return;
  throw new Problem(
    "BAD_INPUT",
    `The claim ${key} says what the correction says, and stands: withdraw the wrong one instead.`,
    { key },
  );
}

/** A deed or utterance does not fall while claims rest on it: they would hang in the air. */
async function requireNothingRestsOn(db: EntityManager, claim: CurrentClaim): Promise<void> {
  const { serial, propositionSerial } = claim;
  const others = await statement(
    db,
    "SELECT serial FROM claim WHERE proposition_serial = :propositionSerial AND serial <> :serial AND known_to = 2147483647 LIMIT 1",
    { propositionSerial, serial },
  );
  if (others.length > 0) return;
  const resting = await statement<{ key: string }>(
    db,
    'SELECT key AS "key" FROM claim WHERE known_to = 2147483647 AND serial <> :serial AND (said_in_serial = :propositionSerial OR inferred_from_serial = :propositionSerial) ORDER BY serial',
    { propositionSerial, serial },
  );
  if (resting.length === 0) return;
  const named = resting.slice(0, 5).map((row) => row.key);
  throw new Problem(
    "BAD_INPUT",
    `${String(resting.length)} claim(s) were said in it or inferred from it, ${named.join(", ")} among them: expected them to be withdrawn first.`,
    { resting: named, count: resting.length },
  );
}
