import type { LensScope } from "../../lens/index.ts";
import { readPageSize } from "../../platform/links/index.ts";
import type { RequestContext } from "../as-of/index.ts";
import { lostPage } from "./lost.read.ts";
import { itemOf } from "./news.read.ts";
import type { NewsItemConnection } from "./news.types.ts";
import type { NewsKind } from "./news.words.ts";
import { BEGINNING, cursorOf, placeOf } from "./place.ts";
import { placeAfter } from "./since.read.ts";
import { strandPage, type StrandPage } from "./strand.ts";
import { nextStretches } from "./strands.read.ts";

/** A page tells of at most so many change sets, as each may have to be read as it stood then. */
export const CHANGE_SETS_OF_A_PAGE = 10;

export interface Asked {
  readonly cursor: string | null;
  /** An instant; a cursor goes before it. */
  readonly since: string | null;
  readonly first: number | null;
  readonly kinds: readonly NewsKind[] | null;
}

/** A page of the feed under a lens. */
export async function newsPage(
  context: RequestContext,
  scope: LensScope,
  asked: Asked,
): Promise<NewsItemConnection> {
  const size = readPageSize(asked.first);
  const { told, end, hasMore } = await toldAfter(context, scope, { ...asked, size });
  const nodes = await Promise.all(told.map(({ news }) => itemOf(context, scope, news)));
  const edges = nodes.map((node, index) => ({ cursor: cursorOf(told[index]?.place ?? end), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: asked.cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: cursorOf(end),
    },
  };
}

async function toldAfter(
  context: RequestContext,
  scope: LensScope,
  { cursor, since, kinds, size }: Asked & { readonly size: number },
): Promise<StrandPage> {
  const place = await startOf(context, cursor, since);
  const wanted = kinds === null ? null : new Set(kinds);
  const wants = (kind: NewsKind): boolean => wanted?.has(kind) ?? true;
  const stretches = await nextStretches({ context, scope, place });
  const changes = strandPage(stretches, place, { size, changeSets: CHANGE_SETS_OF_A_PAGE, wants });
  // What was written comes first; what is lost is told where nothing of it is left.
  if (changes.hasMore) return changes;
  const lost = await lostPage({ context, scope, place: changes.end }, size - changes.told.length);
  const wantedLost = lost.told.filter(({ news }) => wants(news.kind));
  return { ...lost, told: [...changes.told, ...wantedLost] };
}

async function startOf(
  context: RequestContext,
  cursor: string | null,
  since: string | null,
): ReturnType<typeof placeAfter> {
  if (cursor !== null) return placeOf(cursor);
  return since === null ? BEGINNING : placeAfter(context.reader, since);
}
