import { begun } from "../../platform/collections/index.ts";
import { citationFeed, type CitedSource, type Reading } from "../lists/index.ts";
import type { Offer } from "./format.ts";

type Form = keyof CitedSource["citation"];

interface CitationFormat<Name extends Form> extends Omit<Offer, "name" | "variables" | "write"> {
  readonly form: Name;
  write(sources: AsyncIterable<CitedSource["citation"][Name]>): AsyncIterable<string>;
}

/** Sources in one of the forms of their citations. */
export function citationOffer<Name extends Form>(format: CitationFormat<Name>): Offer {
  const { form, extension, mediaType, description } = format;
  const feed = citationFeed(form);
  return {
    ...{ name: "sources", extension, mediaType, description, variables: feed.variables },
    async *write(reading: Reading) {
      const rows = await begun(reading.rows(feed));
      yield* format.write(formsOf(rows, form));
    },
  };
}

async function* formsOf<Name extends Form>(
  rows: AsyncIterable<{ readonly row: CitedSource }>,
  form: Name,
): AsyncIterable<CitedSource["citation"][Name]> {
  for await (const { row } of rows) yield row.citation[form];
}
