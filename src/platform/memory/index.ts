export { Adjacency } from "./adjacency.ts";
export { KnownSpans } from "./known-spans.ts";
export { Marks } from "./marks.ts";
export { Memory, type Projection } from "./memory.ts";
export { NumberBook } from "./number-book.ts";
export { NumberColumn, type Cells } from "./number-column.ts";
export { NumberTable } from "./number-table.ts";
export { placesByValue } from "./places-by-value.ts";
export { rowPages, type PagedRows } from "./row-pages.ts";
