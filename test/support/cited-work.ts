import { readEdtf } from "../../src/lens/index.ts";
import { publicationDate, type CitedWork } from "../../src/questions/citation/index.ts";

/** A date of publication, from its EDTF text. */
export function dated(edtf: string, basis = "STATED"): CitedWork["date"] {
  const { earliest, latest } = readEdtf(edtf);
  return publicationDate({
    publishedOn: edtf,
    publishedEarliest: earliest,
    publishedLatest: latest,
    dateBasis: basis,
  });
}

/** A work of which hardly anything is known; each test says what is. */
export function work(parts: Partial<CitedWork> = {}): CitedWork {
  return {
    key: "harbor-post-1",
    kind: "ARTICLE",
    title: null,
    name: "The Post on the harbor",
    publisher: "The Post",
    authors: [],
    url: null,
    date: null,
    ...parts,
  };
}
