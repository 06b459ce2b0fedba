import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntityManager } from "typeorm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGraphDatabase } from "../src/graph-database.ts";
import { statement } from "../src/platform/database/index.ts";
import { cite, sha256, sliceCodePoints } from "../src/platform/text/index.ts";
import { standpoint as run, type CommandRun } from "./support/command-line.ts";
import { TEST_ENGINE, testPlace, type TestPlace } from "./support/database.ts";
import { ARTICLES_DIRECTORY, HAS_ARTICLES } from "./support/environment.ts";
import { NODES, SOURCE } from "./support/seed-files.ts";

/** An invented text of 100 characters; "the toll" stands in it twice. */
const TEXT =
  "Moss, mayor. Spoke on the toll. She said: I am for the toll. It has 1,200 names. For trucks. Fine.".padEnd(
    100,
    "·",
  );

/** The seed file of the Herald with the hashes of that text. */
const HERALD = SOURCE.replace(/sha256: a{64}, codePoints/u, `sha256: ${sha256(TEXT)}, codePoints`).replace(
  /at: \[(\d+), (\d+)\], sha256: a{64}/gu,
  (_, start: string, end: string) =>
    `at: [${start}, ${end}], sha256: ${sha256(sliceCodePoints(TEXT, Number(start), Number(end)))}`,
);

let directory: string;
let place: TestPlace;
const file = (name: string): string => join(directory, name);
const standpoint = (...args: string[]): Promise<CommandRun> => run(args, { DATABASE_URL: place.url });

/** A graph of the Herald's invented article, without its text. */
async function fresh(): Promise<void> {
  place = await testPlace();
  await standpoint("migrate");
  const imported = await standpoint("import", file("nodes.yaml"), file("herald.yaml"));
  expect(imported).toMatchObject({ code: 0 });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "standpoint-cli-"));
  const changed = TEXT.replace("I am for", "Me? I am for").replace("1,200", "1,300");
  const files = { "nodes.yaml": NODES, "herald.yaml": HERALD, "herald.txt": TEXT, "changed.txt": changed };
  for (const [name, text] of Object.entries(files)) await writeFile(file(name), text);
});
afterAll(() => rm(directory, { recursive: true }));

describe("the commands about sources, before the text is at hand,", () => {
  beforeAll(fresh);
  afterAll(() => place.remove());

  it("list the source with its locators unchecked", async () => {
    const { code, out } = await standpoint("source", "list");
    const line =
      /^herald-may {2}The Herald of May {2}revision 1 {2}text not at hand, \d locators unchecked\n$/u;
    expect([code, out]).toEqual([0, expect.stringMatching(line)]);
  });

  it("verify all but the texts, and fail where those are required", async () => {
    const { code, out } = await standpoint("verify");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^ok {3}herald-may: text not at hand[\s\S]*^All is well\.$/mu),
    ]);
    expect(out).not.toMatch(/FAIL/u);
    expect(out.match(/^ok {3}/gmu)?.length).toBeGreaterThan(7);
    const required = await standpoint("verify", "--require-texts");
    expect([required.code, required.out]).toEqual([1, expect.stringMatching(/^1 checks failed\.$/mu)]);
  });

  it("print each passage with its claims or its reason", async () => {
    const { code, out } = await standpoint("source", "coverage");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^# herald-may: The Herald of May\n\[0, 40\]\n {4}- Tie \w{24} \(herald, CARRIES\): Moss is mayor\.\n/u,
    );
    expect(out).toMatch(
      /^\[60, 100\]\n {4}no claim of its own: BOILERPLATE\nuncovered: not known, the text is not at hand$/mu,
    );
  });

  it("cite nothing, and say how the text gets at hand", async () => {
    const { code, err } = await standpoint("cite", "herald-may", "mayor");
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^The text of herald-may is not at hand: .*source attach/u),
    ]);
  });
});

