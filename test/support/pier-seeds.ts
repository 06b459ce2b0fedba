import { graphOf, type TestGraph } from "./graph.ts";
import { paper, stance } from "./toll.ts";

// An invented pier, on which few have spoken.

const person = (slug: string, more: object = {}): object => ({ slug, type: "Person", name: slug, ...more });
const group = (slug: string, kind = "ADVOCACY_GROUP"): object => ({
  slug,
  type: "Organization",
  name: slug,
  kind,
});

const NODES = [
  { slug: "unknown", type: "Organization", name: "unknown", kind: "OTHER" },
  group("post", "MEDIA"),
  group("echo", "MEDIA"),
  { slug: "pier", type: "Campaign", name: "a new pier", kind: "INITIATIVE" },
  { slug: "dredging", type: "Policy", name: "dredging" },
  ...[
    "mayor",
    "builder",
    "member",
    "voice",
    "asked",
    "guest",
    "reluctant",
    "turned",
    "rumoured",
    "denier",
  ].map((slug) => person(slug)),
  person("bystander", { background: true }),
  ...["guild", "bank", "port", "harbour-office", "rivals"].map((slug) => group(slug)),
];

type Claim = Readonly<Record<string, unknown>>;

const told = (proposition: Claim, more: Claim = {}): Claim => ({
  ...proposition,
  claimant: "post",
  attribution: "REPORTED",
  ...more,
});
const tie = (words: string, more: Claim = {}): Claim => {
  const [from, kind, to] = words.split(" ");
  return told({ tie: { from, kind, to } }, more);
};
const utterance = (name: string, channel: string, participants: readonly string[]): Claim =>
  told({
    event: {
      kind: "STATEMENT",
      name,
      channel,
      participants: participants.map((words) => {
        const [role, node] = words.split(" ");
        return { node, role };
      }),
    },
  });
const ALLEGED = { modality: "ALLEGED" };

const POST: readonly Claim[] = [
  // Silent, each by another stake.
  tie("pier TARGETS mayor"),
  tie("guild ORGANIZES pier"),
  tie("guild FUNDS pier"),
  tie("port IMPLEMENTS dredging"),
  utterance("The Post asks", "UNKNOWN", ["SPEAKER post", "ADDRESSEE asked", "AFFECTED pier"]),
  utterance("A talk on the pier", "INTERVIEW", ["SPEAKER guest", "INTERVIEWER post", "AFFECTED pier"]),
  // Not silent.
  tie("builder ORGANIZES pier"),
  told(stance("builder SUPPORT pier"), { when: "2024-03-01/" }),
  tie("rivals IMPLEMENTS dredging", { when: "2020/" }),
  told(stance("rivals OPPOSE dredging")),
  // Declined, once with a stance besides.
  told(stance("reluctant DECLINED pier")),
  told(stance("turned DECLINED pier")),
  told(stance("turned NEUTRAL pier")),
  // Only said to hold one, or only said to have a stake.
  tie("rumoured FUNDS pier"),
  told(stance("rumoured OPPOSE pier"), ALLEGED),
  tie("rivals FUNDS pier", ALLEGED),
  tie("denier ORGANIZES pier", { modality: "DENIED" }),
  tie("guest ADMINISTERS pier", ALLEGED),
  // Never listed.
  tie("harbour-office ADMINISTERS pier"),
  tie("harbour-office FUNDS pier"),
  tie("echo FUNDS pier"),
  tie("bystander FUNDS pier"),
  tie("unknown FUNDS pier"),
  tie("pier TARGETS dredging"),
  // Close to the silent ones.
  tie("member MEMBER_OF guild"),
  tie("member WORKS_FOR guild"),
  told(stance("member OPPOSE pier")),
  tie("voice SPEAKS_FOR mayor"),
  told(stance("voice DECLINED pier")),
];

/** One organizer more, told by another paper, a month later; and that the mayor once administered it. */
const ECHO: readonly Claim[] = [
  told({ tie: { from: "bank", kind: "ORGANIZES", to: "pier" } }, { claimant: "echo", when: "2024-06-15/" }),
  told(stance("guild SUPPORT pier"), { claimant: "echo", when: "2024-06-15/" }),
  tie("mayor ADMINISTERS pier", { claimant: "echo", when: "2019/2020" }),
];

export const pierGraph = (): Promise<TestGraph> =>
  graphOf(
    JSON.stringify({ nodes: NODES }),
    paper("post-june", {
      publisher: "post",
      publishedOn: "2024-06-01",
      recordedAt: "2024-06-02T12:00:00Z",
      claims: POST,
    }),
    paper("echo-july", {
      publisher: "echo",
      publishedOn: "2024-07-01",
      recordedAt: "2024-07-02T12:00:00Z",
      claims: ECHO,
    }),
  );
