import { closedSet } from "../../platform/graphql/index.ts";

export const OrganizationKind = closedSet("OrganizationKind", "What sort of organization it is.", {
  CAMPAIGN_GROUP: "Runs a campaign.",
  GOVERNMENT_BODY: "An office, agency, department or court.",
  MEDIA: "An outlet that publishes.",
  PARTY: "A political party.",
  ADVOCACY_GROUP: "Speaks for a cause or for those concerned by it.",
  UNION: "A union or professional association.",
  COMPANY: "A business.",
  JURISDICTION: "A place with a government: county, city, state, country.",
  INFORMAL_GROUP: "An unnamed collective of one source; never merged with another source's by itself.",
  OTHER: "None of the above.",
});
export type OrganizationKind = keyof typeof OrganizationKind;
