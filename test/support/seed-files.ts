import { readSeedTexts, SeedError } from "../../src/exchange/seed/index.ts";
import type { KnownThings, SeedBatch, SeedText } from "../../src/exchange/seed/index.ts";

const HASH = "a".repeat(64);

/** Five nodes of an invented quarrel over a bridge toll. */
export const NODES = `nodes:
  - { slug: herald, type: Organization, name: The Herald, kind: MEDIA }
  - { slug: ada-moss, type: Person, name: Ada Moss }
  - { slug: river-city, type: Organization, name: River City, kind: JURISDICTION }
  - { slug: bridge-toll, type: Policy, name: a bridge toll }
  - { slug: toll-repeal, type: Campaign, name: the end of the toll, kind: INITIATIVE }
`;

/** One source on it, with a claim of each kind; each test breaks one thing. */
export const SOURCE = `changeSet: { author: Editors, reason: A first source, recordedAt: 2024-05-02T12:00:00Z }
source:
  slug: herald-may
  kind: ARTICLE
  name: The Herald of May
  publisher: herald
  publishedOn: 2024-05-01
  text: { sha256: ${HASH}, codePoints: 100 }
passages:
  - at: [0, 40]
    claims:
      - ref: office
        tie: { from: ada-moss, kind: HOLDS_POST, to: river-city, post: mayor }
        claimant: herald
        attribution: REPORTED
        when: 2022/..
        paraphrase: Moss is mayor.
        evidence: [{ at: [0, 9], sha256: ${HASH} }]
      - ref: speech
        event: { kind: STATEMENT, name: speaks of the toll, participants: [{ node: ada-moss, role: SPEAKER }], channel: SPEECH }
        claimant: herald
        attribution: REPORTED
        when: { edtf: 2024-04-30, weekday: TUESDAY, basis: INFERRED, reason: By the header., dating: [{ at: [60, 70], sha256: ${HASH} }] }
        paraphrase: Moss gave a speech.
        evidence: [{ at: [10, 19], sha256: ${HASH} }]
  - at: [40, 60]
    claims:
      - ref: support
        stance: { holder: ada-moss, subject: bridge-toll, position: SUPPORT }
        claimant: ada-moss
        attribution: DIRECT_QUOTE
        saidIn: speech
        paraphrase: Moss is for the toll.
        evidence: [{ at: [40, 49], sha256: ${HASH} }]
      - observation: { of: toll-repeal, metric: SIGNATURES_COLLECTED, value: "1200", unit: SIGNATURE }
        claimant: herald
        attribution: REPORTED
        basis: UNSTATED
        paraphrase: The repeal has 1,200 signatures.
        evidence: [{ at: [50, 59], sha256: ${HASH} }]
      - trait: { of: bridge-toll, kind: SCOPE, value: trucks, valueKey: TRUCKS }
        claimant: herald
        attribution: REPORTED
        paraphrase: The toll is for trucks.
        evidence: [{ at: [52, 59], sha256: ${HASH} }]
      - argument: { about: bridge-toll, bearing: FOR, text: It pays for the bridge., explains: support }
        claimant: ada-moss
        attribution: PARAPHRASED
        paraphrase: It pays for the bridge.
        evidence: [{ at: [50, 55], sha256: ${HASH} }]
  - at: [60, 100]
    reason: { why: BOILERPLATE }
`;

/** The texts of the two files; every change replaces words that must be there. */
export function seedTexts(...changes: readonly (readonly [from: string, to: string])[]): SeedText[] {
  let texts = [
    { path: "nodes.yaml", text: NODES },
    { path: "herald.yaml", text: SOURCE },
  ];
  for (const [from, to] of changes) {
    if (!texts.some(({ text }) => text.includes(from))) throw new Error(`the seed has no ${from}`);
    texts = texts.map(({ path, text }) => ({ path, text: text.replace(from, () => to) }));
  }
  return texts;
}

/** What reading says is wrong, one line for each problem: file:line:column path: message. */
export function problemsOf(texts: readonly SeedText[], known?: KnownThings): string[] {
  const error = errorOf(() => readSeedTexts(texts, known));
  return error.message
    .split("\n")
    .slice(1)
    .map((line) => line.trim());
}

/** The SeedError that reading throws; reading without a problem fails the test. */
export function errorOf(read: () => SeedBatch): SeedError {
  try {
    read();
  } catch (error) {
    if (error instanceof SeedError) return error;
    throw error;
  }
  throw new Error("the seed was read without a problem");
}
