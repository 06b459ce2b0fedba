import { SourceKind } from "../../things/source/index.ts";
import type { PublicationDate } from "./publication-date.ts";

/** What is known of a source, as every format tells it: names are one line, what is unknown is null. */
export interface CitedWork {
  /** The slug: it names the work in every format. */
  readonly key: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** What we call it, where it has no title that we know. */
  readonly name: string;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly date: PublicationDate | null;
}

/** What a kind of source is called in each format. */
interface WorkType {
  readonly csl: string;
  readonly bibtex: "article" | "misc";
  readonly ris: string;
  readonly genre: string | null;
}

const DOCUMENT: WorkType = { csl: "document", bibtex: "misc", ris: "GEN", genre: null };

const TYPES: Readonly<Record<SourceKind, WorkType>> = {
  ARTICLE: { csl: "article-newspaper", bibtex: "article", ris: "NEWS", genre: null },
  COLUMN: { csl: "article-newspaper", bibtex: "article", ris: "NEWS", genre: "Opinion" },
  PRESS_RELEASE: { csl: "report", bibtex: "misc", ris: "RPRT", genre: "Press release" },
  DOCUMENT,
  POST: { csl: "post", bibtex: "misc", ris: "ELEC", genre: "Post" },
  OTHER: DOCUMENT,
};

export function workType({ kind, url }: CitedWork): WorkType {
  if (kind === SourceKind.OTHER && url !== null) return { ...DOCUMENT, csl: "webpage", ris: "ELEC" };
  return TYPES[kind];
}

/** Whether the outlet is what the work appeared in, rather than who issued it. */
export function isContained(work: CitedWork): boolean {
  return ["article-newspaper", "post", "webpage"].includes(workType(work).csl);
}

/** The title; in brackets what we call it where that is unknown, as styles do with works that have none. */
export function titleText({ title, name }: CitedWork): string {
  return title ?? `[${name}]`;
}
