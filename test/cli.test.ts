import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openGraphDatabase } from "../src/graph-database.ts";
import { standpoint as run, type CommandRun } from "./support/command-line.ts";
import { TEST_ENGINE, testPlace, type TestPlace } from "./support/database.ts";
import { reading } from "./support/notes.ts";
import { rowCounts } from "./support/quarrel.ts";
import { NODES, SOURCE } from "./support/seed-files.ts";

const CORRECTION = `source: herald-may
claim:
  stance: { holder: ada-moss, subject: bridge-toll, position: OPPOSE }
  claimant: ada-moss
  attribution: DIRECT_QUOTE
  paraphrase: Moss is against the toll.
  evidence: [{ at: [40, 49], sha256: ${"a".repeat(64)} }]
`;
const EDITOR = ["--author", "An editor", "--reason", "A test", "--recorded-at", "2024-06-01T12:00:00Z"];
const STACK = /^\s+at .*[(:]\d+/mu;

let directory: string;
let place: TestPlace;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "standpoint-cli-"));
  const files = { "nodes.yaml": NODES, "herald.yaml": SOURCE, "correction.yaml": CORRECTION };
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
});
afterAll(() => rm(directory, { recursive: true }));
beforeEach(async () => {
  place = await testPlace();
});
afterEach(() => place.remove());

const file = (name: string): string => join(directory, name);
const standpoint = (...args: string[]): Promise<CommandRun> => run(args, { DATABASE_URL: place.url });
const importBoth = (): Promise<CommandRun> => standpoint("import", file("nodes.yaml"), file("herald.yaml"));

/** The id of the claim that Moss is for the toll. */
async function stanceClaim(): Promise<string> {
  const { out } = await standpoint("source", "coverage", "herald-may");
  return `Claim:${/- Stance (\w+)/u.exec(out)?.[1] ?? "?"}`;
}

async function counts(): Promise<Record<string, number>> {
  const database = await openGraphDatabase(place.url);
  try {
    return await reading(database, rowCounts);
  } finally {
    await database.close();
  }
}

/** A refusal is one sentence on standard error, without a stack, and code 1. */
function expectRefused({ code, out, err }: CommandRun, sentence: RegExp): void {
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(STACK);
}

describe("standpoint", () => {
  it("names the command that may have been meant", async () => {
    const { code, err } = await standpoint("verfy");
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/unknown command 'verfy'[\s\S]*Did you mean verify\?/u),
    ]);
  });

  it("names a wrong setting and what was seen", async () => {
    expectRefused(await run(["verify"], { PORT: "many" }), /^PORT is "many"; expected a whole number/u);
  });

  it.each([["verify"], ["source", "list"], ["import", "x.yaml"], ["withdraw", "x", ...EDITOR]])(
    "%s on a database that is not there says to run init, and creates none",
    async (...args) => {
      if (TEST_ENGINE === "postgres") await place.remove();
      expectRefused(await standpoint(...args), TEST_ENGINE === "sqlite" ? /standpoint init/u : /createdb/u);
      expectRefused(await standpoint("verify"), /expected/u);
    },
  );
});

describe("standpoint init", () => {
  it("creates and seeds the database once; the second time it says that all is there", async () => {
    const first = await standpoint("init");
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/^Created .*\nRan .*\nLoaded the seeds: \S+, \S+\.\n$/u),
    ]);
    const before = await counts();
    const second = await standpoint("init");
    expect([second.code, second.out]).toEqual([
      0,
      expect.stringMatching(/ is there\.\nNo migration to run\.\n$/u),
    ]);
    expect(await counts()).toEqual(before);
  });

  it("with --no-seed leaves it empty, and so does SEED=false", async () => {
    expect((await standpoint("init", "--no-seed")).code).toBe(0);
    await run(["init"], { DATABASE_URL: place.url, SEED: "false" });
    expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
  });
});

describe("standpoint migrate", () => {
  it("creates the tables, and has nothing to do the second time", async () => {
    const first = await standpoint("migrate");
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^Created .*\nRan .*\.\n$/u)]);
    const second = await standpoint("migrate");
    expect([second.code, second.out]).toEqual([
      0,
      expect.stringMatching(/ is there\.\nNo migration to run\.\n$/u),
    ]);
  });
});

