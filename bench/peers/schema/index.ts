import { readFileSync } from "node:fs";

export { questionsOf } from "./questions.ts";

/** The part of the product's schema that the workloads use. */
export const SCHEMA = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
