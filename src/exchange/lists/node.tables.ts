import { NODE } from "./common.columns.ts";
import { rootTable, type Table } from "./table.ts";

const ORGANIZATION_KIND = { organizationKind: "on Organization.organizationKind" } as const;

/** What one can talk about. */
export const NODE_TABLES: readonly Table[] = [
  rootTable({
    name: "subjects",
    description: "Every node: people, organizations, policies and campaigns, by name.",
    filter: "SubjectFilter",
    columns: { ...NODE, ...ORGANIZATION_KIND, campaignKind: "on Campaign.campaignKind" },
  }),
  rootTable({
    name: "actors",
    description: "People and organizations, by name.",
    filter: "ActorFilter",
    columns: { ...NODE, ...ORGANIZATION_KIND },
  }),
  rootTable({
    name: "people",
    description: "People, by name.",
    filter: "PersonFilter",
    columns: NODE,
  }),
  rootTable({
    name: "organizations",
    description: "Organizations, unnamed collectives among them, by name.",
    filter: "OrganizationFilter",
    columns: { ...NODE, organizationKind: "organizationKind" },
  }),
  rootTable({
    name: "policies",
    description: "Policies, by name.",
    filter: "PolicyFilter",
    columns: NODE,
  }),
  rootTable({
    name: "campaigns",
    description: "Campaigns, by name.",
    filter: "CampaignFilter",
    columns: { ...NODE, campaignKind: "campaignKind" },
  }),
];
