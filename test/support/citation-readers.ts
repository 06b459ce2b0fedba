import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import MarkdownIt from "markdown-it";

/** What a reference manager reads from a file. */
export type ReadItem = Readonly<Record<string, unknown>>;

/** A name as it was read: whole, or taken apart by the reader's own rules. */
interface ReadName {
  readonly literal?: string;
  readonly family?: string;
  readonly given?: string;
}

/** The one item of a BibTeX file, a RIS file or a list of CSL-JSON; an error where there is not exactly one. */
export function readCitation(data: unknown, forceType: string): ReadItem {
  const { data: items } = new Cite(data, { forceType });
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${String(items.length)} items were read.`);
  return item;
}

export const readBibtex = (text: string): ReadItem => readCitation(text, "@biblatex/text");
export const readRis = (text: string): ReadItem => readCitation(text, "@ris/file");
export const readCsl = (item: unknown): ReadItem => readCitation([item], "@csl/list+object");

/** The names of an item's authors, as they were written: RIS calls those of newspapers reporters. */
export function authorsOf(item: ReadItem): string[] {
  const names = (item["author"] ?? item["reporter"] ?? []) as readonly (ReadName | string)[];
  return names.map((name) => {
    if (typeof name === "string") return name;
    return name.literal ?? [name.given, name.family].filter((part) => part !== undefined).join(" ");
  });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The words that a line of Markdown shows, without any element that it would make of them. */
export function shownMarkdown(text: string): string {
  const html = new MarkdownIt({ html: true, linkify: false, typographer: false }).render(text);
  const inner = /^<p>([\s\S]*)<\/p>\n$/u.exec(html)?.[1] ?? html;
  return inner.replaceAll(/&(lt|gt|amp|quot);/gu, (_, name: string) => ENTITIES[name] ?? "");
}
