import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { Kept } from "../collections/index.ts";

type DocumentCache = Exclude<
  NonNullable<Extract<ApolloServerOptions<BaseContext>["persistedQueries"], object>["cache"]>,
  undefined
>;

/** How many documents are kept, and how long each may be: what is longer is sent in full each time. */
const MOST_DOCUMENTS = 1_000;
const LONGEST_CHARACTERS = 16_384;

/**
 * The documents that clients have sent with their hash, so that next time the hash will do. Apollo keeps only what it has
 * found to be allowed; those that were not asked for longest go first.
 */
export function persistedDocuments(): DocumentCache {
  const documents = new Kept<string>(MOST_DOCUMENTS);
  return {
    get: (hash) => Promise.resolve(documents.get(hash)),
    set(hash, document) {
      if (document.length <= LONGEST_CHARACTERS) documents.set(hash, document);
      return Promise.resolve();
    },
    // Nothing is ever taken back.
    delete: () => Promise.resolve(false),
  };
}
