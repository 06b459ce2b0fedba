import { describe, expect, it } from "vitest";
import { readSeedTexts } from "../src/exchange/seed/index.ts";
import type { SeedText } from "../src/exchange/seed/index.ts";
import { problemsOf, seedTexts, SOURCE } from "./support/seed-files.ts";

type Case = readonly [what: string, change: readonly [from: string, to: string], expected: string];

/** Each change breaks one rule, and that rule alone. */
function refuses(cases: readonly Case[]): void {
  it.each(cases)("refuses %s", (_what, change, expected) => {
    expect(problemsOf(seedTexts(change))).toEqual([expected]);
  });
}

const OFFICE = "kind: HOLDS_POST, to: river-city, post: mayor";

describe("the nodes of a batch", () => {
  refuses([
    [
      "slugs that differ in hyphens only",
      ["nodes:\n", "nodes:\n  - { slug: adamoss, type: Person, name: A. Moss }\n"],
      'nodes.yaml:4:13 nodes[2].slug: saw the slug "ada-moss", expected one that is not that of "adamoss" (nodes.yaml:2), hyphens aside',
    ],
    [
      "names that differ in accents and case only",
      ["name: River City", "name: the Hérald"],
      'nodes.yaml:4:51 nodes[2].name: saw the name "the Hérald", which reads like "The Herald" of "herald" (nodes.yaml:2), expected one node for both, or a `note` that tells them apart',
    ],
    [
      "an organization without a kind",
      [", kind: MEDIA", ""],
      "nodes.yaml:2:5 nodes[0].kind: the kind is missing, expected one of CAMPAIGN_GROUP, GOVERNMENT_BODY, MEDIA, PARTY, ADVOCACY_GROUP, UNION, COMPANY, JURISDICTION, INFORMAL_GROUP, OTHER",
    ],
    [
      "a campaign with the kind of an organization",
      ["kind: INITIATIVE", "kind: UNION"],
      "nodes.yaml:6:75 nodes[4].kind: saw the kind UNION, expected for Campaign one of RECALL, CANDIDACY, INITIATIVE, REFERENDUM, LEGISLATION, LAWSUIT, OTHER",
    ],
    [
      "a person with a kind",
      ["name: Ada Moss", "name: Ada Moss, kind: MEDIA"],
      "nodes.yaml:3:59 nodes[1].kind: saw the kind MEDIA, expected none: no Person has a kind",
    ],
  ]);

  it("may read alike where a note tells them apart", () => {
    const texts = seedTexts(["name: River City", "name: the Hérald, note: a city of that name"]);
    expect(readSeedTexts(texts).nodes).toHaveLength(5);
  });
});

describe("the slugs that a source mentions", () => {
  refuses([
    [
      "a holder that is no node, with the nearest one",
      ["holder: ada-moss", "holder: ada-mos"],
      'herald.yaml:29:27 passages[1].claims[0].stance.holder: saw "ada-mos", which is no node, expected the slug of a node; did you mean ada-moss?',
    ],
    [
      "a holder that can hold no stance",
      ["holder: ada-moss", "holder: bridge-toll"],
      'herald.yaml:29:27 passages[1].claims[0].stance.holder: saw "bridge-toll" of type Policy, expected type Person or Organization here',
    ],
    [
      "a campaign as claimant",
      ["claimant: ada-moss", "claimant: toll-repeal"],
      'herald.yaml:30:19 passages[1].claims[0].claimant: saw "toll-repeal" of type Campaign, expected type Person or Organization here',
    ],
    [
      "a person as publisher",
      ["publisher: herald", "publisher: ada-moss"],
      'herald.yaml:6:14 source.publisher: saw "ada-moss" of type Person, expected type Organization here',
    ],
    [
      "somebody who organizes a policy",
      [OFFICE, "kind: ORGANIZES, to: bridge-toll"],
      'herald.yaml:13:53 passages[0].claims[0].tie.to: saw "bridge-toll" of type Policy, expected type Campaign here',
    ],
    [
      "a part of what it is unlike",
      [OFFICE, "kind: PART_OF, to: river-city"],
      'herald.yaml:13:51 passages[0].claims[0].tie.to: saw "river-city" of type Organization, expected type Person: PART_OF holds between likes',
    ],
    [
      "a tie of a node to itself",
      [OFFICE, "kind: WORKS_FOR, to: ada-moss"],
      'herald.yaml:13:53 passages[0].claims[0].tie.to: saw "ada-moss" at both ends, expected a tie between two nodes',
    ],
    [
      "a policy that speaks",
      ["{ node: ada-moss, role: SPEAKER }", "{ node: bridge-toll, role: SPEAKER }"],
      'herald.yaml:20:84 passages[0].claims[1].event.participants[0].node: saw "bridge-toll" of type Policy, expected type Person or Organization here',
    ],
    [
      "the outcome of a policy",
      ["kind: SCOPE", "kind: OUTCOME"],
      'herald.yaml:41:22 passages[1].claims[2].trait.of: saw "bridge-toll" of type Policy, expected type Campaign here',
    ],
  ]);

  it("may be of nodes that the database has", () => {
    const [, source] = seedTexts();
    const knownNodes = new Map([
      ["herald", "Organization"],
      ["ada-moss", "Person"],
      ["river-city", "Organization"],
      ["bridge-toll", "Policy"],
      ["toll-repeal", "Campaign"],
    ] as const);
    expect(readSeedTexts(source === undefined ? [] : [source], { knownNodes }).sources).toHaveLength(1);
  });

  it("are not looked up where a file of nodes could not be read", () => {
    expect(
      problemsOf(seedTexts(["name: Ada Moss", "nam: Ada Moss"])).every((line) =>
        line.startsWith("nodes.yaml"),
      ),
    ).toBe(true);
  });
});

