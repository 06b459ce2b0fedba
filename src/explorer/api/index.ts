export { client } from "./client.ts";
export { failureOf } from "./failure.ts";
export type { Failure } from "./failure.ts";
export { graphql } from "./graphql.ts";
export { usePaged } from "./paging.ts";
export type { Following, Page, Paged } from "./paging.ts";
export { useQuestion } from "./question.ts";
export type { Answer, Asked, Question } from "./question.ts";
export { useSlices } from "./slices.ts";
