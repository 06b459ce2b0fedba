import { Problem } from "../platform/errors/index.ts";
import { anyOf } from "../platform/database/index.ts";
import { groupBy } from "../platform/collections/index.ts";
import { foldName } from "../platform/text/index.ts";
import { Campaign } from "../things/campaign/index.ts";
import { Organization } from "../things/organization/index.ts";
import { Person } from "../things/person/index.ts";
import { Policy } from "../things/policy/index.ts";
import { nodesIn } from "./content.ts";
import type { ClaimDraft } from "./draft.ts";
import type { NodeDraft, SourceHeader } from "./source-draft.ts";
import type { Query } from "../claims/timing/index.ts";
import { addRows } from "./insert.ts";
import { serials, type Write } from "./write.ts";

const ENTITY = { Person, Organization, Policy, Campaign } as const;

/** Every node that a source and some claims of it need, by slug. */
export function slugsIn(
  { publisher, authors }: Pick<SourceHeader, "publisher" | "authors">,
  claims: readonly ClaimDraft[],
): Set<string> {
  const slugs = new Set([publisher, ...authors]);
  for (const { claimant, proposition } of claims) {
    slugs.add(claimant);
    for (const slug of nodesIn(proposition)) slugs.add(slug);
  }
  return slugs;
}

/** Those drafts whose nodes are not there yet. A node that is there under another description is refused. */
export async function newNodes(query: Query, drafts: readonly NodeDraft[]): Promise<NodeDraft[]> {
  const rows = await query.rows<Record<string, unknown>>(
    `SELECT slug AS "slug", type AS "type", name AS "name", organization_kind AS "organizationKind", campaign_kind AS "campaignKind", sector_list AS "sectorList", background AS "background", note AS "note" FROM node WHERE ${anyOf(query.engine, "slug", "slugs", "text")}`,
    { slugs: drafts.map((draft) => draft.slug) },
  );
  const known = new Map(rows.map((row) => [row["slug"], row]));
  return drafts.filter((draft) => {
    const row = known.get(draft.slug);
    if (row !== undefined) requireSame(row, draft);
    return row === undefined;
  });
}

function requireSame(row: Record<string, unknown>, draft: NodeDraft): void {
  for (const [property, value] of Object.entries(columnsOf(draft))) {
    if (property === "folded" || row[property] === value) continue;
    throw new Problem(
      "BAD_INPUT",
      `The node ${draft.slug} has the ${property} ${JSON.stringify(value)} in the file, and ${JSON.stringify(row[property])} in the graph: expected the same. A node does not change; what sources say of it are traits.`,
      { slug: draft.slug, property },
    );
  }
}

function columnsOf(draft: NodeDraft): Record<string, unknown> {
  const { slug, type, name, organizationKind, campaignKind, sectors, background, note } = draft;
  return {
    slug,
    type,
    name,
    folded: foldName(name),
    sectorList: sectors.join(","),
    background: Number(background),
    note,
    organizationKind,
    campaignKind,
  };
}

/** Adds nodes to the graph. */
export async function addNodes(write: Write, drafts: readonly NodeDraft[]): Promise<void> {
  const next = await serials(write, "node");
  for (const [type, some] of groupBy(drafts, (draft) => draft.type)) {
    const rows = some.map((draft) => ({ ...columnsOf(draft), serial: next(), knownFrom: write.revision }));
    await addRows(write.db, ENTITY[type], rows);
  }
}
