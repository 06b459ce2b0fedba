import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSeedFiles, readSeedTexts, SeedError, seedJsonSchemas } from "../src/exchange/seed/index.ts";
import { errorOf, NODES, problemsOf, seedTexts, SOURCE } from "./support/seed-files.ts";

function problemsIn(text: string): string[] {
  return problemsOf([{ path: "a.yaml", text }]);
}

describe("the YAML of seed files", () => {
  it("refuses a repeated key at its place", () => {
    expect(problemsIn("nodes: []\nnodes: []\n")).toEqual([
      "a.yaml:2:1 the YAML is not well formed: Map keys must be unique",
    ]);
  });

  it("refuses an alias at its place", () => {
    expect(problemsIn("nodes: &all []\nsource: *all\n")).toEqual([
      "a.yaml:2:9 saw the alias *all, expected the value itself: aliases are not read",
    ]);
  });

  it("takes a merge key for an unknown key", () => {
    expect(
      problemsIn("nodes:\n  - <<: { slug: toll }\n    slug: toll\n    type: Policy\n    name: toll\n")[0],
    ).toMatch(/^a\.yaml:2:5 nodes\[0\]\.<<: saw the unknown key "<<"/u);
  });

  it.each([
    ["an unknown tag", "nodes: !toll []\n", "a.yaml:1:8 the YAML is not well formed: Unresolved tag: !toll"],
    ["a second document", "nodes: []\n---\nnodes: []\n", "a.yaml:2:1 the YAML is not well formed"],
    ["nesting without end", "[".repeat(20_000), "a.yaml:1:"],
    ["an empty file", "", "a.yaml:1:1 saw no keys, expected `nodes`, or `changeSet`, `source`, `passages`"],
    ["a list", "- nodes\n", "a.yaml:1:1 saw no keys"],
    [
      "another file",
      "sorce: 1\n",
      "a.yaml:1:1 saw the keys sorce, expected `nodes`, or `changeSet`, `source`, `passages`; did you mean source?",
    ],
    [
      "U+0000",
      'nodes:\n  - slug: toll\n    name: "to\\0ll"\n',
      'a.yaml:3:11 nodes[0].name: saw "to\\u0000ll", expected a text without U+0000 and halves of characters',
    ],
    [
      "half of a character",
      'nodes:\n  - slug: "\\ud83d"\n',
      'a.yaml:2:11 nodes[0].slug: saw "\\ud83d", expected a text without U+0000 and halves of characters',
    ],
    [
      "a key of every object",
      "__proto__: 1\nnodes: []\n",
      'a.yaml:1:1 __proto__: saw the unknown key "__proto__"',
    ],
  ])("refuses %s", (_what, text, expected) => {
    expect(problemsIn(text)[0]?.startsWith(expected)).toBe(true);
  });

  it("finds places in files with Windows line ends", () => {
    const texts = seedTexts(["position: SUPPORT", "position: SUPORT"]);
    const windows = texts.map(({ path, text }) => ({ path, text: text.replaceAll("\n", "\r\n") }));
    expect(problemsOf(windows)[0]).toMatch(/^herald\.yaml:29:69 /u);
  });
});

const POSITIONS = "SUPPORT, OPPOSE, NEUTRAL, MIXED, UNDECIDED, DECLINED";

describe("the shape of seed files", () => {
  it.each([
    [
      "a word outside its closed set, with the nearest one",
      ["position: SUPPORT", "position: SUPORT"],
      `herald.yaml:29:69 passages[1].claims[0].stance.position: saw "SUPORT", expected one of ${POSITIONS}; did you mean SUPPORT?`,
    ],
    [
      "a word that is near to none",
      ["position: SUPPORT", "position: LIKES"],
      `herald.yaml:29:69 passages[1].claims[0].stance.position: saw "LIKES", expected one of ${POSITIONS}`,
    ],
    [
      "a number where a text is expected",
      ['value: "1200"', "value: 1200.50"],
      "herald.yaml:35:78 passages[1].claims[1].observation.value: saw the number 1200.50, expected a text: put quotation marks around it",
    ],
    [
      "a year that YAML reads as a number",
      ["when: 2022/..", "when: 2022"],
      "herald.yaml:16:15 passages[0].claims[0].when: saw the number 2022, expected a text: put quotation marks around it",
    ],
    [
      "a fault inside a date with keys",
      ["TUESDAY", "TUESDY"],
      'herald.yaml:23:44 passages[0].claims[1].when.weekday: saw "TUESDY", expected one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY; did you mean TUESDAY?',
    ],
    [
      "an inferred date without a reason",
      ["reason: By the header., ", ""],
      "herald.yaml:23:15 passages[0].claims[1].when: saw the keys edtf, weekday, basis, dating, expected an inferred date to have a `reason` and at least one passage under `dating`",
    ],
    [
      "a slug with capitals",
      ["slug: toll-repeal", "slug: Toll"],
      'nodes.yaml:6:13 nodes[4].slug: saw "Toll", expected a slug: lower-case letters, digits and single hyphens',
    ],
    [
      "an instant without a time",
      ["2024-05-02T12:00:00Z", "2024-05-02"],
      'herald.yaml:1:67 changeSet.recordedAt: saw "2024-05-02", expected an instant in UTC, such as 2022-06-02T12:00:00Z',
    ],
    [
      "a text that is too long",
      ["Moss is mayor.", "x".repeat(301)],
      `herald.yaml:17:21 passages[0].claims[0].paraphrase: saw "${"x".repeat(60)}…", expected at most 300 characters`,
    ],
    [
      "a key without a value",
      ["paraphrase: Moss is mayor.", "paraphrase:"],
      "herald.yaml:17:20 passages[0].claims[0].paraphrase: saw nothing, expected a text",
    ],
    [
      "a range of three",
      ["at: [0, 9]", "at: [0, 9, 12]"],
      "herald.yaml:18:26 passages[0].claims[0].evidence[0].at: saw a list of 3, expected at most 2 items",
    ],
    [
      "a claim of two propositions",
      [
        "stance: {",
        "event: { kind: OTHER, name: x, participants: [{ node: herald, role: AGENT }] }\n        stance: {",
      ],
      "herald.yaml:28:9 passages[1].claims[0]: saw the keys ref, event, stance, claimant, attribution, saidIn, paraphrase, evidence, expected exactly one of stance, tie, observation, event, trait, argument",
    ],
  ] as const)("refuses %s", (_what, change, expected) => {
    expect(problemsOf(seedTexts(change))).toEqual([expected]);
  });

  it("names a mistyped key at its own line, and what is missing instead", () => {
    expect(problemsOf(seedTexts(["paraphrase: Moss is for", "paraphrse: Moss is for"]))).toEqual([
      "herald.yaml:28:9 passages[1].claims[0].paraphrase: it is missing, expected a text",
      expect.stringMatching(
        /^herald\.yaml:33:9 passages\[1\]\.claims\[0\]\.paraphrse: saw the unknown key "paraphrse", expected one of ref, .*; did you mean paraphrase\?$/u,
      ),
    ]);
  });
});