const SECOND = SOURCE.replace("herald-may", "herald-june").replace("2024-05-02T", "2024-06-02T");

/** The base source, and one recorded a month later, in which words are replaced. */
function withSecond(from: string, to: string): SeedText[] {
  return [...seedTexts(), { path: "june.yaml", text: SECOND.replace(from, to) }];
}

describe("the refs of a batch", () => {
  refuses([
    [
      "a ref that no claim has, with the nearest one",
      ["saidIn: speech", "saidIn: speach"],
      'herald.yaml:32:17 passages[1].claims[0].saidIn: saw "speach", which no claim has as its `ref`, expected the ref of a claim; did you mean speech?',
    ],
    [
      "an utterance that is a tie",
      ["saidIn: speech", "saidIn: office"],
      'herald.yaml:32:17 passages[1].claims[0].saidIn: saw "office", which is the ref of one of kind tie, expected that of event',
    ],
    [
      "an argument that explains no stance",
      ["explains: support", "explains: speech"],
      'herald.yaml:46:96 passages[1].claims[3].argument.explains: saw "speech", which is the ref of one of kind event, expected that of stance',
    ],
    [
      "a stance inferred from a stance",
      ["attribution: DIRECT_QUOTE\n", "attribution: INFERRED_FROM_ACTION\n        inferredFrom: support\n"],
      'herald.yaml:32:23 passages[1].claims[0].inferredFrom: saw "support", which is the ref of one of kind stance, expected that of event or tie',
    ],
    [
      "the ref of a source that nobody knows",
      ["saidIn: speech", "saidIn: globe/speech"],
      'herald.yaml:32:17 passages[1].claims[0].saidIn: saw "globe/speech", which names no source that is known, expected one of herald-may',
    ],
    [
      "a date inferred from a source that nobody knows",
      ["dating: [{ at", "dating: [{ source: herald-mai, at"],
      'herald.yaml:23:113 passages[0].claims[1].when.dating[0].source: saw "herald-mai", which is no source, expected one of herald-may; did you mean herald-may?',
    ],
  ]);

  it("are unique within a file", () => {
    expect(problemsOf(seedTexts(["ref: speech", "ref: office"]))[0]).toBe(
      'herald.yaml:19:14 passages[0].claims[1].ref: saw "office" again, expected a ref that line 12 does not have',
    );
  });

  it("name utterances as such", () => {
    expect(problemsOf(seedTexts(["kind: STATEMENT", "kind: OTHER"])).at(-1)).toBe(
      'herald.yaml:32:17 passages[1].claims[0].saidIn: saw "speech", which is the ref of an event of another kind, expected that of a STATEMENT',
    );
  });

  it("never go in a circle, however long", () => {
    const circle = seedTexts(
      ["position: SUPPORT", "position: SUPPORT, qualifies: other"],
      [
        "      - observation:",
        `      - ref: other
        stance: { holder: ada-moss, subject: bridge-toll, position: MIXED, qualifies: support }
        claimant: herald
        attribution: REPORTED
        paraphrase: Moss is partly for it.
        evidence: [{ at: [40, 49], sha256: ${"a".repeat(64)} }]
      - observation:`,
      ],
    );
    expect(problemsOf(circle)).toEqual([
      'herald.yaml:29:89 passages[1].claims[0].stance.qualifies: saw "other", which leads back to this claim, expected refs that never go in a circle',
      'herald.yaml:36:87 passages[1].claims[1].stance.qualifies: saw "support", which leads back to this claim, expected refs that never go in a circle',
    ]);
    const loop = seedTexts(["position: SUPPORT", "position: SUPPORT, qualifies: support"]);
    expect(problemsOf(loop)[0]).toMatch(/^herald\.yaml:29:89 .* leads back to this claim/u);
  });

  it("may name a claim of a source that was recorded before", () => {
    expect(readSeedTexts(withSecond("saidIn: speech", "saidIn: herald-may/speech")).sources).toHaveLength(2);
  });

  it("never name a claim of a source that is recorded later", () => {
    const texts = [
      ...seedTexts(["saidIn: speech", "saidIn: herald-june/speech"]),
      { path: "june.yaml", text: SECOND },
    ];
    expect(problemsOf(texts)).toEqual([
      'herald.yaml:32:17 passages[1].claims[0].saidIn: saw "herald-june/speech", which is of a source recorded later, expected a claim that is known by then',
    ]);
  });

  it("may name a claim of a source that the database has", () => {
    const texts = seedTexts(["saidIn: speech", "saidIn: globe/speech"]);
    expect(readSeedTexts(texts, { knownSources: new Set(["globe"]) }).sources).toHaveLength(1);
  });

  it("are of one source for each file", () => {
    expect(problemsOf(withSecond("herald-june", "herald-may"))[0]).toBe(
      'june.yaml:3:9 source.slug: saw "herald-may", which herald.yaml has as well, expected a slug of its own',
    );
  });
});
