import { citationOffer } from "./citation.offer.ts";
import { jsonList } from "./json.ts";

/** Sources as CSL-JSON. */
export const CSL = citationOffer({
  form: "cslJson",
  extension: "csl.json",
  mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8",
  description: "Sources as a list of CSL-JSON 1.0.2, for Zotero and citation processors.",
  write: (items) => jsonList(items),
});
