import type { TestGraph } from "./graph.ts";

/** An entry, as it is asked for. */
export interface Entry {
  readonly kind: string;
  readonly label: string;
  readonly concerns: readonly string[];
  readonly roles: readonly string[];
  readonly date: string | null;
  readonly dateBasis: string | null;
  readonly mark: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly end: { readonly kind: string; readonly earliest: string | null; readonly latest: string | null };
  readonly proposition: { readonly key: string };
}
/** A page of entries. */
export interface List {
  readonly totalCount: number;
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
/** Both lists of a timeline. */
export interface Lists {
  readonly dated: List;
  readonly undated: List;
}

/** What is asked of each entry. */
export const ENTRIES = `fragment Entries on TimelineEntryConnection {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { kind label concerns roles date dateBasis mark earliest latest end { kind earliest latest } proposition { key } }
}`;
const BOTH = "dated(first: 100) { ...Entries } undated(first: 100) { ...Entries }";

/** The timeline of a node, whole: under a lens, and with arguments, where they are given. */
export async function timeline(
  graph: TestGraph,
  slug: string,
  { lens = "", args = "" }: { lens?: string; args?: string } = {},
): Promise<Lists> {
  const fields = `subject(slug: "${slug}") { timeline${args} { ${BOTH} } }`;
  type Root = Record<"subject", { timeline: Lists }>;
  if (lens === "") return (await graph.data<Root>(`{ ${fields} } ${ENTRIES}`)).subject.timeline;
  const { asOf } = await graph.data<{ asOf: Root }>(`{ asOf(${lens}) { ${fields} } } ${ENTRIES}`);
  return asOf.subject.timeline;
}

/** An entry in a row, for tables. */
export const days = ({ mark, earliest, latest, date, kind, label }: Entry): unknown[] => [
  mark,
  earliest,
  latest,
  date,
  kind,
  label,
];
/** The labels of a list. */
export const labels = ({ nodes }: List): string[] => nodes.map(({ label }) => label);
