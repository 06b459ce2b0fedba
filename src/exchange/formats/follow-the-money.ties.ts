import type { GraphTie, NamedNode } from "../lists/index.ts";

/** A tie as FollowTheMoney has it. */
export interface Link {
  readonly schema: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

/** How a kind of tie is told where its two ends are of these types; read from the first to the second. */
interface Mapping {
  readonly from: readonly NamedNode["type"][];
  readonly to: readonly NamedNode["type"][];
  readonly link: (ends: { readonly from: string; readonly to: string }) => Link;
}

const ACTORS = ["Person", "Organization"] as const;
const EFFORTS = ["Policy", "Campaign"] as const;

const employment: Mapping = {
  from: ["Person"],
  to: ["Organization"],
  link: ({ from, to }) => ({ schema: "Employment", properties: { employee: from, employer: to } }),
};

const participation: Mapping = {
  from: ACTORS,
  to: EFFORTS,
  link: ({ from, to }) => ({ schema: "ProjectParticipant", properties: { participant: from, project: to } }),
};

const representation: Mapping = {
  from: ACTORS,
  to: ACTORS,
  link: ({ from, to }) => ({ schema: "Representation", properties: { agent: from, client: to } }),
};

const MAPPINGS: Readonly<Record<string, Mapping>> = {
  HOLDS_POST: employment,
  WORKS_FOR: employment,
  MEMBER_OF: {
    from: ACTORS,
    to: ["Organization"],
    link: ({ from, to }) => ({ schema: "Membership", properties: { member: from, organization: to } }),
  },
  ORGANIZES: participation,
  IMPLEMENTS: participation,
  ADMINISTERS: participation,
  SPEAKS_FOR: representation,
  REPRESENTS: representation,
  SUCCEEDS: {
    from: ACTORS,
    to: ACTORS,
    link: ({ from, to }) => ({ schema: "Succession", properties: { predecessor: to, successor: from } }),
  },
};

/** A tie as a link: of its own kind where the ends fit it, else of one that is not known. Null where it has one end. */
export function tieLink({ tieKind, from, to, post, bearsAs }: GraphTie): Link | null {
  if (to === null) return null;
  const ends = { from: from.slug, to: to.slug };
  const mapping = MAPPINGS[tieKind];
  const fits = mapping?.from.includes(from.type) === true && mapping.to.includes(to.type);
  const { schema, properties } = fits
    ? mapping.link(ends)
    : { schema: "UnknownLink", properties: { subject: ends.from, object: ends.to } };
  return { schema, properties: { ...properties, role: post ?? bearsWord(tieKind, bearsAs) } };
}

function bearsWord(tieKind: string, bearsAs: string | null): string {
  return bearsAs === null ? tieKind : `${tieKind} ${bearsAs}`;
}