describe("the report of problems", () => {
  it("lists the problems of all files in the order of files and lines", () => {
    const texts = seedTexts(
      ["type: Person", "type: Persn"],
      ["position: SUPPORT", "position: x"],
      ["kind: ARTICLE", "kind: x"],
    );
    expect(problemsOf(texts).map((line) => line.split(" ")[0])).toEqual([
      "nodes.yaml:3:29",
      "herald.yaml:4:9",
      "herald.yaml:29:69",
    ]);
  });

  it("reports the first hundred problems and counts the others", () => {
    const text = `nodes:\n${"  - { slug: X, type: Policy, name: toll }\n".repeat(130)}`;
    const error = errorOf(() => readSeedTexts([{ path: "a.yaml", text }]));
    expect(error.problems).toHaveLength(100);
    expect(error.details).toMatchObject({ unreportedCount: 30 });
    expect(error.message).toMatch(/^130 problems in the seed files:\n[^]*\n {2}… and 30 more$/u);
  });

  it("carries each problem for programs, under the code BAD_INPUT", () => {
    const error = errorOf(() => readSeedTexts(seedTexts(["type: Person", "type: Persn"])));
    expect(error.code).toBe("BAD_INPUT");
    expect(error.problems).toEqual([
      {
        file: "nodes.yaml",
        line: 3,
        column: 29,
        path: "nodes[1].type",
        message: 'saw "Persn", expected one of Person, Organization, Policy, Campaign; did you mean Person?',
      },
    ]);
  });
});

describe("a batch", () => {
  it("holds nodes and sources with defaults applied", () => {
    const batch = readSeedTexts(seedTexts());
    expect(batch.nodes.map(({ slug }) => slug)).toContain("bridge-toll");
    expect(batch.nodes[0]).toMatchObject({ sectors: [], background: false });
    expect(batch.sources[0]?.file.passages[0]?.claims[0]).toMatchObject({
      modality: "ASSERTED",
      rank: "NORMAL",
    });
  });

  it("tells where anything in a source file stands", () => {
    const [source] = readSeedTexts(seedTexts()).sources;
    expect(source?.place(["passages", 1, "claims", 0, "stance"])).toEqual({ line: 29, column: 17 });
  });

  it("holds sources in the order in which they were recorded", () => {
    const later = SOURCE.replace("herald-may", "herald-june").replace("2024-05-02T", "2024-06-02T");
    const texts = [{ path: "later.yaml", text: later }, ...seedTexts()];
    expect(readSeedTexts(texts).sources.map(({ path }) => path)).toEqual(["herald.yaml", "later.yaml"]);
  });

  it("is read from files, and says which of them cannot be read", async () => {
    const directory = await mkdtemp(join(tmpdir(), "seed-"));
    const path = join(directory, "nodes.yaml");
    await writeFile(path, NODES);
    expect((await readSeedFiles([path])).nodes).toHaveLength(5);
    const missing = join(directory, "none.yaml");
    await expect(readSeedFiles([path, missing])).rejects.toThrow(
      new SeedError([
        {
          file: missing,
          line: 1,
          column: 1,
          path: "",
          message: "cannot be read (ENOENT), expected a YAML file",
        },
      ]),
    );
    await rm(directory, { recursive: true });
  });
});

describe("the published JSON Schemas", () => {
  it.each(Object.entries(seedJsonSchemas()))("%s equals what the format generates", async (name, text) => {
    expect(await readFile(join("schema", name), "utf8")).toBe(text);
  });
});
