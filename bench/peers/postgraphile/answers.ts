import type { WorkloadName } from "../../workloads/index.ts";

/** What PostGraphile answers to the documents of this folder. */
interface Answer {
  readonly subjectBySlug?: Subject | null;
  readonly policiesBySlug?: { readonly nodes: readonly unknown[] };
  readonly shortestPath?: { readonly nodes: readonly Hop[] };
  readonly searchNames?: { readonly nodes: readonly Hit[] };
}

interface Subject {
  readonly type?: string;
  readonly slug?: string;
  readonly name?: string;
  readonly neighbours?: { readonly nodes: readonly Neighbour[] };
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

interface Neighbour extends Named {
  readonly shared: number;
  readonly sameSide: number;
  readonly oppositeSide: number;
}

interface Hop {
  readonly fromSlug: string;
  readonly toSlug: string;
}

interface Hit extends Named {
  readonly matchedText: string;
}

type Mapping = (answer: Answer) => unknown;

const asPolicy: Mapping = ({ subjectBySlug }) => ({ policy: subjectBySlug });

/** How each answer is put into the shape of the product's. */
const MAPPINGS: Readonly<Partial<Record<WorkloadName, Mapping>>> = {
  point: ({ subjectBySlug: subject }) => ({
    actor: { __typename: subject?.type, slug: subject?.slug, name: subject?.name },
  }),
  list: asPolicy,
  page: asPolicy,
  levels: ({ policiesBySlug }) => ({ policies: policiesBySlug }),
  neighbours: ({ subjectBySlug }) => ({
    actor: { neighbours: { nodes: subjectBySlug?.neighbours?.nodes.map(neighbourOf) } },
  }),
  path: ({ shortestPath }) => ({ paths: { paths: pathsOf(shortestPath?.nodes ?? []) } }),
  search: ({ searchNames }) => ({
    search: {
      nodes: searchNames?.nodes.map(({ matchedText, ...node }) => ({ matchedText, node })),
    },
  }),
};

/** What an answer says, in the shape of the product's. */
export function postgraphileData(workload: WorkloadName, text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: Answer; errors?: unknown };
  const mapping = MAPPINGS[workload];
  if (data !== undefined && errors === undefined && mapping !== undefined) return mapping(data);
  throw new Error(`PostGraphile answers ${workload} by ${text.slice(0, 500)}: expected data.`);
}

function neighbourOf({ slug, name, ...counts }: Neighbour): unknown {
  return { ...counts, actor: { slug, name } };
}

function pathsOf(hops: readonly Hop[]): unknown[] {
  if (hops.length === 0) return [];
  const told = hops.map(({ fromSlug, toSlug }) => ({ from: { slug: fromSlug }, to: { slug: toSlug } }));
  return [{ length: hops.length, hops: told }];
}
