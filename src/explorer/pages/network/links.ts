import type { ResultOf } from "gql.tada";
import { toldWords, type ClaimMentionData } from "../../parts/claim/index.ts";
import type { NamedNode } from "../../parts/links/index.ts";
import { isolated, isSeveral, positionWords, tieVerb } from "../../parts/words/index.ts";
import type { linkWords } from "./link-words.graphql.ts";

export type LinkWords = ResultOf<typeof linkWords>;

/** What links two nodes, and who says so. */
export interface SaidLink {
  readonly from: NamedNode;
  readonly to: NamedNode;
  readonly proposition: LinkWords;
  readonly claims: readonly ClaimMentionData[];
}

/** All that links two nodes: one line of the picture. */
export interface Pair {
  /** The slugs of both. */
  readonly id: string;
  readonly links: readonly SaidLink[];
}

/** The signs of what is no position. */
export const TIE_SIGN = "◇";
export const EVENT_SIGN = "☆";

export function signOf(proposition: LinkWords): string {
  if (proposition.__typename === "Stance") return positionWords(proposition.position).sign;
  return proposition.__typename === "Tie" ? TIE_SIGN : EVENT_SIGN;
}

/** What the first does to the second, or both do: “opposes”, “belongs to”. */
export function verbOf({ proposition, from }: Pick<SaidLink, "proposition" | "from">): string {
  switch (proposition.__typename) {
    case "Stance":
      return positionWords(proposition.position).verbOf(isSeveral(from) ? 2 : 1);
    case "Tie": {
      const verb = tieVerb(proposition, from);
      return proposition.post === null ? verb : `${verb} ${isolated(proposition.post)}`;
    }
    case "Event":
      return `both took part in “${isolated(proposition.name)}”`;
    default:
      return "is linked with";
  }
}

/** Who claims it and how it is told: “Fox News, reported by the source”. */
export function claimantWords(claims: readonly ClaimMentionData[]): string {
  const [first, ...others] = claims;
  if (first === undefined) return "nobody";
  const more = others.length === 0 ? "" : `, and ${String(others.length)} more`;
  return `${isolated(first.claimant.name)}, ${toldWords(first)}${more}`;
}

/** What a link says, without who says so. */
export function linkWordsOf({ from, to, proposition }: SaidLink): string {
  const verb = verbOf({ proposition, from });
  const [one, other] = [isolated(from.name), isolated(to.name)];
  if (proposition.__typename === "Event") return `${one} and ${other} ${verb}`;
  const isPost = proposition.__typename === "Tie" && proposition.post !== null;
  return `${one} ${verb}${isPost ? "," : ""} ${other}`;
}

/** A link in a sentence, with who says so in front. */
export function linkSentence(link: SaidLink): string {
  return `${claimantWords(link.claims)}: ${linkWordsOf(link)}`;
}

/** Tells a link from all others of a picture. */
export function linkKey({ proposition, from, to }: SaidLink): string {
  return `${proposition.key} ${from.slug} ${to.slug}`;
}

export function pairId(one: string, other: string): string {
  return one < other ? `${one}~${other}` : `${other}~${one}`;
}

/** Links by the two nodes that they link. */
export function pairsOf(links: readonly SaidLink[]): Pair[] {
  const byId = new Map<string, SaidLink[]>();
  for (const link of links) {
    const id = pairId(link.from.slug, link.to.slug);
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [link]);
    else known.push(link);
  }
  return Array.from(byId, ([id, together]) => ({ id, links: together }));
}
