import type { Ask } from "../../platform/http/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import {
  answerKey,
  operationText,
  pageQuestion,
  type FedRow,
  type Feed,
  type Question,
  type Reading,
} from "../lists/index.ts";

/** As many rows as a page may have; fewer are asked for where so many cost too much. */
const LARGEST_PAGE = 100;

/** What a page is refused with that has too many rows. */
const SMALLER_HELPS: ReadonlySet<string> = new Set(["COST_LIMIT", "DEADLINE_EXCEEDED"]);

type Variables = Readonly<Record<string, unknown>>;

interface ReadingOptions {
  readonly ask: Ask;
  readonly revision: number;
  readonly origin: string | null;
  readonly variables: Variables;
}

/** Reads under the lens that an address asks for, as of one revision: what is written meanwhile is not seen. */
export function readingOf({ ask, revision, origin, variables }: ReadingOptions): Reading {
  const { validAt, knownAt, withoutSources, ...rest } = variables;
  const lens = { validAt, knownAt, withoutSources };
  const answer = async <Data extends object>(
    question: Question<Data>,
    more: Variables = {},
  ): Promise<Data> => {
    const given: Variables = { ...rest, ...more };
    const needed = Object.keys(question.variables).map((name) => [name, given[name]] as const);
    const data = await ask({
      query: operationText(question),
      operationName: `Export_${question.name}`,
      variables: { ...lens, ...Object.fromEntries(needed) },
      revision,
    });
    return data["asOf"] as Data;
  };
  return {
    ...{ revision, origin, variables },
    answer,
    rows: (feed, more = {}) => rowsOf(feed, (question, page) => answer(question, { ...more, ...page })),
  };
}

type AnswerPage = (question: Question<Variables>, page: Variables) => Promise<Variables>;

interface Connection<Row> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

async function* rowsOf<Row extends object>(feed: Feed<Row>, answer: AnswerPage): AsyncIterable<FedRow<Row>> {
  let first = LARGEST_PAGE;
  for (const way of feed.ways) {
    const question = pageQuestion(feed, way);
    let after: string | null = null;
    do {
      const page = await pageOf(question, { first, after }, answer);
      first = page.first;
      const { connection, beside } = along<Row>(page.data, way);
      for (const row of connection.nodes) yield { row, beside };
      after = connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
    } while (after !== null);
  }
}

interface Page {
  readonly data: Variables;
  /** How many rows a page may have, as it turned out. */
  readonly first: number;
}

async function pageOf(
  question: Question<Variables>,
  { first, after }: { readonly first: number; readonly after: string | null },
  answer: AnswerPage,
): Promise<Page> {
  try {
    return { data: await answer(question, { first, after }), first };
  } catch (error) {
    // What a row costs is known to the server only: smaller pages are cheaper and sooner there.
    if (first === 1 || !(error instanceof Problem) || !SMALLER_HELPS.has(error.code)) throw error;
    return pageOf(question, { first: Math.floor(first / 2), after }, answer);
  }
}

/** Follows a way from the lens to its list. Throws NOT_FOUND where it ends before. */
function along<Row>(
  data: Variables,
  way: readonly string[],
): { connection: Connection<Row>; beside: Variables } {
  let beside = data;
  let place: unknown = data;
  for (const field of way) {
    beside = place as Variables;
    place = beside[answerKey(field)] ?? null;
    if (place === null)
      throw new Problem("NOT_FOUND", `There is no such ${answerKey(field)} under this lens.`);
  }
  return { connection: place as Connection<Row>, beside };
}
