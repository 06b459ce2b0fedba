import { begun } from "../../platform/collections/index.ts";
import {
  NODE_FEED,
  STANCE_FEED,
  TIE_FEED,
  type GraphNode,
  type GraphProposition,
  type GraphStance,
  type GraphTie,
  type Reading,
} from "../lists/index.ts";
import type { Offer } from "./format.ts";
import { xmlAttributes } from "./xml.ts";

/** What nodes and edges tell beside their ids, labels and days; each is text. */
const NODE_VALUES = ["type", "kind", "sectors", "background", "note"] as const;
const EDGE_VALUES = [
  "kind",
  "word",
  "post",
  "claimants",
  "attributions",
  "modalities",
  "onWhoseWord",
  "said",
  "claims",
] as const;

type Values<Name extends string> = Readonly<Record<Name, string | null>>;

/** The whole graph for Gephi and others: nodes, and an edge for each stance and each tie between two of them. */
export const GEXF: Offer = {
  name: "graph",
  extension: "gexf",
  mediaType: "application/gexf+xml; charset=utf-8",
  description:
    "The graph as GEXF 1.3, for Gephi: every node; every stance and every tie as an edge that says who claims it.",
  variables: {},
  async *write(reading) {
    const nodes = await begun(reading.rows(NODE_FEED));
    yield head(reading);
    yield "<nodes>\n";
    for await (const { row } of nodes) yield nodeElement(row);
    yield "</nodes>\n<edges>\n";
    for await (const { row } of reading.rows(STANCE_FEED)) yield stanceElement(row);
    for await (const { row } of reading.rows(TIE_FEED)) yield tieElement(row);
    yield "</edges>\n</graph>\n</gexf>\n";
  },
};

function head({ revision }: Reading): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Standpoint</creator><description>As of revision ${String(revision)}. Every edge says on whose word it stands.</description></meta>
<graph defaultedgetype="directed" mode="static">
${declared("node", NODE_VALUES)}${declared("edge", EDGE_VALUES)}`;
}

function declared(kind: "node" | "edge", names: readonly string[]): string {
  const attributes = names.map(
    (name) => `<attribute${xmlAttributes({ id: name, title: name, type: "string" })}/>`,
  );
  return `<attributes class="${kind}">${attributes.join("")}</attributes>\n`;
}

function valuesElement(values: Values<string>): string {
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== "");
  const elements = told.map(([name, value]) => `<attvalue${xmlAttributes({ for: name, value })}/>`);
  return `<attvalues>${elements.join("")}</attvalues>`;
}

function nodeElement(node: GraphNode): string {
  const values: Values<(typeof NODE_VALUES)[number]> = {
    type: node.type,
    kind: node.organizationKind ?? node.campaignKind ?? null,
    sectors: node.sectors.join(" "),
    background: String(node.background),
    note: node.note,
  };
  return `<node${xmlAttributes({ id: node.slug, label: node.name })}>${valuesElement(values)}</node>\n`;
}

function stanceElement(stance: GraphStance): string {
  const { key, holder, subject, position } = stance;
  return edgeElement(stance, {
    id: key,
    source: holder.slug,
    target: subject.slug,
    kind: "Stance",
    word: position,
    post: null,
  });
}

/** A post that nobody is known to give has no other end, and so no edge. */
function tieElement(tie: GraphTie): string {
  const { key, from, to, tieKind, bearsAs, post } = tie;
  if (to === null) return "";
  const word = bearsAs === null ? tieKind : `${tieKind} ${bearsAs}`;
  return edgeElement(tie, { id: key, source: from.slug, target: to.slug, kind: "Tie", word, post });
}

interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: "Stance" | "Tie";
  readonly word: string;
  readonly post: string | null;
}

/** Whoever says it is named on the edge itself, in its label too: a drawing shows nothing else. */
function edgeElement({ claims }: GraphProposition, { kind, word, post, ...ends }: Edge): string {
  const each = (tell: (claim: (typeof claims.nodes)[number]) => string): string =>
    claims.nodes.map(tell).join("; ");
  const values: Values<(typeof EDGE_VALUES)[number]> = {
    ...{ kind, word, post },
    claimants: each(({ claimant }) => claimant.name),
    attributions: each(({ attribution }) => attribution),
    modalities: each(({ modality }) => modality),
    onWhoseWord: each(({ onWhoseWord }) => onWhoseWord),
    said: claims.nodes.map(({ inWords }) => inWords.sentence).join("\n"),
    claims: each(({ address }) => address),
  };
  return `<edge${xmlAttributes({ ...ends, kind: word, label: edgeLabel(word, claims) })}>${valuesElement(values)}</edge>\n`;
}

function edgeLabel(word: string, { nodes, totalCount }: GraphProposition["claims"]): string {
  const [first] = nodes;
  if (first === undefined) return word;
  const { claimant, attribution, modality } = first;
  const more = totalCount > 1 ? `, and ${String(totalCount - 1)} more` : "";
  return `${word} (${claimant.name}: ${modality}, ${attribution}${more})`;
}
