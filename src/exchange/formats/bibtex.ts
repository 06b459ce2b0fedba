import { citationOffer } from "./citation.offer.ts";

/** Sources as a BibTeX file. */
export const BIBTEX = citationOffer({
  form: "bibtex",
  extension: "bib",
  mediaType: "application/x-bibtex; charset=utf-8",
  description: "Sources as a BibTeX file, for LaTeX and reference managers.",
  async *write(entries) {
    for await (const entry of entries) yield `${entry}\n`;
  },
});
