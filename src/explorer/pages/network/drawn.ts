import type { Drawn, DrawnLine, DrawnNode, Tone } from "../../parts/graph/index.ts";
import type { NamedNode } from "../../parts/links/index.ts";
import { plain } from "../../parts/words/index.ts";
import { claimantWords, linkSentence, signOf, verbOf, type Pair, type SaidLink } from "./links.ts";

/** A node with what a picture needs to know of it beside its name. */
export interface PlacedNode {
  readonly node: NamedNode;
  readonly isStart: boolean;
  readonly place?: { readonly x: number; readonly y: number };
}

/** So many sentences are told of a line under the pointer; the table has all. */
const MOST_SENTENCES = 4;

export function drawnOf(nodes: readonly PlacedNode[], pairs: readonly Pair[]): Drawn {
  return { nodes: nodes.map(nodeOf), lines: pairs.map(lineOf) };
}

function nodeOf({ node: { slug, name, type }, ...rest }: PlacedNode): DrawnNode {
  return { id: slug, name, what: plain(type), type, ...rest };
}

function lineOf({ id, links }: Pair): DrawnLine {
  const [first] = links as readonly [SaidLink, ...SaidLink[]];
  const sentences = links.slice(0, MOST_SENTENCES).map(linkSentence);
  const rest = links.length - sentences.length;
  return {
    id,
    from: first.from.slug,
    to: first.to.slug,
    label: links.length === 1 ? labelOf(first) : `${String(links.length)} links: ${signsOf(links)}`,
    sign: signsOf(links),
    told: [...sentences, ...(rest === 0 ? [] : [`and ${String(rest)} more`])].join("; "),
    tone: toneOf(links),
    isDirected: links.every(
      ({ from, proposition }) => proposition.__typename !== "Event" && from.slug === first.from.slug,
    ),
    count: links.length,
  };
}

/** Who says so stands in front: where there is little room, it is not what falls off. */
function labelOf(link: SaidLink): string {
  return `${claimantWords(link.claims)}: ${signOf(link.proposition)} ${verbOf(link)}`;
}

function signsOf(links: readonly SaidLink[]): string {
  return [...new Set(links.map(({ proposition }) => signOf(proposition)))].join(" ");
}

/** One side's colour where all stances are on it. */
function toneOf(links: readonly SaidLink[]): Tone {
  const positions = new Set(
    links.flatMap(({ proposition }) => (proposition.__typename === "Stance" ? [proposition.position] : [])),
  );
  const [only] = positions;
  return positions.size === 1 && (only === "SUPPORT" || only === "OPPOSE") ? only : "OTHER";
}
