import { closedSet } from "../../platform/graphql/index.ts";

export const NodeType = closedSet("NodeType", "The four kinds of things one can talk about.", {
  Person: "A human being.",
  Organization: "A group, body, company or unnamed collective.",
  Policy: "One thing that can be answered separately, named for the change as proposed or made.",
  Campaign: "An effort to bring something about: a recall, a candidacy, a law.",
});
export type NodeType = keyof typeof NodeType;

export const Sector = closedSet(
  "Sector",
  "Our own classification of organizations and posts, marked as ours: no source says it in these words.",
  {
    LAW_ENFORCEMENT: "Police, sheriffs and their members.",
    PROSECUTION: "Prosecutors and their offices.",
    VICTIMS: "Victims, survivors, their families, and groups that speak for them.",
    GOVERNMENT: "Public bodies and officials, other than law enforcement and prosecution.",
    MEDIA: "Outlets and those who write for them.",
    PARTY: "Political parties, their supporters and voters by affiliation.",
    VOTERS: "Voters and residents at large.",
    CAMPAIGN: "Campaign groups and those who run them.",
    DEFENDANTS: "Suspects, defendants and those who are punished.",
  },
);
export type Sector = keyof typeof Sector;
