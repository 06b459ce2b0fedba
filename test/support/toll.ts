import { graphOf, type TestGraph } from "./graph.ts";

// An invented quarrel over a bridge toll, told by two papers a month apart.

const HASH = "a".repeat(64);

const NODES = [
  { slug: "unknown", type: "Organization", name: "unknown", kind: "OTHER" },
  { slug: "herald", type: "Organization", name: "The Herald", kind: "MEDIA", sectors: ["MEDIA"] },
  { slug: "gazette", type: "Organization", name: "The Gazette", kind: "MEDIA", sectors: ["MEDIA"] },
  { slug: "ada-moss", type: "Person", name: "Ada Moss" },
  { slug: "bea-finn", type: "Person", name: "Bea Finn" },
  { slug: "cal-reed", type: "Person", name: "Cal Reed", background: true },
  { slug: "drivers", type: "Organization", name: "drivers", kind: "INFORMAL_GROUP", sectors: ["VOTERS"] },
  { slug: "river-city", type: "Organization", name: "River City", kind: "JURISDICTION" },
  {
    slug: "toll-office",
    type: "Organization",
    name: "Toll Office",
    kind: "GOVERNMENT_BODY",
    sectors: ["GOVERNMENT"],
  },
  { slug: "end-the-toll", type: "Organization", name: "End the Toll", kind: "CAMPAIGN_GROUP" },
  { slug: "bridge-toll", type: "Policy", name: "a bridge toll" },
  { slug: "night-toll", type: "Policy", name: "a night toll" },
  { slug: "toll-repeal", type: "Campaign", name: "the end of the toll", kind: "INITIATIVE" },
  { slug: "ada-run", type: "Campaign", name: "Moss for mayor", kind: "CANDIDACY" },
];

type Claim = Readonly<Record<string, unknown>>;

const reported = (claimant: string, proposition: Claim): Claim => ({
  ...proposition,
  claimant,
  attribution: "REPORTED",
});
/** `ada-moss SUPPORT bridge-toll`, as a stance. */
export const stance = (words: string, more: Claim = {}): Claim => {
  const [holder, position, subject] = words.split(" ");
  return { stance: { holder, position, subject, ...more } };
};

const HERALD: readonly Claim[] = [
  {
    ...reported("herald", {
      tie: { from: "ada-moss", kind: "HOLDS_POST", to: "river-city", post: "mayor", sectors: ["GOVERNMENT"] },
    }),
    when: "2022/..",
  },
  {
    ...reported("herald", {
      ref: "speech",
      event: {
        kind: "STATEMENT",
        name: "speaks",
        participants: [{ node: "ada-moss", role: "SPEAKER" }],
        channel: "SPEECH",
      },
    }),
    when: {
      edtf: "2024-04-30",
      basis: "INFERRED",
      reason: "By the header.",
      dating: [{ at: [90, 99], sha256: HASH }],
    },
  },
  {
    ref: "support",
    ...stance("ada-moss SUPPORT bridge-toll"),
    claimant: "ada-moss",
    attribution: "DIRECT_QUOTE",
    saidIn: "speech",
  },
  { ...stance("bea-finn OPPOSE bridge-toll"), claimant: "bea-finn", attribution: "PARAPHRASED" },
  { ...stance("ada-moss SUPPORT bridge-toll"), claimant: "bea-finn", attribution: "PARAPHRASED" },
  {
    ...stance("drivers OPPOSE bridge-toll"),
    claimant: "bea-finn",
    attribution: "PARAPHRASED",
    modality: "ALLEGED",
    when: "2020/2021",
  },
  {
    ...stance("drivers SUPPORT night-toll"),
    claimant: "toll-office",
    attribution: "PARAPHRASED",
    modality: "PLEDGED",
  },
  reported("herald", { tie: { from: "end-the-toll", kind: "ORGANIZES", to: "toll-repeal" } }),
  {
    observation: { of: "toll-repeal", metric: "SIGNATURES_COLLECTED", value: "1200", unit: "SIGNATURE" },
    claimant: "end-the-toll",
    attribution: "PARAPHRASED",
    basis: "SELF_REPORTED",
  },
  reported("herald", { trait: { of: "bridge-toll", kind: "SCOPE", value: "trucks", valueKey: "TRUCKS" } }),
  {
    argument: {
      about: "bridge-toll",
      bearing: "FOR",
      text: "It pays for the bridge.",
      degree: "PARTIAL",
      explains: "support",
    },
    claimant: "ada-moss",
    attribution: "PARAPHRASED",
  },
  reported("unknown", { trait: { of: "ada-moss", kind: "LABEL", value: "stubborn" } }),
  {
    observation: { of: "river-city", metric: "CRIME", direction: "RISING" },
    claimant: "cal-reed",
    attribution: "PARAPHRASED",
    basis: "UNSTATED",
  },
];

