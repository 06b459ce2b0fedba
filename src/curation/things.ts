import type { Query } from "../claims/timing/index.ts";
import type { Bounds } from "../lens/index.ts";
import { anyOf } from "../platform/database/index.ts";
import { nodesIn } from "./content.ts";
import type { ClaimDraft } from "./draft.ts";
import { knownSerials, missingThing } from "./write.ts";

/** A source as far as the claims that it carries depend on it. */
export interface DatedSource extends Bounds {
  readonly serial: number;
}

/** The nodes and sources that some claims are of, by slug. */
export interface Things {
  readonly nodes: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, DatedSource>;
}

/** Looks up the nodes that claims are of and the sources they point into: all of them have to be in the graph. */
export async function thingsIn(query: Query, drafts: readonly ClaimDraft[]): Promise<Things> {
  const nodes = drafts.flatMap(({ claimant, proposition }) => [claimant, ...nodesIn(proposition)]);
  const sources = drafts.flatMap(({ evidence }) => evidence.map(({ source }) => source));
  return {
    nodes: await knownSerials(query, { table: "node", values: [...new Set(nodes)] }),
    sources: await datedSources(query, [...new Set(sources)]),
  };
}

async function datedSources(query: Query, slugs: readonly string[]): Promise<Map<string, DatedSource>> {
  const rows = await query.rows<DatedSource & { slug: string }>(
    `SELECT slug AS "slug", serial AS "serial", published_earliest AS "earliest", published_latest AS "latest" FROM source WHERE ${anyOf(query.engine, "slug", "slugs", "text")}`,
    { slugs },
  );
  const known = new Map(rows.map((row) => [row.slug, row]));
  const slug = slugs.find((value) => !known.has(value));
  if (slug !== undefined) throw missingThing("source", slug);
  return known;
}
