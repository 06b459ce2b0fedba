import type { Projection } from "../../platform/memory/index.ts";
import { SearchIndex, type TextRow } from "./search-index.ts";
import type { MatchedText } from "./search.words.ts";
import { eachText, textsClosedSince } from "./search-index.read.ts";

/** The index of search in memory: built when the server starts, brought forward when a reader is ahead of it. */
export const searchIndex: Projection<SearchIndex> = {
  name: "search",
  async build(reader) {
    const index = new SearchIndex();
    const lastRow = (): number => 0;
    await eachText(reader, lastRow, (kind, text) => {
      index.add(kind, text);
    });
    index.tidy();
    return index;
  },
  async advance(index, reader, since) {
    const closed = await textsClosedSince(reader, since);
    const opened: [MatchedText, TextRow][] = [];
    const lastRow = (kind: MatchedText): number => index.lastRow(kind);
    await eachText(reader, lastRow, (...text) => opened.push(text));
    for (const text of closed) index.close(text.kind, text);
    for (const text of opened) index.add(...text);
    index.tidy();
    return index;
  },
};
