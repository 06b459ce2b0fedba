const HASH = "d".repeat(64);

/** What is claimed in the invented paper: what, by whom, and more lines of the claim. */
export interface Said {
  readonly what: string;
  readonly by?: string;
  readonly when?: string;
  readonly basis?: string;
  readonly modality?: string;
}

/** A figure of a campaign, as YAML; `more` are further fields of it. */
export const figure = (of: string, metric: string, more: string): string =>
  `observation: { of: ${of}, metric: ${metric}, ${more} }`;

export const collected = (of: string, value: string, more = ""): string =>
  figure(of, "SIGNATURES_COLLECTED", `value: "${value}", unit: SIGNATURE${more}`);

export const required = (of: string, value: string, more = ""): string =>
  figure(of, "SIGNATURES_REQUIRED", `value: "${value}", unit: SIGNATURE${more}`);

export const missing = (of: string, value: string, more = ""): string =>
  figure(of, "SIGNATURES_REMAINING", `value: "${value}", unit: SIGNATURE${more}`);

export const due = (of: string, date: string): string => figure(of, "DEADLINE", `date: "${date}"`);

/** Nodes: two papers, two groups, a clerk, and campaigns of these slugs. */
export function campaignNodes(...slugs: readonly string[]): string {
  const campaigns = slugs.map(
    (slug) => `  - { slug: ${slug}, type: Campaign, name: ${slug}, kind: INITIATIVE }\n`,
  );
  return `nodes:
  - { slug: sentinel, type: Organization, name: The Sentinel, kind: MEDIA }
  - { slug: tribune, type: Organization, name: The Tribune, kind: MEDIA }
  - { slug: friends, type: Organization, name: Friends of the Park, kind: CAMPAIGN_GROUP }
  - { slug: neighbours, type: Organization, name: Neighbours, kind: CAMPAIGN_GROUP }
  - { slug: clerk, type: Organization, name: The Clerk, kind: GOVERNMENT_BODY }
${campaigns.join("")}`;
}

/** A paper's issue of a day of June 2024 that carries some claims, all by the group Friends unless they say otherwise. */
export function issueOf(publisher: string, day: number, said: readonly Said[]): string {
  const date = `2024-06-${String(day).padStart(2, "0")}`;
  return `changeSet: { author: Editors, reason: What ${publisher} says, recordedAt: "${date}T12:00:00Z" }
source:
  slug: ${publisher}-${date}
  kind: ARTICLE
  name: ${publisher}, ${date}
  publisher: ${publisher}
  publishedOn: "${date}"
  text: { sha256: ${HASH}, codePoints: 9000 }
passages:
  - at: [0, 9000]
    claims:
${said.map(claimOf).join("")}`;
}

function claimOf({ what, by = "friends", when, basis, modality }: Said, index: number): string {
  const figures = what.startsWith("observation");
  const lines = [
    `claimant: ${by}`,
    "attribution: REPORTED",
    ...(modality === undefined ? [] : [`modality: ${modality}`, "qualifier: in a way"]),
    ...(figures ? [`basis: ${basis ?? "SELF_REPORTED"}`] : []),
    ...(when === undefined ? [] : [`when: "${when}"`]),
    `paraphrase: Claim ${String(index + 1)}.`,
    `evidence: [{ at: [${String(index * 20)}, ${String(index * 20 + 10)}], sha256: ${HASH} }]`,
  ];
  return `      - ${what}\n${lines.map((line) => `        ${line}\n`).join("")}`;
}
