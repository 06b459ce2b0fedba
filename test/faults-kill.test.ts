import { afterEach, beforeEach, expect, it } from "vitest";
import { createGraphDatabase, openGraphDatabase } from "../src/graph-database.ts";
import { checkRules, importSource } from "../src/curation/index.ts";
import type { Database } from "../src/platform/database/index.ts";
import { startChild, type Child } from "./support/child.ts";
import { testPlace, type TestPlace } from "./support/database.ts";
import { ON_CI } from "./support/environment.ts";
import { LONG, longSource, NODES, rowCounts } from "./support/quarrel.ts";
import { reading } from "./support/notes.ts";
import { askToWrite, type WriteRequest } from "./support/write-route.ts";

const ROUNDS = ON_CI ? 20 : 3;
const CLIENTS = 8;

let place: TestPlace;
beforeEach(async () => {
  place = await testPlace();
  await createGraphDatabase(place.url);
});
afterEach(() => place.remove());

/** What the clients know: which writes were acknowledged, and which may be there or not. */
interface Known {
  readonly imported: Set<string>;
  readonly withdrawn: Set<string>;
  readonly refused: Set<string>;
  /** Withdrawals that nobody answered. */
  readonly perhapsWithdrawn: Set<string>;
}

/** A server under test, what its clients know, and who counts the answers. */
interface Round {
  readonly address: string;
  readonly known: Known;
  readonly onAnswer: () => void;
}

/** What a client asks for, over and over: an import, a refused write, a withdrawal of the first, and another import. */
function wish(prefix: string, count: number): WriteRequest {
  const name = `${prefix}-${String(count - (count % 4))}`;
  switch (count % 4) {
    case 0:
      return { kind: "import", name };
    case 1:
      return { kind: "refused", name: `${name}-refused` };
    case 2:
      return { kind: "withdraw", name };
    default:
      return { kind: "import", name: `${name}-kept` };
  }
}

/** One client: it writes until the server is gone. */
async function client({ address, known, onAnswer }: Round, prefix: string): Promise<void> {
  for (let count = 0; ; count += 1) {
    const asked = wish(prefix, count);
    const answer = await askToWrite(address, asked);
    note(known, asked, answer);
    if (answer === "unknown") return;
    onAnswer();
  }
}

function note(known: Known, { kind, name }: WriteRequest, answer: string): void {
  if (answer === "refused") known.refused.add(`${kind} ${name}`);
  if (answer === "done" && kind === "import") known.imported.add(name);
  if (answer === "done" && kind === "withdraw") known.withdrawn.add(name);
  if (answer === "unknown" && kind === "withdraw") known.perhapsWithdrawn.add(name);
}

/** Lets 8 clients write until so many answers are out, then kills the server. */
async function round(number: number, known: Known): Promise<void> {
  const server: Child = startChild("test/support/killed-server.ts", [place.url]);
  const [address] = await server.prints(/http:\S+/u);
  const wanted = 20 + ((number * 37) % 100);
  let answers = 0;
  const onAnswer = (): void => {
    answers += 1;
    if (answers === wanted) server.process.kill("SIGKILL");
  };
  const prefixes = Array.from({ length: CLIENTS }, (_, index) => `r${String(number)}-c${String(index)}`);
  await Promise.all(prefixes.map((prefix) => client({ address, known, onAnswer }, prefix)));
  await server.ended();
  expect(answers).toBeGreaterThanOrEqual(wanted);
}

async function names(database: Database, sql: string): Promise<Set<string>> {
  return new Set(
    (await reading(database, (lease) => lease.rows<{ name: string }>(sql))).map(({ name }) => name),
  );
}

const SOURCES = 'SELECT slug AS "name" FROM source';
const OFFICES = `SELECT p.post AS "name" FROM proposition p JOIN claim c ON c.proposition_serial = p.serial JOIN evidence e ON e.claim_serial = c.serial WHERE p.known_to = 2147483647 AND c.known_to = 2147483647 AND e.known_to = 2147483647 AND p.post IS NOT NULL`;
const STANCES = 'SELECT qualifier AS "name" FROM claim WHERE known_to = 2147483647 AND qualifier IS NOT NULL';

async function expectAsKnown(known: Known): Promise<void> {
  const database = await openGraphDatabase(place.url);
  try {
    const [sources, offices, stances] = [
      await names(database, SOURCES),
      await names(database, OFFICES),
      await names(database, STANCES),
    ];
    const imported = [...known.imported];
    expect(imported.filter((name) => !sources.has(name) || !stances.has(name))).toEqual([]);
    const standing = imported.filter(
      (name) => !known.withdrawn.has(name) && !known.perhapsWithdrawn.has(name),
    );
    expect(standing.filter((name) => !offices.has(name))).toEqual([]);
    expect([...known.withdrawn].filter((name) => offices.has(name))).toEqual([]);
    expect([...known.refused].filter((asked) => !asked.startsWith("refused "))).toEqual([]);
    expect([...sources].filter((name) => name.endsWith("-refused"))).toEqual([]);
    // A source is there with both of its claims, or not at all.
    expect([...sources].sort()).toEqual([...stances].sort());
    expect((await reading(database, checkRules)).filter(({ broken }) => broken > 0)).toEqual([]);
    expect(await database.integrityProblems()).toEqual([]);
  } finally {
    await database.close();
  }
}

it(
  `a server that is killed ${String(ROUNDS)} times while 8 clients write loses nothing it acknowledged and keeps nothing it refused`,
  async () => {
    const known: Known = {
      imported: new Set(),
      withdrawn: new Set(),
      refused: new Set(),
      perhapsWithdrawn: new Set(),
    };
    for (let number = 1; number <= ROUNDS; number += 1) {
      await round(number, known);
      await expectAsKnown(known);
    }
    const counts = [known.imported, known.withdrawn, known.refused].map(({ size }) => size);
    expect(Math.min(...counts)).toBeGreaterThan(ROUNDS);
  },
  60_000 + ROUNDS * 20_000,
);

it("an import that is killed half way leaves nothing, and the next one succeeds", async () => {
  const child = startChild("test/support/killed-import.ts", [place.url]);
  await child.prints(/half way/u);
  await child.end("SIGKILL");
  const database = await openGraphDatabase(place.url);
  try {
    const counts = await reading(database, rowCounts);
    expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([]);
    const again = await database.write((db) => importSource(db, longSource("first-half"), NODES));
    expect([again.revision, again.claims]).toEqual([1, LONG]);
    expect((await reading(database, checkRules)).filter(({ broken }) => broken > 0)).toEqual([]);
  } finally {
    await database.close();
  }
}, 60_000);
