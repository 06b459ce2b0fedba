import type { PageHead } from "./platform/http/index.ts";
import { sliceCodePoints } from "./platform/text/index.ts";
import { withoutDirections } from "./questions/citation/index.ts";

// What previews say of the explorer's pages. A claim is told as its sentence, which begins with whose word it is and how it
// is told, so that no preview that cuts it cuts that.

const LONGEST_TITLE = 150;
const LONGEST_DESCRIPTION = 300;

/** Stances, and the claims of the latest one. */
const STANCES = "(first: 1) { totalCount nodes { claims(first: 1) { nodes { inWords { sentence } } } } }";

interface ToldStances {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly claims: { readonly nodes: readonly { readonly inWords: { readonly sentence: string } }[] };
  }[];
}

/** A person, an organization, a policy or a campaign, as its head needs it. */
interface ToldNode {
  readonly name: string;
  readonly type: string;
  readonly about: ToldStances;
  readonly held?: ToldStances;
}

/** Of a policy or a campaign. */
export const SUBJECT_HEAD = `name type about: stancesAbout${STANCES}`;
/** Of whoever can hold a stance. */
export const ACTOR_HEAD = `${SUBJECT_HEAD} held: stances${STANCES}`;

/** Under which lens a page is asked for. */
export interface ToldLens {
  readonly on: string | null;
  readonly known: string | null;
  readonly without: readonly string[];
}

export function nodeHead({ name, type, about, held }: ToldNode, lens: ToldLens): PageHead {
  const counts = [
    ...(held === undefined ? [] : [`${stances(held.totalCount)} of ${name}`]),
    `${stances(about.totalCount)} on ${name}`,
  ];
  const told = [held, about].flatMap((list) => sentencesOf(list));
  const description = `${lensWords(lens)}On record: ${counts.join(", ")}. ${told[0] ?? ""}`;
  return head(name, description, type === "Person" ? "profile" : "website");
}

function sentencesOf(list: ToldStances | undefined): string[] {
  return (list?.nodes ?? []).flatMap(({ claims }) => claims.nodes.map(({ inWords }) => inWords.sentence));
}

function stances(count: number): string {
  return count === 1 ? "1 stance" : `${String(count === 0 ? "no" : count)} stances`;
}

/** A claim, as its head needs it. */
interface ToldClaim {
  readonly inWords: { readonly sentence: string };
  readonly evidence: {
    readonly nodes: readonly {
      readonly source: { readonly name: string };
      readonly locator: { readonly start: number; readonly end: number };
    }[];
  };
}

export const CLAIM_HEAD =
  "inWords { sentence } evidence(first: 1) { nodes { source { name } locator { start end } } }";

export function claimHead({ inWords, evidence }: ToldClaim, lens: ToldLens): PageHead {
  const places = evidence.nodes.map(
    ({ source, locator }) =>
      ` In ${source.name}, characters ${String(locator.start)}–${String(locator.end)}.`,
  );
  const room = LONGEST_DESCRIPTION - lengthOf(places.join("")) - lengthOf(lensWords(lens));
  const told = shortened(inWords.sentence, Math.max(room, LONGEST_TITLE));
  return head(inWords.sentence, `${lensWords(lens)}${told}${places.join("")}`, "article");
}

/** A source, as its head needs it. */
interface ToldSource {
  readonly name: string;
  readonly citation: { readonly reference: string };
  readonly evidence: { readonly totalCount: number };
}

export const SOURCE_HEAD = "name citation { reference } evidence(first: 1) { totalCount }";

export function sourceHead({ name, citation, evidence }: ToldSource, lens: ToldLens): PageHead {
  const pieces = evidence.totalCount === 1 ? "1 passage" : `${String(evidence.totalCount)} passages`;
  const description = `${lensWords(lens)}What ${citation.reference} reports, and in whose voice: ${pieces} as evidence of claims.`;
  return head(name, description, "website");
}

/** A page that is about nothing in particular. */
export function plainHead(title: string, description: string): PageHead {
  return head(title, description, "website");
}

/** Words are put into the order in which they are stored: a name can't turn what stands behind it. */
function head(title: string, description: string, type: NonNullable<PageHead["type"]>): PageHead {
  return {
    title: shortened(withoutDirections(title), LONGEST_TITLE),
    description: shortened(withoutDirections(description).trim(), LONGEST_DESCRIPTION),
    type,
  };
}

function lensWords({ on, known, without }: ToldLens): string {
  const words = [
    ...(on === null ? [] : [`On ${on}`]),
    ...(known === null ? [] : [`as known on ${known}`]),
    ...(without.length === 0 ? [] : [`without ${without.join(", ")}`]),
  ];
  return words.length === 0 ? "" : `${words.join(", ")}. `;
}

function shortened(text: string, most: number): string {
  return lengthOf(text) <= most ? text : `${sliceCodePoints(text, 0, most - 1)}…`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
