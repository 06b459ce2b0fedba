import type { GraphQLResolveInfo } from "graphql";
import {
  asksForMore,
  claimsOf,
  countedClaimsOf,
  evidenceOf,
  firstOf,
  readTogether,
  stancesAbout,
  tiesOf,
  type GraphDatabase,
  type Lens,
  type ListArguments,
  type Parents,
} from "../reading/index.ts";

/** What one field of one parent asks a loader for. */
interface Query {
  readonly obj: { readonly serial: number; readonly lens: Lens };
  readonly params: ListArguments;
  readonly info: GraphQLResolveInfo;
}

type Read = (parents: Parents, asked: Query) => readonly unknown[];

/** A field that reads the lists of all its parents at once. It is told what is asked of each list. */
function batched(read: Read): object {
  const loader = (queries: readonly Query[]): Promise<unknown[]> =>
    Promise.resolve(
      readTogether(queries, wants, (alike) => {
        const [asked] = alike as [Query];
        return read({ serials: alike.map(({ obj }) => obj.serial), lens: asked.obj.lens }, asked);
      }),
    );
  // Without the library's cache queries have `info`; equal ones of a batch are still asked once.
  return { loader, opts: { cache: false } };
}

function wants({ obj: { lens }, params: { first, after, filter } }: Query): string {
  return `${String(first)}|${String(after)}|${String(filter?.position)}|${lens.suffix}`;
}

/** The loaders of all lists. */
export function loadersOf(database: GraphDatabase): Record<string, Record<string, object>> {
  const ties = batched((parents, { params }) => tiesOf(database, parents, firstOf(params)));
  return {
    Policy: {
      stancesAbout: batched((parents, { params, info }) =>
        stancesAbout(database, parents, {
          first: firstOf(params),
          after: params.after ?? null,
          positions: params.filter?.position ?? null,
          asksForMore: asksForMore(info),
        }),
      ),
    },
    Stance: { claims: batched((parents, { params }) => claimsOf(database, parents, firstOf(params))) },
    Holding: {
      claims: batched((parents, { params }) => countedClaimsOf(database, parents, firstOf(params))),
    },
    Claim: { evidence: batched((parents, { params }) => evidenceOf(database, parents, firstOf(params))) },
    Person: { ties },
    Organization: { ties },
  };
}
