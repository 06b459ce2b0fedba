import type { Concept } from "../../platform/links/index.ts";
import {
  ClaimCitationResolver,
  EvidenceAddressResolver,
  RevisionResolver,
  SourceCitationResolver,
} from "./citation.resolver.ts";
import { CurrentClaimResolver } from "./currently.resolver.ts";

export { CITED_DOCUMENTS } from "./cited-documents.ts";

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
