import { graphOf, type TestGraph } from "./graph.ts";
import { paper, stance } from "./toll.ts";

// An invented quarrel over a wharf, told by three papers: who changes sides, who belongs to whom, what bears on what.

const organization = (slug: string, kind: string, more: object = {}): object => ({
  slug,
  type: "Organization",
  name: slug,
  kind,
  ...more,
});
const person = (slug: string): object => ({ slug, type: "Person", name: slug });
const policy = (slug: string): object => ({ slug, type: "Policy", name: slug });

const NODES = [
  organization("courier", "MEDIA"),
  organization("beacon", "MEDIA"),
  ...["ann", "ben", "cat", "dan", "eve", "fay", "gil", "hal"].map(person),
  organization("guild", "UNION", { sectors: ["VOTERS"] }),
  organization("local", "UNION"),
  organization("league", "ADVOCACY_GROUP"),
  organization("walkers", "INFORMAL_GROUP"),
  policy("plan"),
  policy("crane"),
  policy("slip"),
  policy("quay"),
  { slug: "recall", type: "Campaign", name: "recall", kind: "RECALL" },
];

type Claim = Readonly<Record<string, unknown>>;

const told = (words: string, more: Claim = {}): Claim => ({
  ...stance(words),
  claimant: "courier",
  attribution: "REPORTED",
  ...more,
});
const own = (words: string, more: Claim = {}): Claim => {
  const [holder] = words.split(" ");
  return told(words, { claimant: holder, attribution: "DIRECT_QUOTE", ...more });
};
const tie = (words: string, more: Claim = {}, claim: Claim = {}): Claim => {
  const [from, kind, to] = words.split(" ");
  return { tie: { from, kind, to, ...more }, claimant: "courier", attribution: "REPORTED", ...claim };
};
const argument = (words: string, text: string, more: Claim = {}): Claim => {
  const [claimant, bearing, about] = words.split(" ");
  return { argument: { about, bearing, text, ...more }, claimant, attribution: "PARAPHRASED" };
};

/** 10 January 2024. */
const COURIER: readonly Claim[] = [
  {
    ref: "letter",
    event: {
      kind: "STATEMENT",
      name: "a joint letter",
      participants: ["ann", "ben", "guild"].map((node) => ({ node, role: "SPEAKER" })),
      channel: "WRITTEN_STATEMENT",
    },
    claimant: "courier",
    attribution: "REPORTED",
    when: "2024-01-10",
  },
  own("ann SUPPORT plan", { saidIn: "letter" }),
  own("ben SUPPORT plan", { saidIn: "letter" }),
  own("guild SUPPORT plan", { saidIn: "letter" }),
  told("walkers OPPOSE plan"),
  told("league OPPOSE plan", { claimant: "guild", attribution: "PARAPHRASED" }),
  own("cat NEUTRAL plan"),
  own("eve UNDECIDED plan"),
  told("fay DECLINED plan"),
  // Contradicts himself: both are certain from February to May.
  told("dan MIXED plan", { when: "2024-01-01/2024-06-30" }),
  told("dan SUPPORT plan", { when: "2024-02-01/2024-05-31" }),
  // Only alleged: it counts nowhere.
  told("hal OPPOSE plan", { modality: "ALLEGED" }),
  { ref: "deed", ...tie("guild IMPLEMENTS crane") },
  told("guild SUPPORT crane", { attribution: "INFERRED_FROM_ACTION", inferredFrom: "deed" }),
  tie("ann MEMBER_OF guild", {}, { when: "2020/2024-02-28" }),
  tie("ben MEMBER_OF local"),
  tie("local MEMBER_OF guild"),
  tie("walkers WORKS_FOR league"),
  // What is only alleged neither collapses anybody nor carries anything over.
  tie("walkers MEMBER_OF league", {}, { modality: "ALLEGED" }),
  tie("quay PART_OF plan", {}, { modality: "ALLEGED" }),
  own("ben OPPOSE quay"),
  tie("crane PART_OF plan"),
  tie("slip PART_OF plan"),
  tie("recall BEARS_ON eve", { bearing: "AGAINST" }),
  tie("eve BEARS_ON plan", { bearing: "FOR" }),
  own("hal SUPPORT recall"),
  own("gil OPPOSE slip"),
  argument("ann FOR plan", "It brings work.", { degree: "PARTIAL" }),
  argument("ben FOR plan", "It brings work.", { degree: "PARTIAL" }),
  argument("ann FOR plan", "It lasts."),
  argument("league AGAINST plan", "It shuts out the tide.", { degree: "FULL" }),
  { ...argument("ann AGAINST plan", "It is ugly."), modality: "DENIED" },
];

/** 10 March 2024. */
const BEACON: readonly Claim[] = [
  own("ann OPPOSE plan", { claimant: "ann" }),
  own("cat SUPPORT plan"),
  // He is told to have been for it once, and to be against it now.
  told("hal SUPPORT crane", { ended: true }),
  told("hal OPPOSE crane"),
  tie("local SPEAKS_FOR guild"),
];

/** Without a date. */
const STRAY: readonly Claim[] = [
  told("gil SUPPORT plan", { claimant: "beacon" }),
  told("gil OPPOSE plan", { claimant: "beacon" }),
];

/** The instants at which each paper came into the graph. */
export const WHARF_RECORDED = {
  courier: "2024-05-01T12:00:00Z",
  beacon: "2024-05-02T12:00:00Z",
  stray: "2024-05-03T12:00:00Z",
} as const;

export const WHARF_SEEDS = [
  JSON.stringify({ nodes: NODES }),
  paper("courier-january", {
    publisher: "courier",
    publishedOn: "2024-01-10",
    recordedAt: WHARF_RECORDED.courier,
    claims: COURIER,
  }),
  paper("beacon-march", {
    publisher: "beacon",
    publishedOn: "2024-03-10",
    recordedAt: WHARF_RECORDED.beacon,
    claims: BEACON,
  }),
  paper("beacon-stray", { publisher: "beacon", recordedAt: WHARF_RECORDED.stray, claims: STRAY }),
] as const;

export const wharfGraph = (): Promise<TestGraph> => graphOf(...WHARF_SEEDS);
