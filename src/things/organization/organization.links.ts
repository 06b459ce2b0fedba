import { oneOf, type Concept } from "../../platform/links/index.ts";
import { nodeFilter, nodeRoots, nodeShape } from "../node/index.ts";
import { Organization } from "./organization.entity.ts";
import { OrganizationKind } from "./organization.words.ts";

const filter = nodeFilter(Organization, {
  organizationKind: oneOf<Organization>("organizationKind", () => OrganizationKind, "Of any of these kinds."),
});

export const organizationConcept: Concept = {
  folder: "things/organization",
  entities: [Organization],
  shapes: [nodeShape(Organization)],
  links: nodeRoots(Organization, { one: "organization", all: "organizations" }, filter),
};