describe("standpoint import", () => {
  beforeEach(() => standpoint("migrate"));

  it("says what it did, and that there is nothing new the second time", async () => {
    const first = await importBoth();
    expect([first.code, first.out]).toEqual([
      0,
      "herald-may: revision 1, 5 nodes, 6 claims, 7 pieces of evidence.\n",
    ]);
    const before = await counts();
    const second = await importBoth();
    expect([second.code, second.out]).toEqual([0, "herald-may: nothing new.\n"]);
    expect(await counts()).toEqual(before);
  });

  it("tells how far it is with several sources", async () => {
    await writeFile(
      file("june.yaml"),
      SOURCE.replaceAll("herald-may", "herald-june").replace("-02T12", "-03T12"),
    );
    const { code, err } = await standpoint(
      "import",
      file("nodes.yaml"),
      file("june.yaml"),
      file("herald.yaml"),
    );
    expect([code, err]).toEqual([0, "1/2 herald-may\n2/2 herald-june\n"]);
  });

  it("says of nodes alone that nothing needs them yet", async () => {
    const { code, out } = await standpoint("import", file("nodes.yaml"));
    expect([code, out]).toEqual([0, expect.stringMatching(/^No source in these files/u)]);
  });

  it("refuses a wrong file with the place of what is wrong, and leaves nothing", async () => {
    await writeFile(file("wrong.yaml"), SOURCE.replace("position: SUPPORT", "position: SUPORT"));
    const refused = await standpoint("import", file("nodes.yaml"), file("wrong.yaml"));
    expectRefused(
      refused,
      /^1 problem in the seed files:\n {2}\S*wrong\.yaml:\d+:\d+ passages\[1\]\.claims\[0\]/u,
    );
    expect(Object.values(await counts()).every((count) => count === 0)).toBe(true);
  });

  it("reports the first hundred of many problems, and counts the others", async () => {
    const claims = Array.from({ length: 130 }, () => "      - { nothing: known }").join("\n");
    await writeFile(file("many.yaml"), SOURCE.replace("    claims:\n", `    claims:\n${claims}\n`));
    const refused = await standpoint("import", file("nodes.yaml"), file("many.yaml"));
    expectRefused(refused, /^\d+ problems in the seed files:[\s\S]*… and \d+ more\n$/u);
    expect(refused.err.match(/many\.yaml:\d+:\d+/gu)).toHaveLength(100);
  });

  it("refuses a file that is not there", async () => {
    expectRefused(
      await standpoint("import", file("nowhere.yaml")),
      /nowhere\.yaml:1:1 cannot be read \(ENOENT\)/u,
    );
  });
});

describe("standpoint withdraw and correct", () => {
  beforeEach(async () => {
    await standpoint("migrate");
    await importBoth();
  });

  it("withdraw a claim by the id that an answer gave", async () => {
    const id = await stanceClaim();
    const done = await standpoint("withdraw", `${id}@,2`, ...EDITOR);
    expect([done.code, done.out]).toEqual([0, `Withdrew ${id.slice(6)} in revision 2.\n`]);
    expectRefused(
      await standpoint("withdraw", id, ...EDITOR),
      /was withdrawn in revision 2: expected one that stands/u,
    );
    expect((await importBoth()).out).toBe("herald-may: nothing new. Withdrawn before, and staying so: 1.\n");
  });

  it("correct a claim by what a file says, once", async () => {
    const id = await stanceClaim();
    const done = await standpoint("correct", id, file("correction.yaml"), ...EDITOR);
    expect([done.code, done.out]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^Corrected ${id.slice(6)} by \\w{24} in revision 2\\.\\n$`, "u")),
    ]);
    expectRefused(
      await standpoint("correct", id, file("correction.yaml"), ...EDITOR),
      /expected one that stands/u,
    );
  });

  it("refuse a correction that is wrong, with its place, and one that is not there", async () => {
    const id = await stanceClaim();
    await writeFile(file("odd.yaml"), CORRECTION.replace("ada-moss, subject", "ada-mos, subject"));
    expectRefused(
      await standpoint("correct", id, file("odd.yaml"), ...EDITOR),
      /odd\.yaml:3:\d+ claim\.stance\.holder: .*ada-moss/u,
    );
    await writeFile(file("nul.yaml"), CORRECTION.replace("ada-moss, subject", '"\\0", subject'));
    expectRefused(
      await standpoint("correct", id, file("nul.yaml"), ...EDITOR),
      /nul\.yaml:3:\d+ claim\.stance\.holder: saw "\\u0000", expected a text without U\+0000/u,
    );
    expectRefused(
      await standpoint("correct", id, file("nowhere.yaml"), ...EDITOR),
      /nowhere\.yaml.* cannot be read/u,
    );
  });

  it("refuse a claim that is not there", async () => {
    expectRefused(await standpoint("withdraw", "Claim:x", ...EDITOR), /^No claim has the key "x"/u);
  });

  it("refuse to go without an author, a reason, or a true instant", async () => {
    expectRefused(
      await standpoint("withdraw", "Claim:x", "--author", "me"),
      /required option '--reason <text>'/u,
    );
    const when = ["--author", "me", "--reason", "why", "--recorded-at", "yesterday"];
    expectRefused(await standpoint("withdraw", await stanceClaim(), ...when), /^recordedAt is "yesterday"/u);
  });
});
