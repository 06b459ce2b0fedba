import { begun } from "../../platform/collections/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { NODE_FEED, PROPOSITION_FEEDS, SOURCE_FEED, type Reading } from "../lists/index.ts";
import { CONTEXT, datasetObject, nodeObject, propositionObject, sourceObject } from "./json-ld.objects.ts";
import type { Offer } from "./format.ts";

const MEDIA_TYPE = "application/ld+json; charset=utf-8";

/** Everything as linked data. */
export const JSON_LD: Offer = {
  name: "graph",
  extension: "jsonld",
  mediaType: MEDIA_TYPE,
  description:
    "The graph as JSON-LD: nodes and sources by schema.org, claims by schema.org and PROV, evidence as Web Annotations.",
  variables: {},
  async *write(reading) {
    const objects = await begun(wholeGraph(reading));
    yield* documentOf(reading, objects);
  },
};

/** One node, with all that is said of it. */
export const NODE_JSON_LD: Offer = {
  name: "node",
  extension: "jsonld",
  mediaType: MEDIA_TYPE,
  description: "The node with the slug `slug`, and all that is said of it, as JSON-LD.",
  variables: { slug: "String!" },
  async *write(reading) {
    const objects = await begun(oneNode(reading));
    yield* documentOf(reading, objects);
  },
};

/** Ids are addresses on this server: what they begin with is told where it is known. */
async function* documentOf({ origin }: Reading, objects: AsyncIterable<object>): AsyncIterable<string> {
  const context = { ...(origin === null ? {} : { "@base": `${origin}/` }), ...CONTEXT };
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`;
  let before = "\n";
  for await (const object of objects) {
    yield before + JSON.stringify(object);
    before = ",\n";
  }
  yield "\n]}\n";
}

async function* wholeGraph(reading: Reading): AsyncIterable<object> {
  const nodes = await begun(reading.rows(NODE_FEED));
  yield datasetObject(`/export/graph@${String(reading.revision)}.jsonld`, reading.revision);
  for await (const { row } of nodes) yield nodeObject(row);
  for await (const { row } of reading.rows(SOURCE_FEED)) yield sourceObject(row);
  for (const { feed, kind } of PROPOSITION_FEEDS)
    for await (const { row } of reading.rows(feed)) yield propositionObject(kind, row);
}

/** What names the node at both ends is told once. */
async function* oneNode(reading: Reading): AsyncIterable<object> {
  const slug = reading.variables["slug"] as string;
  const node = await begun(reading.rows(NODE_FEED, { filter: { slug: [slug] } }));
  let isThere = false;
  for await (const { row } of node) {
    isThere = true;
    yield datasetObject(`/export/node@${String(reading.revision)}.jsonld?slug=${slug}`, reading.revision);
    yield nodeObject(row);
  }
  if (!isThere)
    throw new Problem("NOT_FOUND", `No node has the slug ${JSON.stringify(slug)} under this lens.`);
  const told = new Set<string>();
  for (const { feed, kind, names } of PROPOSITION_FEEDS) {
    for (const field of names) {
      for await (const { row } of reading.rows(feed, { filter: { [field]: [slug] } })) {
        if (!told.has(row.key)) yield propositionObject(kind, row);
        told.add(row.key);
      }
    }
  }
}
