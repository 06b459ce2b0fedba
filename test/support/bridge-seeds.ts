const HASH = "b".repeat(64);

/** What three papers that lean on each other's dates talk about. */
export const BRIDGE_NODES = `nodes:
  - { slug: herald, type: Organization, name: The Herald, kind: MEDIA }
  - { slug: gazette, type: Organization, name: The Gazette, kind: MEDIA }
  - { slug: ledger, type: Organization, name: The Ledger, kind: MEDIA }
  - { slug: ada-moss, type: Person, name: Ada Moss }
  - { slug: river-city, type: Organization, name: River City, kind: JURISDICTION }
  - { slug: bridge-toll, type: Policy, name: a bridge toll }
  - { slug: ferry, type: Policy, name: a ferry }
  - { slug: toll-repeal, type: Campaign, name: the end of the toll, kind: INITIATIVE }
`;

function source(slug: string, publisher: string, more: { day: number; publishedOn: string }): string {
  return `changeSet: { author: Editors, reason: What ${slug} says, recordedAt: 2024-06-0${String(more.day)}T12:00:00Z }
source:
  slug: ${slug}
  kind: ARTICLE
  name: ${slug}
  publisher: ${publisher}
  publishedOn: ${more.publishedOn}
  text: { sha256: ${HASH}, codePoints: 100 }
passages:
  - at: [0, 100]
    claims:
`;
}

/** A date that was inferred from a passage of another source, as YAML. */
function inferred(edtf: string, from: string, stated?: string): string {
  const own = stated === undefined ? "" : `stated: "${stated}", `;
  return `{ edtf: "${edtf}", basis: INFERRED, reason: By ${from}., ${own}dating: [{ at: [90, 99], sha256: ${HASH}, source: ${from} }] }`;
}

const at = (start: number): string => `{ at: [${String(start)}, ${String(start + 5)}], sha256: ${HASH} }`;
const reported = (claimant: string): string => `claimant: ${claimant}
        attribution: REPORTED`;

/** States its own date, 1 May 2024; the others infer dates from it. */
export const HERALD = `${source("herald-may", "herald", { day: 1, publishedOn: '"2024-05-01"' })}      - tie: { from: ada-moss, kind: HOLDS_POST, to: river-city, post: mayor }
        ${reported("herald")}
        when: "2022/.."
        paraphrase: Moss is mayor since 2022.
        evidence: [${at(0)}]
      - trait: { of: ada-moss, kind: NAME, value: Mayor Moss }
        ${reported("herald")}
        paraphrase: Is called Mayor Moss.
        evidence: [${at(6)}]
      - stance: { holder: ada-moss, subject: bridge-toll, position: SUPPORT }
        ${reported("herald")}
        paraphrase: Moss is for the toll.
        evidence: [${at(12)}]
      - ref: interview
        event: { kind: STATEMENT, name: An interview, participants: [{ node: ada-moss, role: SPEAKER }], channel: INTERVIEW }
        ${reported("herald")}
        when: "2024-03-15"
        paraphrase: Moss was interviewed on 15 March.
        evidence: [${at(18)}]
      - argument: { about: bridge-toll, bearing: FOR, text: It pays for the bridge. }
        ${reported("ada-moss")}
        paraphrase: It pays for the bridge.
        evidence: [${at(24)}]
`;

/** Gives no date but the year; we date it April 2024 by the Herald. */
export const GAZETTE = `${source("gazette-undated", "gazette", { day: 2, publishedOn: inferred("2024-04", "herald-may", "2024") })}      - tie: { from: ada-moss, kind: HOLDS_POST, to: river-city, post: mayor }
        ${reported("gazette")}
        paraphrase: Moss is mayor.
        evidence: [${at(0)}]
      - argument: { about: bridge-toll, bearing: FOR, text: It pays for the bridge. }
        ${reported("ada-moss")}
        paraphrase: It pays for the bridge.
        evidence: [${at(6)}]
      - ref: speech
        event: { kind: STATEMENT, name: A speech, participants: [{ node: ada-moss, role: SPEAKER }], channel: SPEECH }
        ${reported("gazette")}
        when: ${inferred("2024-04-20", "herald-may", "XXXX-04-20")}
        paraphrase: Moss spoke on 20 April.
        evidence: [${at(12)}]
      - stance: { holder: ada-moss, subject: toll-repeal, position: OPPOSE }
        ${reported("ada-moss")}
        saidIn: speech
        paraphrase: Moss is against the repeal.
        evidence: [${at(18)}]
      - stance: { holder: ada-moss, subject: ferry, position: SUPPORT }
        ${reported("ada-moss")}
        saidIn: herald-may/interview
        paraphrase: Moss is for a ferry.
        evidence: [${at(24)}]
      - event: { kind: STARTED, name: The repeal starts, participants: [{ node: toll-repeal, role: AFFECTED }] }
        ${reported("gazette")}
        when: ${inferred("2024-04-02", "herald-may")}
        paraphrase: The repeal started on 2 April.
        evidence: [${at(30)}]
      - observation: { of: toll-repeal, metric: DEADLINE, date: ${inferred("2024-06-30", "herald-may", "XXXX-06-30")} }
        ${reported("gazette")}
        basis: REQUIREMENT
        paraphrase: The forms are due on 30 June.
        evidence: [${at(36)}]
      - observation: { of: ferry, metric: DEADLINE, date: ${inferred("2024-12-31", "herald-may")} }
        ${reported("gazette")}
        basis: REQUIREMENT
        paraphrase: The ferry is due.
        evidence: [${at(42)}]
      - observation: { of: bridge-toll, metric: DEADLINE, date: ${inferred("2024-09-01", "herald-may", "XXXX-09-01")} }
        ${reported("gazette")}
        basis: REQUIREMENT
        paraphrase: The toll is due on 1 September.
        evidence: [${at(48)}]
`;

/** We date it May 2024 by the Gazette; it gives the deadline of the toll outright. */
export const LEDGER = `${source("ledger-undated", "ledger", { day: 3, publishedOn: inferred("2024-05", "gazette-undated") })}      - observation: { of: bridge-toll, metric: DEADLINE, date: "2024-09-01" }
        ${reported("ledger")}
        basis: REQUIREMENT
        paraphrase: The toll is due on 1 September 2024.
        evidence: [${at(0)}]
      - stance: { holder: ada-moss, subject: river-city, position: SUPPORT }
        ${reported("ledger")}
        paraphrase: Moss stands by her city.
        evidence: [${at(6)}]
`;
