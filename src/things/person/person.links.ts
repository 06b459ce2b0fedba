import type { Concept } from "../../platform/links/index.ts";
import { nodeRoots, nodeShape } from "../node/index.ts";
import { Person } from "./person.entity.ts";

export const personConcept: Concept = {
  folder: "things/person",
  entities: [Person],
  shapes: [nodeShape(Person)],
  links: nodeRoots(Person, { one: "person", all: "people" }),
};