const GAZETTE: readonly Claim[] = [
  {
    ...reported("gazette", {
      event: {
        kind: "KILLING",
        name: "a crash",
        participants: [{ node: "cal-reed", role: "VICTIM" }],
        background: true,
      },
    }),
    when: "2019",
  },
  reported("gazette", { ref: "deed", tie: { from: "bea-finn", kind: "IMPLEMENTS", to: "night-toll" } }),
  {
    ...stance("bea-finn SUPPORT night-toll"),
    claimant: "gazette",
    attribution: "INFERRED_FROM_ACTION",
    inferredFrom: "deed",
  },
  reported("gazette", { tie: { from: "bea-finn", kind: "WORKS_FOR", to: "toll-office" } }),
  reported("gazette", {
    observation: { of: "toll-repeal", metric: "DEADLINE", date: "2024-07-01" },
    basis: "REQUIREMENT",
  }),
  reported("gazette", {
    argument: { about: "toll-repeal", bearing: "AGAINST", text: "It costs the bridge.", degree: "FULL" },
  }),
  {
    ...stance("ada-moss OPPOSE night-toll", { qualifies: "herald-may/support" }),
    claimant: "gazette",
    attribution: "REPORTED",
    rank: "DEPRECATED",
    rankReason: "Taken back later.",
  },
];

/** The instants at which each paper came into the graph. */
export const RECORDED = { herald: "2024-05-02T12:00:00Z", gazette: "2024-06-02T12:00:00Z" } as const;

export interface Paper {
  readonly publisher: string;
  readonly publishedOn?: string;
  readonly recordedAt: string;
  readonly claims: readonly Claim[];
}

/** A seed file of one source, as text. */
export function paper(slug: string, { publisher, publishedOn, recordedAt, claims }: Paper): string {
  return JSON.stringify({
    changeSet: { author: "Editors", reason: `The source ${slug}.`, recordedAt },
    source: {
      slug,
      kind: slug === "herald-may" ? "ARTICLE" : "COLUMN",
      name: slug,
      publisher,
      publishedOn,
      text: { sha256: HASH, codePoints: 100 },
    },
    passages: [
      {
        at: [0, 100],
        claims: claims.map((claim, index) => ({
          paraphrase: "In a line of ours.",
          evidence: [
            { at: [index, index + 1], sha256: HASH },
            ...(index === 0 ? [{ at: [50, 60], sha256: HASH, role: "SPEAKER" }] : []),
          ],
          ...claim,
        })),
      },
    ],
  });
}

/** The seed files of the quarrel, as text: the things, the first paper, the second. */
export const TOLL_SEEDS = [
  JSON.stringify({ nodes: NODES }),
  paper("herald-may", {
    publisher: "herald",
    publishedOn: "2024-05-01",
    recordedAt: RECORDED.herald,
    claims: HERALD,
  }),
  paper("gazette-june", {
    publisher: "gazette",
    publishedOn: "2024-06-01",
    recordedAt: RECORDED.gazette,
    claims: GAZETTE,
  }),
] as const;

export const tollGraph = (): Promise<TestGraph> => graphOf(...TOLL_SEEDS);
