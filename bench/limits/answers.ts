/** A path as it is told: the slugs of both ends of each hop. */
interface ToldPath {
  readonly hops: readonly {
    readonly from: { readonly slug: string };
    readonly to: { readonly slug: string };
  }[];
}

/** The answer that tells a path, or that there is none. */
export function pathAnswer(path: ToldPath | null): string {
  if (path === null) return '{"data":{"paths":{"paths":[]}}}';
  const hops = path.hops.map(({ from, to }) => `{"from":{"slug":"${from.slug}"},"to":{"slug":"${to.slug}"}}`);
  return `{"data":{"paths":{"paths":[{"length":${String(hops.length)},"hops":[${hops.join(",")}]}]}}}`;
}
