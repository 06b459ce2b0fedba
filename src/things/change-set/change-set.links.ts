import { collection, type Concept } from "../../platform/links/index.ts";
import { ChangeSet } from "./change-set.entity.ts";

export const changeSets = collection({
  name: "changeSets",
  of: ChangeSet,
  description: "Every act of writing, the latest first.",
  order: { LATEST: ["number", "DESC"], EARLIEST: ["number", "ASC"] },
});

export const changeSetConcept: Concept = {
  folder: "things/change-set",
  entities: [ChangeSet],
  shapes: [
    { of: ChangeSet, key: "number", serial: "number", row: "number", life: "added", knownFrom: "number" },
  ],
  links: [changeSets],
};
