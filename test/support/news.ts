import type { ClaimDraft, PropositionDraft } from "../../src/curation/index.ts";
import type { TestGraph } from "./graph.ts";
import { claim, dated, NO_DATE } from "./quarrel.ts";

export interface Item {
  readonly kind: string;
  readonly revision: number | null;
  readonly summary: string;
}

export interface Feed {
  readonly nodes: readonly Item[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

export const FEED_FIELDS =
  "nodes { kind revision summary } edges { cursor } pageInfo { endCursor hasNextPage }";
export const FEED = `query ($cursor: String, $first: Int, $since: DateTime, $kinds: [NewsKind!]) {
  changesSince(after: $cursor, first: $first, since: $since, kinds: $kinds) { ${FEED_FIELDS} }
}`;

/** A page of what is new. */
export async function feedOf(graph: TestGraph, variables: Record<string, unknown> = {}): Promise<Feed> {
  const asked = { first: 100, ...variables };
  return (await graph.data<{ changesSince: Feed }>(FEED, asked)).changesSince;
}

/** The kinds of what is new after a cursor, without the things that came with it. */
export async function kindsOf(graph: TestGraph, cursor: string | null = null): Promise<string[]> {
  const { nodes } = await feedOf(graph, { cursor });
  return nodes.map(({ kind }) => kind).filter((kind) => kind !== "NEW_NODE" && kind !== "NEW_SOURCE");
}

/** A place after everything there is. */
export async function placeNow(graph: TestGraph): Promise<string> {
  return (await feedOf(graph)).pageInfo.endCursor;
}

/** How many signatures the drive has, on a day where one is given. */
export function signatures(count: bigint, asOf: string | null = null, more: object = {}): PropositionDraft {
  return {
    kind: "Observation",
    node: "wall-drive",
    metric: "SIGNATURES_COLLECTED",
    figure: { stated: count, low: count, high: count, scale: 0 },
    bound: "STATED",
    direction: null,
    unit: "SIGNATURE",
    base: null,
    window: "CUMULATIVE",
    date: null,
    asOf,
    ...more,
  };
}

/** A claim of so many signatures. */
export function counted(count: bigint, asOf: string | null, more: Partial<ClaimDraft> = {}): ClaimDraft {
  const dates = asOf === null ? NO_DATE : dated(asOf);
  return claim(signatures(count, asOf), { basis: "UNSTATED", dates, ...more });
}
