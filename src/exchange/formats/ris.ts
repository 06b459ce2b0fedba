import { citationOffer } from "./citation.offer.ts";

/** Sources as a RIS file. */
export const RIS = citationOffer({
  form: "ris",
  extension: "ris",
  mediaType: "application/x-research-info-systems; charset=utf-8",
  description: "Sources as a RIS file, for reference managers.",
  async *write(records) {
    for await (const record of records) yield record;
  },
});
