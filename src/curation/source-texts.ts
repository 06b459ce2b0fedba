import type { EntityManager } from "typeorm";
import { LocatorCheck, SourceText, type LocatorStatus } from "../things/source/index.ts";
import { statement } from "../platform/database/index.ts";
import { Problem } from "../platform/errors/index.ts";
import { locatorVerifier, normalizeText, sha256, type Locator } from "../platform/text/index.ts";
import { groupBy } from "../platform/collections/index.ts";
import { addRows } from "./insert.ts";

/** A source as far as its text is concerned. */
interface TextedSource {
  readonly serial: number;
  readonly slug: string;
  readonly textSha256: string;
}

/** How the locators into one source's text fared. */
export interface CheckedSource {
  readonly slug: string;
  readonly hasText: boolean;
  readonly counts: StatusCounts;
}

type StatusCounts = Readonly<Record<LocatorStatus, number>>;

/** Attaches those texts that are the text of a source, by their hash; answers the slugs of those sources. */
export async function attachMatching(db: EntityManager, texts: readonly string[]): Promise<string[]> {
  const byHash = groupBy(texts.map(normalizeText), sha256);
  const attached: string[] = [];
  for (const source of await allSources(db)) {
    const text = byHash.get(source.textSha256)?.[0];
    if (text === undefined) continue;
    await setText(db, source.serial, text);
    attached.push(source.slug);
  }
  return attached;
}

/** Attaches a text to a source, whatever its hash: where it differs, locators are told SHIFTED or BROKEN. */
export async function attachText(db: EntityManager, slug: string, raw: string): Promise<void> {
  const source = (await allSources(db)).find((candidate) => candidate.slug === slug);
  if (source === undefined) {
    throw new Problem(
      "NOT_FOUND",
      `No source has the slug ${JSON.stringify(slug)}: expected one that \`standpoint source list\` shows.`,
      { slug },
    );
  }
  await setText(db, source.serial, normalizeText(raw));
}

async function setText(db: EntityManager, serial: number, text: string): Promise<void> {
  const [there] = await statement<{ text: string }>(
    db,
    'SELECT text AS "text" FROM source_text WHERE source_serial = :serial',
    { serial },
  );
  if (there?.text === text) return;
  if (there !== undefined)
    await statement(db, "DELETE FROM source_text WHERE source_serial = :serial RETURNING source_serial", {
      serial,
    });
  await addRows(db, SourceText, [{ sourceSerial: serial, text }]);
}

/** P5: verifies every locator against the texts at hand, notes what changed since the last time, and counts all. */
export async function checkLocators(db: EntityManager): Promise<CheckedSource[]> {
  const noted = await noteLocators(db);
  const checked: CheckedSource[] = [];
  for (const { serial, slug } of await allSources(db)) {
    const counts = noted.get(serial);
    const hasText = counts !== undefined;
    checked.push({ slug, hasText, counts: counts ?? countsOf(await locatorCount(db, serial), []) });
  }
  return checked;
}

/** The same where nobody asks about sources without a text, which are not read: how the others fared, by serial. */
export async function noteLocators(db: EntityManager): Promise<ReadonlyMap<number, StatusCounts>> {
  const noted = new Map<number, StatusCounts>();
  for (const { serial, hasText } of await sourcesToCheck(db)) {
    const checks = hasText === 1 ? await checksOfSource(db, serial) : [];
    await noteChecks(db, serial, checks);
    if (hasText === 1) noted.set(serial, countsOf(checks.length, checks));
  }
  return noted;
}

async function checksOfSource(db: EntityManager, serial: number): Promise<LocatorCheck[]> {
  const [row] = await statement<{ text: string }>(
    db,
    'SELECT text AS "text" FROM source_text WHERE source_serial = :serial',
    { serial },
  );
  return row === undefined ? [] : checksOf(serial, await locatorsInto(db, serial), row.text);
}

function checksOf(sourceSerial: number, locators: readonly Locator[], text: string): LocatorCheck[] {
  const verify = locatorVerifier(text);
  return locators.map(({ start, end, sha256: hash }) => {
    const check = verify({ start, end, sha256: hash });
    const found = check.status === "SHIFTED" ? check : null;
    return {
      sourceSerial,
      rangeStart: start,
      rangeEnd: end,
      sha256: hash,
      status: check.status,
      foundStart: found?.start ?? null,
      foundEnd: found?.end ?? null,
    };
  });
}

function countsOf(locatorCount: number, checks: readonly LocatorCheck[]): StatusCounts {
  const counts = { VERIFIED: 0, SHIFTED: 0, BROKEN: 0, UNCHECKED: locatorCount - checks.length };
  for (const check of checks) counts[check.status] += 1;
  return counts;
}

async function noteChecks(db: EntityManager, serial: number, checks: readonly LocatorCheck[]): Promise<void> {
  const before = await statement<LocatorCheck>(
    db,
    'SELECT source_serial AS "sourceSerial", range_start AS "rangeStart", range_end AS "rangeEnd", sha256 AS "sha256", status AS "status", found_start AS "foundStart", found_end AS "foundEnd" FROM locator_check WHERE source_serial = :serial ORDER BY range_start, range_end, sha256',
    { serial },
  );
  if (JSON.stringify(before) === JSON.stringify(checks)) return;
  await statement(db, "DELETE FROM locator_check WHERE source_serial = :serial RETURNING source_serial", {
    serial,
  });
  await addRows(db, LocatorCheck, checks);
}

/** The places of a source that evidence and metadata point to, each once. */
const LOCATORS =
  "SELECT DISTINCT range_start, range_end, sha256 FROM (SELECT range_start, range_end, sha256 FROM evidence WHERE source_serial = :serial UNION ALL SELECT range_start, range_end, sha256 FROM source_detail WHERE source_serial = :serial) located";

async function locatorsInto(db: EntityManager, serial: number): Promise<Locator[]> {
  return statement<Locator>(
    db,
    `SELECT range_start AS "start", range_end AS "end", sha256 AS "sha256" FROM (${LOCATORS}) locators ORDER BY range_start, range_end, sha256`,
    { serial },
  );
}

async function locatorCount(db: EntityManager, serial: number): Promise<number> {
  const [row] = await statement<{ count: number }>(
    db,
    `SELECT CAST(COUNT(*) AS INTEGER) AS "count" FROM (${LOCATORS}) locators`,
    { serial },
  );
  return row?.count ?? 0;
}

/** The sources that have a text, and those that had one when their locators were checked. */
function sourcesToCheck(db: EntityManager): Promise<{ serial: number; hasText: number }[]> {
  return statement(
    db,
    'SELECT serial AS "serial", MAX(has_text) AS "hasText" FROM (SELECT source_serial AS serial, 1 AS has_text FROM source_text UNION ALL SELECT DISTINCT source_serial, 0 FROM locator_check) checkable GROUP BY serial ORDER BY serial',
  );
}

async function allSources(db: EntityManager): Promise<TextedSource[]> {
  return statement<TextedSource>(
    db,
    'SELECT serial AS "serial", slug AS "slug", text_sha256 AS "textSha256" FROM source ORDER BY serial',
  );
}
