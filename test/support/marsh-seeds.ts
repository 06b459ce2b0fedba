const HASH = "c".repeat(64);

/** What two papers that lean on an almanac's dates talk about. */
export const MARSH_NODES = `nodes:
  - { slug: almanac, type: Organization, name: The Almanac, kind: MEDIA }
  - { slug: bulletin, type: Organization, name: The Bulletin, kind: MEDIA }
  - { slug: courier, type: Organization, name: The Courier, kind: MEDIA }
  - { slug: ida-reed, type: Person, name: Ida Reed }
  - { slug: otto-lind, type: Person, name: Otto Lind }
  - { slug: marsh-road, type: Policy, name: a road through the marsh }
  - { slug: petition, type: Campaign, name: a petition, kind: INITIATIVE }
`;

function source(slug: string, day: number, publishedOn: string): string {
  return `changeSet: { author: Editors, reason: What ${slug} says, recordedAt: 2024-07-0${String(day)}T12:00:00Z }
source:
  slug: ${slug}-issue
  kind: ARTICLE
  name: ${slug}
  publisher: ${slug}
  publishedOn: ${publishedOn}
  text: { sha256: ${HASH}, codePoints: 100 }
passages:
  - at: [0, 100]
    claims:
`;
}

/** A date that was inferred from a passage of the Almanac, as YAML. */
function inferred(edtf: string, own = ""): string {
  return `{ edtf: "${edtf}", basis: INFERRED, reason: By the Almanac., ${own}dating: [{ at: [90, 99], sha256: ${HASH}, source: almanac-issue }] }`;
}

const stated = (edtf: string): string => `stated: "${edtf}", `;

/** A claim: what is claimed, with more of its lines after it. */
function claim(what: string, claimant: string, more: { says: string; at: number; lines?: string[] }): string {
  const { says, at, lines = [] } = more;
  const all = [
    `claimant: ${claimant}`,
    "attribution: REPORTED",
    ...lines,
    `paraphrase: ${says}`,
    `evidence: [{ at: [${String(at)}, ${String(at + 5)}], sha256: ${HASH} }]`,
  ];
  return `      - ${what}\n${all.map((line) => `        ${line}\n`).join("")}`;
}

const DRAINS = "argument: { about: marsh-road, bearing: AGAINST, text: It drains the marsh. }";
const lindOn = (subject: string, position: string): string =>
  `stance: { holder: otto-lind, subject: ${subject}, position: ${position} }`;
const utterance = (ref: string): string =>
  `ref: ${ref}
        event: { kind: STATEMENT, name: A ${ref}, participants: [{ node: otto-lind, role: SPEAKER }], channel: SPEECH }`;
const START =
  "event: { kind: STARTED, name: The works start, participants: [{ node: otto-lind, role: AGENT }] }";

/** States its own date, 1 May 2024; the others infer dates from it. */
export const ALMANAC = [
  source("almanac", 1, '"2024-05-01"'),
  claim(utterance("hearing"), "almanac", {
    says: "Lind spoke at a hearing.",
    at: 0,
    lines: ['when: "2024-03-10"'],
  }),
  claim(DRAINS, "ida-reed", { says: "It drains the marsh.", at: 6 }),
].join("");

/** Gives no date but the year; we date it June 2024 by the Almanac. */
export const BULLETIN = [
  source("bulletin", 2, inferred("2024-06", stated("2024"))),
  claim(DRAINS, "ida-reed", { says: "It drains the marsh.", at: 0 }),
  claim("stance: { holder: ida-reed, subject: petition, position: OPPOSE }", "bulletin", {
    says: "Reed is against the petition.",
    at: 6,
  }),
  claim(utterance("speech"), "bulletin", {
    says: "Lind gave a speech.",
    at: 12,
    lines: [`when: ${inferred("2024-04-20", stated("XXXX-04-20"))}`],
  }),
  claim(lindOn("petition", "SUPPORT"), "otto-lind", {
    says: "Lind is for the petition.",
    at: 18,
    lines: ["saidIn: speech"],
  }),
  claim(START, "bulletin", {
    says: "The works started on a Tuesday.",
    at: 24,
    lines: [`when: ${inferred("2024-04-02", "weekday: TUESDAY, ")}`],
  }),
  claim(`observation: { of: petition, metric: DEADLINE, date: ${inferred("2024-12-31")} }`, "bulletin", {
    says: "The forms are due.",
    at: 30,
    lines: ["basis: REQUIREMENT"],
  }),
].join("");

/** States its own date, 1 February 2024, and dates one stance by the Almanac. */
export const COURIER = [
  source("courier", 3, '"2024-02-01"'),
  claim(lindOn("marsh-road", "OPPOSE"), "courier", {
    says: "Lind is against the road.",
    at: 0,
    lines: ['when: "2024-03-01"'],
  }),
  claim(lindOn("marsh-road", "SUPPORT"), "courier", {
    says: "Lind is for the road.",
    at: 6,
    lines: [`when: ${inferred("2024-04-01/2024-06-30", stated("2024-01"))}`],
  }),
  claim("stance: { holder: ida-reed, subject: marsh-road, position: SUPPORT }", "otto-lind", {
    says: "Reed is for the road.",
    at: 12,
  }),
  claim("stance: { holder: otto-lind, subject: ida-reed, position: NEUTRAL }", "otto-lind", {
    says: "Lind has nothing against Reed.",
    at: 18,
    lines: ["saidIn: almanac-issue/hearing"],
  }),
].join("");
