import { graphOf, type TestGraph } from "./graph.ts";
import { paper, stance } from "./toll.ts";

// An invented fair, of which little is dated outright.

const NODES = [
  { slug: "post", type: "Organization", name: "The Post", kind: "MEDIA" },
  { slug: "leaflet", type: "Organization", name: "A leaflet", kind: "MEDIA" },
  { slug: "nan", type: "Person", name: "Nan" },
  { slug: "guild", type: "Organization", name: "Guild", kind: "ADVOCACY_GROUP" },
  { slug: "fair", type: "Campaign", name: "the fair", kind: "OTHER" },
];

type Claim = Readonly<Record<string, unknown>>;

const told = (proposition: Claim, says: string, more: Claim = {}): Claim => ({
  ...proposition,
  claimant: "post",
  attribution: "REPORTED",
  paraphrase: says,
  ...more,
});

function happening(name: string, participants: readonly string[], kind = "OTHER"): Claim {
  const parts = participants.map((words) => {
    const [role, node] = words.split(" ");
    return { node, role };
  });
  return {
    event: { kind, name, participants: parts, ...(kind === "STATEMENT" ? { channel: "UNKNOWN" } : {}) },
  };
}

const tie = (words: string): Claim => {
  const [from, kind, to] = words.split(" ");
  return { tie: { from, kind, to } };
};

const POST: readonly Claim[] = [
  told(happening("The fair is founded", ["AFFECTED fair"], "STARTED"), "It was there by 1950.", {
    when: "[..1950]",
  }),
  told(happening("The ground is drained", ["AFFECTED fair"]), "It took from May to June 2020.", {
    when: "2020-05/2020-06",
  }),
  told(tie("guild FUNDS fair"), "The Guild gave money until 2021.", { when: "/2021" }),
  told(
    { observation: { of: "fair", metric: "PEOPLE", value: "40", unit: "PERSON", base: "visitors" } },
    "40 people came.",
    {
      when: "2022-03",
      basis: "UNSTATED",
    },
  ),
  told(stance("nan SUPPORT fair"), "Nan is for it since 2023.", { when: "2023/.." }),
  told({ observation: { of: "fair", metric: "DEADLINE", date: "2025" } }, "Stalls must be booked in 2025.", {
    basis: "REQUIREMENT",
  }),
  told(stance("guild OPPOSE fair"), "The Guild was against it once.", { ended: true }),
  told(tie("nan ORGANIZES fair"), "Nan organizes it."),
  told({ observation: { of: "fair", metric: "DEADLINE", date: "XXXX-07-06" } }, "Forms are due on 6 July.", {
    basis: "REQUIREMENT",
  }),
  told(happening("Nan opens the fair", ["AGENT nan", "AFFECTED fair"]), "Nan opens it on 6 July.", {
    when: "XXXX-07-06",
  }),
  told(
    happening(
      "Nan and the Guild talk",
      ["SPEAKER nan", "ADDRESSEE nan", "ADDRESSEE guild", "AFFECTED fair"],
      "STATEMENT",
    ),
    "They talk about the fair.",
  ),
  told(stance("nan OPPOSE nan"), "Nan is against herself."),
  told({ trait: { of: "guild", kind: "NAME", value: "The Guild" } }, "Is called The Guild."),
  told(
    { argument: { about: "guild", bearing: "AGAINST", text: "It is greedy.", degree: "FULL" } },
    "The Guild is greedy.",
    { claimant: "nan" },
  ),
  told(tie("guild REPRESENTS nan"), "The Guild paid Nan.", { claimant: "nan", modality: "ALLEGED" }),
];

/** Says nothing of its own day. */
const LEAFLET: readonly Claim[] = [
  told(stance("nan SUPPORT guild"), "Nan is said to be for the Guild.", { claimant: "leaflet" }),
];

/** What a later paper adds. */
export const CLOSING = paper("post-august", {
  publisher: "post",
  publishedOn: "2024-08-01",
  recordedAt: "2024-08-02T12:00:00Z",
  claims: [
    told(happening("The fair closes", ["AFFECTED fair"], "ENDED"), "It closes in 2026.", { when: "2026-09" }),
  ],
});

export const FAIR_SEEDS = [
  JSON.stringify({ nodes: NODES }),
  paper("post-june", {
    publisher: "post",
    publishedOn: "2024-06-01",
    recordedAt: "2024-06-02T12:00:00Z",
    claims: POST,
  }),
  paper("leaflet", { publisher: "leaflet", recordedAt: "2024-07-02T12:00:00Z", claims: LEAFLET }),
] as const;

export const fairGraph = (): Promise<TestGraph> => graphOf(...FAIR_SEEDS);