describe("the commands about sources, with the text,", () => {
  beforeAll(async () => {
    await fresh();
    await standpoint("source", "attach", "herald-may", file("herald.txt"));
  });
  afterAll(() => place.remove());

  it("attach it and tell how the locators fare; a second time is as good", async () => {
    const { code, out } = await standpoint("source", "attach", "herald-may", file("herald.txt"));
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^herald-may: \d locators verified, 0 shifted, 0 broken\n$/u),
    ]);
  });

  it("print the words of each passage, and that none are uncovered", async () => {
    const { out } = await standpoint("source", "coverage", "herald-may");
    expect(out).toContain(`[60, 100]\n    “${sliceCodePoints(TEXT, 60, 100).trim()}”\n`);
    expect(out).toMatch(/^uncovered: 0$/mu);
  });

  it("cite the place of some words, as YAML takes it", async () => {
    const { code, out } = await standpoint("cite", "herald-may", "for the toll");
    const [{ start, end, sha256: hash } = { start: 0, end: 0, sha256: "" }] = cite(TEXT, "for the toll");
    expect([code, out]).toEqual([0, `{ at: [${String(start)}, ${String(end)}], sha256: "${hash}" }\n`]);
  });

  it("cite all places of words that stand there more than once", async () => {
    const { out } = await standpoint("cite", "herald-may", "the toll");
    expect(out.trim().split("\n")).toHaveLength(2);
  });

  it("cite no words that are not there", async () => {
    const { code, out, err } = await standpoint("cite", "herald-may", "the bridge");
    expect([code, out, err]).toEqual([
      1,
      "",
      expect.stringMatching(/^"the bridge" does not stand in the text/u),
    ]);
  });

  it.each([
    ["cite", "herald-june", "words"],
    ["source", "coverage", "herald-june"],
  ])("%s refuses a source that is not there, and names those that are", async (...args) => {
    const { code, err } = await standpoint(...args);
    expect([code, err]).toEqual([1, 'No source has the slug "herald-june": expected one of herald-may.\n']);
  });

  it("refuse to attach a file that is not there", async () => {
    const { code, err } = await standpoint("source", "attach", "herald-may", file("nowhere.txt"));
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/nowhere\.txt" cannot be read: expected a text file/u),
    ]);
  });

  it("verify fails for a text in which a locator has shifted and one is broken", async () => {
    await standpoint("source", "attach", "herald-may", file("changed.txt"));
    const { code, out } = await standpoint("verify");
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(
        /^FAIL herald-may: \d locators verified, [1-9] shifted, [1-9] broken\n1 checks failed\.$/mu,
      ),
    ]);
  });

  it("verify finds the true text again in ARTICLES_DIR", async () => {
    await standpoint("source", "attach", "herald-may", file("changed.txt"));
    const { code, out } = await run(["verify"], { DATABASE_URL: place.url, ARTICLES_DIR: directory });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^ok {3}herald-may: \d locators verified, 0 shifted, 0 broken$/mu),
    ]);
  });
});

/** Closes a claim's evidence, which the database only allows with its triggers out of the way. */
async function closeEvidence(): Promise<void> {
  const database = await openGraphDatabase(place.url);
  await database.write(async (db) => {
    if (TEST_ENGINE === "postgres") await db.query("SET LOCAL session_replication_role = replica");
    else for (const name of await triggersOfEvidence(db)) await db.query(`DROP TRIGGER ${name}`);
    const first = "(SELECT MIN(serial) FROM evidence WHERE number = 1)";
    await statement(db, `UPDATE evidence SET known_to = 2 WHERE serial = ${first} RETURNING serial`);
  });
  await database.close();
}

async function triggersOfEvidence(db: EntityManager): Promise<string[]> {
  const sql = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'evidence'";
  return (await statement<{ name: string }>(db, sql)).map(({ name }) => name);
}

describe("standpoint verify", () => {
  it("fails for a rule of the model that is broken, and says how often", async () => {
    await fresh();
    try {
      await closeEvidence();
      const { code, out } = await standpoint("verify");
      const failure = /^FAIL every current claim has current evidence that carries it: 1 do not$/mu;
      expect([code, out]).toEqual([1, expect.stringMatching(failure)]);
      expect(out).toMatch(/^1 checks failed\.$/mu);
    } finally {
      await place.remove();
    }
  });

  it("fails where ARTICLES_DIR is no directory, and says so", async () => {
    await fresh();
    try {
      const { code, err } = await run(["verify"], { DATABASE_URL: place.url, ARTICLES_DIR: file("nowhere") });
      const sentence = /nowhere" cannot be read \(ENOENT\): expected the directory of the articles/u;
      expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
    } finally {
      await place.remove();
    }
  });
});

describe.runIf(HAS_ARTICLES)("both articles", () => {
  it("are covered whole, and every locator into them is verified", async () => {
    place = await testPlace();
    const settings = { DATABASE_URL: place.url, ARTICLES_DIR: ARTICLES_DIRECTORY };
    try {
      await run(["init"], settings);
      const { out } = await run(["source", "coverage"], settings);
      expect(out.match(/^uncovered: .*$/gmu)).toEqual(["uncovered: 0", "uncovered: 0"]);
      const verified = await run(["verify", "--require-texts"], settings);
      expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^All is well\.$/mu)]);
    } finally {
      await place.remove();
    }
  });
});
