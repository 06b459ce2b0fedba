import type { LensScope } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import type { Class } from "../../platform/links/index.ts";
import type { RequestContext } from "./request.ts";

/** The lens that a root field is asked under: that of `asOf`, else the request's own. */
export function rootScope(root: unknown, context: RequestContext): LensScope {
  return (root as { readonly scope: LensScope } | undefined)?.scope ?? context.scope;
}

/** What an argument names by slug, and of which kind that is. */
interface Naming {
  readonly argument: string;
  readonly of: Class;
}

/** How many things an argument may name where it has no limit of its own. */
export const MAXIMUM_NAMED = 100;

/**
 * The serial of what an argument names by slug; null where the lens looks at a time before it was known, so that “then”
 * and “now” can be asked with the same words. BAD_INPUT where it is not known at the newest revision either.
 */
export async function serialBySlug(
  { load, scope: newest }: RequestContext,
  scope: LensScope,
  { argument, of, slug }: Naming & { readonly slug: string },
): Promise<number | null> {
  const row = await load.row(of, "slug", { value: slug, scope });
  if (row !== null) return Number(row["serial"]);
  if ((await load.row(of, "slug", { value: slug, scope: newest })) !== null) return null;
  const message = `${argument} names ${JSON.stringify(slug)}: expected the slug of ${article(of.name)}.`;
  throw new Problem("BAD_INPUT", message, { [argument]: slug });
}

/**
 * The serials of what an argument names by slug, each once, in its order, without what was not known yet under the lens.
 * BAD_INPUT where they are too many, or one is unknown at the newest revision.
 */
export async function serialsBySlug(
  context: RequestContext,
  scope: LensScope,
  asked: Naming & { readonly slugs: readonly string[]; readonly limit?: number },
): Promise<number[]> {
  const { argument, of, slugs, limit = MAXIMUM_NAMED } = asked;
  if (slugs.length > limit) {
    const message = `${argument} names ${String(slugs.length)}: expected at most ${String(limit)}.`;
    throw new Problem("BAD_INPUT", message, { limit, seen: slugs.length });
  }
  const serials = await Promise.all(
    slugs.map((slug) => serialBySlug(context, scope, { argument, of, slug })),
  );
  return [...new Set(serials.filter((serial) => serial !== null))];
}

function article(name: string): string {
  return `${/^[AEIOU]/u.test(name) ? "an" : "a"} ${name}`;
}
