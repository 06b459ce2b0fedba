import { open, stat } from "node:fs/promises";
import { Problem } from "../errors/index.ts";
import { driverCode, driverMessage, problemFrom } from "./refusal.ts";
import { damageIn, inspected, type Inspection } from "./sqlite.soundness.ts";

/** Marks a file as ours in its header: "Stpo". Never changes. */
export const APPLICATION_ID = 0x53_74_70_6f;

const HEADER_BYTES = 100;
/** Where the header of a SQLite file has `user_version` and `application_id`: https://www.sqlite.org/fileformat.html. */
const VERSION_AT = 60;
const APPLICATION_AT = 68;
/** And whether its writers use a log, as ours do: a file that has none yet is given one when it is opened. */
const WRITTEN_AS_AT = 18;
const READ_AS_AT = 19;
const LOGGED = 2;
const MAGIC = "SQLite format 3\0";

/** Which versions of a file are welcome: `newest` is the number of migrations this program knows. */
export interface ExpectedVersion {
  readonly newest: number;
  readonly allowOlder: boolean;
}

/** Reads a file through and answers what is wrong with it. What it throws as a Problem is told as it is. */
export type FindDamage = (inspection: Inspection) => readonly string[] | Promise<readonly string[]>;

/** Fails with DATABASE_REFUSED and one clear sentence unless the file is ours, whole and of a welcome version. */
export async function requireSoundFile(path: string, version: ExpectedVersion): Promise<void> {
  const header = await readOurHeader(path);
  if (!(await hasLog(path))) requireVersion(path, header.readInt32BE(VERSION_AT), version);
  await requireSoundContent(path, version, damageIn);
}

/** Whether the file needs no migration, as far as its header tells; fails as `requireSoundFile` does where it is none of ours. */
export async function isOfVersion(path: string, version: number): Promise<boolean> {
  const header = await readOurHeader(path);
  return header.readInt32BE(VERSION_AT) === version && !(await hasLog(path));
}

/** The same where moreover opening the file would write nothing to it. */
export async function isAtRest(path: string, version: number): Promise<boolean> {
  const header = await readOurHeader(path);
  const isLogged = header[WRITTEN_AS_AT] === LOGGED && header[READ_AS_AT] === LOGGED;
  return isLogged && (await isOfVersion(path, version));
}

async function readOurHeader(path: string): Promise<Buffer> {
  const header = await readHeader(path).catch((error: unknown) => {
    throw placeFault(path, error);
  });
  await requireHeader(path, header);
  // The application id is written before the file gets its name, so the header always has it.
  requireOurs(path, header.readInt32BE(APPLICATION_AT));
  return header;
}

async function readHeader(path: string): Promise<Buffer> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) {
    throw refused(path, "does not exist", "a database: run `standpoint init`");
  }
  if (!facts.isFile()) throw refused(path, "is not a file", "a database file");
  if (facts.size === 0) {
    throw refused(path, "is empty (0 bytes)", "a database: remove it and run `standpoint init`");
  }
  const file = await open(path, "r");
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await file.read(header, 0, HEADER_BYTES, 0);
    return header.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function requireHeader(path: string, header: Buffer): Promise<void> {
  if (header.every((byte) => byte === 0)) {
    throw refused(
      path,
      "has a header of zeros",
      "a SQLite header: the file is damaged, restore a copy of it",
    );
  }
  const magic = header.toString("latin1", 0, MAGIC.length);
  if (magic !== MAGIC) {
    const seen = JSON.stringify(magic.replace(/[^\x20-\x7e]/gu, "?"));
    throw refused(path, `is not a SQLite database: it begins with ${seen}`, "a database file of Standpoint");
  }
  const { size } = await stat(path);
  const expected = pageSize(header) * header.readUInt32BE(28);
  // With a log beside it a file may be short: a checkpoint that was killed is finished when it is opened.
  if (header.length === HEADER_BYTES && (size >= expected || (await hasLog(path)))) return;
  throw refused(
    path,
    `is truncated (${String(size)} bytes)`,
    `${String(expected)} bytes: restore a copy of it`,
  );
}

function pageSize(header: Buffer): number {
  const stated = header.readUInt16BE(16);
  return stated === 1 ? 65_536 : stated;
}

async function hasLog(path: string): Promise<boolean> {
  const log = await stat(`${path}-wal`).catch(() => undefined);
  return log !== undefined && log.size > 0;
}

function requireOurs(path: string, applicationId: number): void {
  if (applicationId === APPLICATION_ID) return;
  const seen = `belongs to another program (application id ${String(applicationId)})`;
  throw refused(path, seen, `application id ${String(APPLICATION_ID)}`);
}

function requireVersion(path: string, seen: number, { newest, allowOlder }: ExpectedVersion): void {
  const is = `is of version ${String(seen)}`;
  if (seen > newest) {
    throw refused(path, is, `at most ${String(newest)}: it was written by a newer Standpoint, use that one`);
  }
  if (seen < newest && !allowOlder) {
    throw refused(path, is, `${String(newest)}: run \`standpoint migrate\``);
  }
}

/**
 * The same for a file whose header was read before. It is for a file that is open already: no handle but SQLite's may
 * touch that one, as closing any of them takes away all locks that the process has on it
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export async function requireSoundContent(
  path: string,
  version: ExpectedVersion,
  find: FindDamage,
): Promise<void> {
  try {
    const inspection = { path, readonly: await hasLog(path) };
    const seen = inspected(inspection, (database) => database.pragma("user_version", { simple: true }));
    requireVersion(path, seen as number, version);
    requireNone(path, "is damaged", await find(inspection));
  } catch (error) {
    const fault = placeFault(path, error);
    if (fault instanceof Problem) throw fault;
    const message = `${sentence(path, "is damaged", "a sound one: restore a copy of it")} SQLite says: ${driverMessage(error)}.`;
    throw problemFrom("DATABASE_REFUSED", message, `${driverCode(error)} ${driverMessage(error)}`);
  }
}

/** What the system or SQLite says where a file may not be read or written, or cannot be at all. */
const PLACE_FAULT =
  /^(?:EACCES|EPERM|EROFS|EEXIST|ENOENT|ENOTDIR|ENAMETOOLONG|SQLITE_(?:CANTOPEN|READONLY))/u;

/** A fault of the place where the file is, or should be, in one clear sentence; any other error as it is. */
export function placeFault(path: string, error: unknown): unknown {
  const code = driverCode(error);
  if (error instanceof Problem || !PLACE_FAULT.test(code)) return error;
  const seen = `cannot be read and written (${code})`;
  const message = sentence(path, seen, "a file, in a directory, that this user may read and write");
  return problemFrom("DATABASE_REFUSED", message, error);
}

function requireNone(path: string, seen: string, complaints: readonly string[]): void {
  if (complaints.length === 0) return;
  const said = complaints.slice(0, 3).join("; ").replace(/\s+/gu, " ");
  throw refused(path, `${seen} (${said})`, "a sound one: restore a copy of it");
}

function sentence(path: string, seen: string, expected: string): string {
  return `The database file "${path}" ${seen}; expected ${expected}.`;
}

function refused(path: string, seen: string, expected: string): Problem {
  return new Problem("DATABASE_REFUSED", sentence(path, seen, expected), { path });
}
