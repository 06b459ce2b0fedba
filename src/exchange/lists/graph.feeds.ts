import type { Feed } from "./feed.ts";

/** A node as others name it. */
export interface NamedNode {
  readonly slug: string;
  readonly name: string;
  readonly type: "Person" | "Organization" | "Policy" | "Campaign";
}

/** A node with what is known of it. */
export interface GraphNode extends NamedNode {
  readonly sectors: readonly string[];
  readonly background: boolean;
  readonly note: string | null;
  readonly organizationKind?: string;
  readonly campaignKind?: string;
  readonly names: { readonly nodes: readonly { readonly value: string }[] };
}

/** A place in a source that a claim stands on. */
export interface GraphEvidence {
  readonly address: string;
  readonly role: string;
  readonly locator: { readonly start: number; readonly end: number; readonly sha256: string };
  readonly source: { readonly slug: string; readonly name: string };
}

/** A claim with who makes it and where it stands. */
export interface GraphClaim {
  readonly key: string;
  readonly address: string;
  readonly attribution: string;
  readonly modality: string;
  readonly onWhoseWord: string;
  readonly paraphrase: string;
  readonly qualifier: string | null;
  readonly validTime: string | null;
  readonly claimant: NamedNode;
  readonly inWords: { readonly sentence: string };
  readonly changeSet: { readonly number: number; readonly recordedAt: string };
  readonly evidence: { readonly nodes: readonly GraphEvidence[] };
}

/** When a proposition holds, as far as is known; each day is ISO 8601. */
export interface GraphValidity {
  readonly possibleFrom: string | null;
  readonly certainFrom: string | null;
  readonly certainTo: string | null;
  readonly possibleTo: string | null;
  readonly attestedOn: string | null;
}

/** What all propositions share. */
export interface GraphProposition {
  readonly key: string;
  readonly validity: GraphValidity;
  /** At most ten of them; `totalCount` tells of more. */
  readonly claims: { readonly totalCount: number; readonly nodes: readonly GraphClaim[] };
}

export interface GraphStance extends GraphProposition {
  readonly position: string;
  readonly holder: NamedNode;
  readonly subject: NamedNode;
}

export interface GraphTie extends GraphProposition {
  readonly tieKind: string;
  readonly from: NamedNode;
  readonly to: NamedNode | null;
  readonly post: string | null;
  readonly bearsAs: string | null;
}

export interface GraphEvent extends GraphProposition {
  readonly eventKind: string;
  readonly name: string;
  readonly channel: string | null;
  readonly participants: readonly { readonly role: string; readonly node: NamedNode }[];
}

/** A source with what is known of it. */
export interface GraphSource {
  readonly slug: string;
  readonly name: string;
  readonly title: string | null;
  readonly sourceKind: string;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly dateBasis?: string;
  readonly textSha256: string;
  readonly publisher: NamedNode;
  readonly authorships: { readonly nodes: readonly { readonly author: NamedNode }[] };
}

const NAMED = "slug name type";
const EVIDENCE = `evidence(first: 3) { nodes { address role locator { start end sha256 } source { slug name } } }`;
const CLAIM = `key address attribution modality onWhoseWord paraphrase qualifier validTime claimant { ${NAMED} } inWords { sentence } changeSet { number recordedAt } ${EVIDENCE}`;
const PROPOSITION = `key validity { possibleFrom certainFrom certainTo possibleTo attestedOn } claims(first: 10) { totalCount nodes { ${CLAIM} } }`;

/** A feed of a root field, which takes a filter. */
function rootFeed<Row extends object>(list: string, filter: string, selection: string): Feed<Row> {
  return {
    name: `graph_${list}`,
    ways: [[`${list}(first: $first, after: $after, filter: $filter)`]],
    variables: { filter },
    selection,
  };
}

export const NODE_FEED = rootFeed<GraphNode>(
  "subjects",
  "SubjectFilter",
  `${NAMED} sectors background note ... on Organization { organizationKind } ... on Campaign { campaignKind } names: traits(first: 20, filter: { traitKind: [NAME] }) { nodes { value } }`,
);

export const SOURCE_FEED = rootFeed<GraphSource>(
  "sources",
  "SourceFilter",
  `slug name title sourceKind url publishedOn textSha256 publisher { ${NAMED} } authorships(first: 20) { nodes { author { ${NAMED} } } }`,
);

export const STANCE_FEED = rootFeed<GraphStance>(
  "stances",
  "StanceFilter",
  `position holder { ${NAMED} } subject { ${NAMED} } ${PROPOSITION}`,
);

export const TIE_FEED = rootFeed<GraphTie>(
  "ties",
  "TieFilter",
  `tieKind from { ${NAMED} } to { ${NAMED} } post bearsAs ${PROPOSITION}`,
);

export const EVENT_FEED = rootFeed<GraphEvent>(
  "events",
  "EventFilter",
  `eventKind name channel participants { role node { ${NAMED} } } ${PROPOSITION}`,
);

/** What is said of one node, of whatever kind: its own fields are told as they are. */
export type GraphStatement = GraphProposition & Readonly<Record<string, unknown>>;

export const OBSERVATION_FEED = rootFeed<GraphStatement>(
  "observations",
  "ObservationFilter",
  `subject { ${NAMED} } metric stated low high bound unit base window direction date ${PROPOSITION}`,
);

export const TRAIT_FEED = rootFeed<GraphStatement>(
  "traits",
  "TraitFilter",
  `subject { ${NAMED} } traitKind value valueKey ${PROPOSITION}`,
);

export const ARGUMENT_FEED = rootFeed<GraphStatement>(
  "arguments",
  "ArgumentFilter",
  `subject { ${NAMED} } bearing text degree ${PROPOSITION}`,
);

/** Every kind of proposition, with the fields of its filter that name a node. */
export const PROPOSITION_FEEDS: readonly {
  readonly kind: string;
  readonly feed: Feed<GraphStatement>;
  readonly names: readonly string[];
}[] = [
  { kind: "Stance", feed: STANCE_FEED as Feed<never>, names: ["holder", "subject"] },
  { kind: "Tie", feed: TIE_FEED as Feed<never>, names: ["from", "to"] },
  { kind: "Event", feed: EVENT_FEED as Feed<never>, names: ["participant"] },
  { kind: "Observation", feed: OBSERVATION_FEED, names: ["subject"] },
  { kind: "Trait", feed: TRAIT_FEED, names: ["subject"] },
  { kind: "Argument", feed: ARGUMENT_FEED, names: ["subject"] },
];
