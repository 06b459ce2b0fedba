import { CLAIM_TABLES } from "./claim.tables.ts";
import { NODE_TABLES } from "./node.tables.ts";
import { QUESTION_TABLES } from "./question.tables.ts";
import { SAID_TABLES } from "./said.tables.ts";
import type { Table } from "./table.ts";

export { CITED_CLAIM_FEED, citationFeed, type CitedClaim, type CitedSource } from "./citation.feeds.ts";
export { BESIDE, cellAt, type Cell, type Scalar } from "./column.ts";
export {
  answerKey,
  LENS_VARIABLES,
  operationText,
  pageQuestion,
  type FedRow,
  type Feed,
  type Question,
  type Reading,
} from "./feed.ts";
export {
  EVENT_FEED,
  NODE_FEED,
  PROPOSITION_FEEDS,
  SOURCE_FEED,
  STANCE_FEED,
  TIE_FEED,
  type GraphClaim,
  type GraphEvent,
  type GraphEvidence,
  type GraphNode,
  type GraphProposition,
  type GraphSource,
  type GraphStance,
  type GraphStatement,
  type GraphTie,
  type NamedNode,
} from "./graph.feeds.ts";
export { cellsOf, type Cells, type Table } from "./table.ts";

/** Every list that can be taken away as a table. */
export const TABLES: readonly Table[] = [...NODE_TABLES, ...SAID_TABLES, ...CLAIM_TABLES, ...QUESTION_TABLES];
