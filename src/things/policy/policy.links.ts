import type { Concept } from "../../platform/links/index.ts";
import { nodeRoots, nodeShape } from "../node/index.ts";
import { Policy } from "./policy.entity.ts";

export const policyConcept: Concept = {
  folder: "things/policy",
  entities: [Policy],
  shapes: [nodeShape(Policy)],
  links: nodeRoots(Policy, { one: "policy", all: "policies" }),
};
