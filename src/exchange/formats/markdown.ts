import { begun } from "../../platform/collections/index.ts";
import { CITED_CLAIM_FEED } from "../lists/index.ts";
import type { Offer } from "./format.ts";

/** Claims as sentences with footnotes. */
export const MARKDOWN: Offer = {
  name: "claims",
  extension: "md",
  mediaType: "text/markdown; charset=utf-8; variant=GFM",
  description:
    "Claims as sentences with footnotes: according to whom, how it is told, and where it stands; the latest first.",
  variables: CITED_CLAIM_FEED.variables,
  async *write(reading) {
    const rows = await begun(reading.rows(CITED_CLAIM_FEED));
    yield `# Claims\n\nStandpoint, as of revision ${String(reading.revision)}. Each sentence names who claims it.\n`;
    for await (const { row } of rows) yield `\n${row.inWords.markdown}`;
  },
};
