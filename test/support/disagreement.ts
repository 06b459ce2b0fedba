import { graphOf, type TestGraph } from "./graph.ts";
import { paper, type Paper } from "./toll.ts";

// Two invented papers that disagree on a ferry, built anew by each test from what they say.

const PAPERS = [
  { slug: "herald", type: "Organization", name: "The Herald", kind: "MEDIA" },
  { slug: "gazette", type: "Organization", name: "The Gazette", kind: "MEDIA" },
];
const THINGS = [
  { slug: "ada-moss", type: "Person", name: "Ada Moss" },
  { slug: "bea-finn", type: "Person", name: "Bea Finn" },
  { slug: "port-office", type: "Organization", name: "Port Office", kind: "GOVERNMENT_BODY" },
  { slug: "ferry", type: "Policy", name: "a ferry" },
  { slug: "pier", type: "Policy", name: "a pier" },
  { slug: "ferry-drive", type: "Campaign", name: "the ferry drive", kind: "INITIATIVE" },
];
const NODES = JSON.stringify({ nodes: [...PAPERS, ...THINGS] });

/** What a paper says, as a claim of a seed file, without who says it. */
export type Said = Readonly<Record<string, unknown>>;

export const stance = (position: string, more: Said = {}): Said => ({
  stance: { holder: "ada-moss", subject: "ferry", position },
  ...more,
});
export const scope = (valueKey: string, more: Said = {}): Said => ({
  trait: { of: "ferry", kind: "SCOPE", value: valueKey.toLowerCase(), valueKey },
  ...more,
});
export const trait = (kind: string, valueKey: string, more: Said = {}): Said => ({
  trait: { of: "ferry-drive", kind, value: valueKey.toLowerCase(), valueKey },
  ...more,
});
/** `collected("1200")`: signatures, as of 1 May 2024 unless it is said otherwise. */
export const figure = (metric: string, value: string, more: Said = {}): Said => ({
  observation: { of: "ferry-drive", metric, value, unit: "SIGNATURE", window: "CUMULATIVE" },
  basis: "UNSTATED",
  when: "2024-05-01",
  ...more,
});
/** The same, with other parts of the figure itself. */
export const figureOf = (parts: Said, more: Said = {}): Said => {
  const whole = {
    of: "ferry-drive",
    metric: "SIGNATURES_COLLECTED",
    value: "1200",
    unit: "SIGNATURE",
    window: "CUMULATIVE",
    ...parts,
  };
  return { observation: whole, basis: "UNSTATED", when: "2024-05-01", ...more };
};
export const trend = (direction: string, parts: Said = {}, more: Said = {}): Said => ({
  observation: { of: "port-office", metric: "CRIME", direction, ...parts },
  basis: "UNSTATED",
  ...more,
});
export const deadline = (date: unknown, more: Said = {}): Said => ({
  observation: { of: "ferry-drive", metric: "DEADLINE", date },
  basis: "REQUIREMENT",
  ...more,
});
export const post = (when: string, more: Said = {}): Said => ({
  tie: { from: "ada-moss", kind: "HOLDS_POST", to: "port-office", post: "head" },
  when,
  ...more,
});
export const landing = (when: string, more: Said = {}): Said => ({
  event: { kind: "OTHER", name: "a landing", participants: [{ node: "bea-finn", role: "AGENT" }] },
  when,
  ...more,
});

/** The instants at which the papers came into the graph. */
export const RECORDED = ["2024-05-02T12:00:00Z", "2024-06-02T12:00:00Z", "2024-07-02T12:00:00Z"] as const;

export const HERALD = "herald-may";
export const GAZETTE = "gazette-may";

/** A paper of 1 May 2024 unless it is said otherwise. */
export function told(
  slug: string,
  claims: readonly Said[],
  more: Partial<Paper> & { readonly recorded?: 0 | 1 | 2 } = {},
): string {
  const { recorded = 0, publisher = slug.replace(/-.*$/u, ""), publishedOn = "2024-05-01" } = more;
  const spoken = claims.map((claim) => ({ claimant: publisher, attribution: "REPORTED", ...claim }));
  return paper(slug, { publisher, publishedOn, recordedAt: RECORDED[recorded], claims: spoken });
}

/** A graph of what two papers of one day say, in an order of their coming. */
export function disagreement(herald: readonly Said[], gazette: readonly Said[]): Promise<TestGraph> {
  return graphOf(NODES, told(HERALD, herald), told(GAZETTE, gazette, { recorded: 1 }));
}

export interface AskedConflict {
  readonly key: string;
  readonly kind: string;
  readonly status: string;
  readonly explanation: string;
  readonly commonFrom: string | null;
  readonly commonTo: string | null;
  readonly spread: number | null;
  readonly spreadGap: string | null;
  readonly members: readonly { readonly key: string; readonly says: string; readonly isFavoured: boolean }[];
}

export const CONFLICT =
  "key kind status explanation commonFrom commonTo spread spreadGap members { key says isFavoured }";

/** Every conflict, under a lens: `(validAt: "2024-05-01")`. */
export async function conflictsOf(graph: TestGraph, lens = ""): Promise<readonly AskedConflict[]> {
  const { asOf } = await graph.data<{ asOf: { conflicts: { nodes: AskedConflict[] } } }>(
    `{ asOf${lens} { conflicts(first: 100) { nodes { ${CONFLICT} } } } }`,
  );
  return asOf.conflicts.nodes;
}

/** What two papers say of one matter. */
export type Matter = readonly [herald: readonly Said[], gazette: readonly Said[]];

/** A graph of two papers of one day that speak of many matters, each with things of its own. */
export function matters(all: readonly Matter[]): Promise<TestGraph> {
  const things = all.flatMap((_, index) => THINGS.map((thing) => own({ ...thing, name: thing.slug }, index)));
  const [herald, gazette] = [0, 1].map((paperIndex) =>
    all.flatMap((matter, index) => (matter[paperIndex] ?? []).map((said) => own(said, index))),
  );
  const nodes = JSON.stringify({ nodes: [...PAPERS, ...things] });
  return graphOf(nodes, told(HERALD, herald ?? []), told(GAZETTE, gazette ?? [], { recorded: 1 }));
}

/** The same of the things of a matter's own: `ferry-7` for `ferry`, and so for what it names by ref. */
function own<Item>(item: Item, index: number): Item {
  const names = [...THINGS.map(({ slug }) => slug), "support", "deed", "other", "herald-may/support"];
  const named = new RegExp(`"(${names.join("|")})"`, "gu");
  return JSON.parse(JSON.stringify(item).replaceAll(named, `"$1-${String(index)}"`)) as Item;
}

/** What the papers disagree on in one matter: each conflict as its kind and what its sides say. */
export async function foundIn(graph: TestGraph, index: number): Promise<string[]> {
  // A thing of which neither paper speaks is not in the graph.
  const things = await graph.rows<{ slug: string }>(
    `SELECT slug AS "slug" FROM node WHERE slug LIKE '%-${String(index)}'`,
  );
  const { conflicts } = await graph.data<{ conflicts: { nodes: AskedConflict[] } }>(
    `query ($subject: [String!]) { conflicts(subject: $subject) { nodes { ${CONFLICT} } } }`,
    { subject: things.map(({ slug }) => slug) },
  );
  return conflicts.nodes.map(({ kind, members }) => [kind, ...members.map(({ says }) => says)].join(" "));
}
