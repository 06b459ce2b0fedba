import type { LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import type { Class, ThinRow } from "../../platform/links/index.ts";
import type { RequestContext } from "./request.ts";

/** The lens that a root field is asked under: that of `asOf`, else the request's own. */
export function rootScope(root: unknown, context: RequestContext): LensScope {
  return (root as { readonly scope: LensScope } | undefined)?.scope ?? context.scope;
}

/** The rows of a kind that an argument names by slug, in its order; BAD_INPUT where one is unknown. */
export function namedBySlug(
  { load }: RequestContext,
  scope: LensScope,
  asked: { readonly argument: string; readonly of: Class; readonly slugs: readonly string[] },
): Promise<ThinRow[]> {
  const { argument, of, slugs } = asked;
  return Promise.all(
    slugs.map(async (slug) => {
      const row = await load.row(of, "slug", { value: slug, scope });
      if (row !== null) return row;
      const message = `${argument} names ${JSON.stringify(slug)}: expected the slug of ${article(of.name)}.`;
      throw new Problem("BAD_INPUT", message, { [argument]: slug });
    }),
  );
}

/** The serials of what an argument names by slug, each once, in its order; BAD_INPUT where they are too many. */
export async function serialsBySlug(
  context: RequestContext,
  scope: LensScope,
  asked: {
    readonly argument: string;
    readonly of: Class;
    readonly slugs: readonly string[];
    readonly limit: number;
  },
): Promise<number[]> {
  const { argument, slugs, limit } = asked;
  if (slugs.length > limit) {
    const message = `${argument} names ${String(slugs.length)}: expected at most ${String(limit)}.`;
    throw new Problem("BAD_INPUT", message, { limit, seen: slugs.length });
  }
  const rows = await namedBySlug(context, scope, asked);
  return [...new Set(rows.map((row) => Number(row["serial"])))];
}

function article(name: string): string {
  return `${/^[AEIOU]/u.test(name) ? "an" : "a"} ${name}`;
}
