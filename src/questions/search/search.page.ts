import { Claim } from "../../claims/claim/index.ts";
import type { LensScope, SetAside } from "../../lens/index.ts";
import { Problem } from "../../platform/errors/index.ts";
import { readPageSize, type Class } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import { Source } from "../../things/source/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { hitsOf, type Sees } from "./matching.ts";
import { PLACES, type Hit } from "./ranking.ts";
import type { SearchHit, SearchHitConnection } from "./search.types.ts";
import {
  MATCHED_TEXTS,
  PLACE_OF_TEXT,
  SEARCH_IN,
  TEXT_MATCHES,
  type MatchedText,
  type SearchIn,
} from "./search.words.ts";
import type { SearchIndex } from "./search-index.ts";
import { searchIndex } from "./search-index.projection.ts";
import { tokensOf } from "./tokens.ts";

export interface Asked {
  readonly text: string;
  readonly first: number | null;
  readonly after: string | null;
  readonly in: readonly SearchIn[] | null;
}

/** A page of what matches a text under a lens. */
export async function searchPage(
  context: RequestContext,
  scope: LensScope,
  asked: Asked,
): Promise<SearchHitConnection> {
  const size = readPageSize(asked.first);
  const after = readPlace(asked.after);
  const index = await context.memory.at(searchIndex, context.reader);
  const search = {
    index,
    tokens: tokensOf(asked.text),
    sees: seenUnder(index, scope, asked.in ?? SEARCH_IN),
  };
  const hits = hitsOf(search, { size: size + 1, after });
  const read = await Promise.all(hits.slice(0, size).map((hit) => shown(hit, context, scope)));
  const edges = read.flatMap((node, place) =>
    node === null ? [] : [{ cursor: cursorOf(hits[place]), node }],
  );
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: hits.length > size,
      hasPreviousPage: asked.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** What is known at the scope's revision, stands without the sources that are set aside, and is asked for. */
function seenUnder(index: SearchIndex, { revision, setAside }: LensScope, asked: readonly SearchIn[]): Sees {
  const { kind, span } = index.texts.columns;
  const [kinds, spans, known] = [kind.cells, span.cells, index.spans.knownAt(revision)];
  const isAsked = PLACE_OF_TEXT.map((place) => asked.includes(SEARCH_IN[place] ?? "NODE"));
  const isSeen: Sees = (text) => isAsked[kinds[text] ?? 0] === true && known[spans[text] ?? 0] === 1;
  if (setAside === null) return isSeen;
  const fallen = MATCHED_TEXTS.map((text) => {
    const falls = FALLS_WITH[text];
    return falls === null ? null : new Set(setAside.fallen[falls]);
  });
  return (text) => isSeen(text) && fallen[kinds[text] ?? 0]?.has(index.belongsTo(text)) !== true;
}

/** With what a text falls, when sources are set aside; nodes stay. */
const FALLS_WITH: Readonly<Record<MatchedText, keyof SetAside["fallen"] | null>> = {
  SHOWN_NAME: null,
  SPELLING: "propositions",
  SOURCE_NAME: "sources",
  SOURCE_TITLE: "sources",
  SOURCE_SLUG: "sources",
  PARAPHRASE: "claims",
};

const CLASSES: Readonly<Record<SearchIn, Class>> = { NODE: Subject, SOURCE: Source, CLAIM: Claim };

/** The property that a text stands in, in the row of what it finds. */
const PROPERTY: Readonly<Record<Exclude<MatchedText, "SPELLING">, string>> = {
  SHOWN_NAME: "name",
  SOURCE_NAME: "name",
  SOURCE_TITLE: "title",
  SOURCE_SLUG: "slug",
  PARAPHRASE: "paraphrase",
};

async function shown(hit: Hit, { load }: RequestContext, scope: LensScope): Promise<SearchHit | null> {
  const of = SEARCH_IN[hit.of] ?? "NODE";
  const matchedKind = MATCHED_TEXTS[hit.kind] ?? "PARAPHRASE";
  const found = await load.one(CLASSES[of], hit.serial, scope);
  if (found === null) return null;
  return {
    found,
    node: of === "NODE" ? found : null,
    matchedText: matchedKind === "SPELLING" ? (hit.spelling ?? "") : String(found[PROPERTY[matchedKind]]),
    matchedKind,
    match: TEXT_MATCHES[hit.match] ?? "WORDS",
  };
}

function cursorOf(hit: Hit | undefined): string {
  return `hit~${String(hit?.place ?? 0)}`;
}

function readPlace(after: string | null): number {
  if (after === null) return -1;
  const [, place = ""] = /^hit~(\d{1,16})$/u.exec(after) ?? [];
  if (place !== "" && Number(place) < PLACES) return Number(place);
  throw new Problem(
    "BAD_CURSOR",
    `after is ${JSON.stringify(after)}: expected a cursor that this search gave.`,
    { after },
  );
}
