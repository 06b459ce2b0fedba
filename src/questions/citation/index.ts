import type { Concept } from "../../platform/links/index.ts";
import {
  ClaimCitationResolver,
  EvidenceAddressResolver,
  RevisionResolver,
  SourceCitationResolver,
} from "./citation.resolver.ts";
import { CurrentClaimResolver } from "./currently.resolver.ts";

export { bibtexEntry } from "./bibtex.ts";
export { CITED_DOCUMENTS } from "./cited-documents.ts";
export type { CitedWork } from "./cited-work.ts";
export { cslItem } from "./csl.ts";
export { markdownFootnote, markdownText } from "./markdown.ts";
export { plainText, webAddress, withoutDirections } from "./plain-text.ts";
export { publicationDate, yearText } from "./publication-date.ts";
export { referenceText } from "./reference.ts";
export { risRecord } from "./ris.ts";
export { claimSentence, type ToldClaim } from "./sentence.ts";

export const citationConcept: Concept = {
  folder: "questions/citation",
  resolvers: [
    RevisionResolver,
    ClaimCitationResolver,
    EvidenceAddressResolver,
    SourceCitationResolver,
    CurrentClaimResolver,
  ],
};
