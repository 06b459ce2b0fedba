import type { EntityManager } from "typeorm";
import { Resolution, ResolutionMember } from "../claims/resolution/index.ts";
import { OPEN_REVISION } from "../lens/index.ts";
import { engineOfManager, statement, type Reader, type SqlParams } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { Memory } from "../platform/memory/index.ts";
import { requestContext } from "../questions/as-of/index.ts";
import { conflictByKey, type Conflict } from "../questions/conflict/index.ts";
import { graphShapes } from "../schema.ts";
import { REVISION_SQL } from "../things/change-set/index.ts";
import { openChangeSet } from "./change-set.ts";
import type { ChangeSetDraft } from "./draft.ts";
import { resolutionKey } from "./keys.ts";
import { addRows } from "./insert.ts";
import { closeRows, serials } from "./write.ts";

/** How a conflict is to be settled. */
export interface ResolutionDraft {
  /** The key of the conflict. */
  readonly conflict: string;
  /** The key of the side that is taken to be right; null for none. */
  readonly favours: string | null;
}

/** What settling a conflict, or opening it again, did. */
export interface ChangedConflict {
  /** The revision it made. */
  readonly revision: number;
  /** The key of the resolution that was written, or taken back. */
  readonly resolution: string;
}

/** Settles a conflict: it counts as resolved as long as the judgement covers all its sides. */
export async function resolveConflict(
  db: EntityManager,
  { conflict: key, favours }: ResolutionDraft,
  meta: ChangeSetDraft,
): Promise<ChangedConflict> {
  const conflict = await conflictNow(db, key);
  requireOpen(conflict);
  requireSide(conflict, favours);
  const write = await openChangeSet(db, meta);
  const [serial, nextSide] = [
    (await serials(write, "resolution"))(),
    await serials(write, "resolution_member"),
  ];
  const known = { knownFrom: write.revision };
  const resolution = resolutionKey({ conflict: key, favours, reason: meta.reason });
  await addRows(write.db, Resolution, [
    {
      ...known,
      serial,
      key: resolution,
      conflictKey: key,
      conflictKind: conflict.kind,
      reason: meta.reason,
      knownTo: OPEN_REVISION,
    },
  ]);
  const sides = conflict.members.map(({ side }) => ({
    ...known,
    serial: nextSide(),
    resolutionSerial: serial,
    memberKey: side.key,
    propositionSerial: side.proposition,
    propositionVersion: 1,
    claimSerial: side.claim,
    favoured: Number(side.key === favours),
  }));
  await addRows(write.db, ResolutionMember, sides);
  return { revision: write.revision, resolution };
}

/** Opens a conflict again: takes back the resolution that settles it. What it showed before stays. */
export async function reopenConflict(
  db: EntityManager,
  key: string,
  meta: ChangeSetDraft,
): Promise<ChangedConflict> {
  const { seen } = await conflictNow(db, key);
  if (seen === null) {
    throw new Problem("BAD_INPUT", `The conflict ${key} is open: expected one that is resolved.`, { key });
  }
  const [row] = await statement<{ key: string }>(
    db,
    'SELECT key AS "key" FROM resolution WHERE serial = :serial',
    { serial: seen.serial },
  );
  const write = await openChangeSet(db, meta);
  await closeRows(write, "resolution", { column: "serial", values: [seen.serial] });
  return { revision: write.revision, resolution: row?.key ?? "" };
}

/** A conflict as the newest revision shows it, read within the write: nothing can come between. */
async function conflictNow(db: EntityManager, key: string): Promise<Conflict> {
  const context = requestContext(await readerOn(db), graphShapes(db.dataSource), new Memory());
  const conflict = await conflictByKey(context, context.scope, key);
  if (conflict !== null) return conflict;
  throw new Problem(
    "NOT_FOUND",
    `No conflict has the key ${JSON.stringify(key)}: expected one that \`standpoint conflict list\` shows. A conflict with another side has another key.`,
    { key },
  );
}

async function readerOn(db: EntityManager): Promise<Reader> {
  const [newest] = await statement<{ revision: number }>(db, REVISION_SQL);
  return {
    engine: engineOfManager(db),
    revision: newest?.revision ?? 0,
    rows: <Row>(sql: string, params?: SqlParams) => statement<Row>(db, sql, params),
    async tuples<Row extends readonly unknown[]>(sql: string, params?: SqlParams) {
      const rows = await statement<object>(db, sql, params);
      return rows.map((row) => Object.values(row) as readonly unknown[] as Row);
    },
  };
}

function requireOpen({ key, seen }: Conflict): void {
  if (seen === null) return;
  throw new Problem(
    "BAD_INPUT",
    `The conflict ${key} is resolved: expected an open one, or that it is reopened first.`,
    { key },
  );
}

function requireSide({ members }: Conflict, favours: string | null): void {
  const keys = members.map(({ key }) => key);
  if (favours === null || keys.includes(favours)) return;
  throw new Problem(
    "BAD_INPUT",
    `favour is ${JSON.stringify(favours)}: expected the key of one of its sides, ${keys.join(" or ")}.`,
    { favours, sides: keys },
  );
}
