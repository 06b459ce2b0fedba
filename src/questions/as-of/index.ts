import type { Concept } from "../../platform/links/index.ts";
import { NodeResolver, SupersededClaimResolver } from "./node.resolver.ts";

export { withAsOf } from "./as-of.schema.ts";
export { MAXIMUM_NAMED, rootScope, serialBySlug, serialsBySlug } from "./named.ts";
export { pinnedContext, requestContext, type RequestContext } from "./request.ts";
export { rowBySerial, rowsBySerial } from "./rows.read.ts";
export { ShownRows } from "./shown-rows.ts";

export const asOfConcept: Concept = {
  folder: "questions/as-of",
  resolvers: [NodeResolver, SupersededClaimResolver],
};
