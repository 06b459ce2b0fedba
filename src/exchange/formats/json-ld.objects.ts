import type {
  GraphClaim,
  GraphEvidence,
  GraphNode,
  GraphSource,
  GraphStatement,
  NamedNode,
} from "../lists/index.ts";
import { webAddress } from "../../questions/citation/index.ts";

/** The words of other vocabularies, and our own where they have none. */
export const CONTEXT = {
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  standpoint: "urn:standpoint:",
  "@vocab": "urn:standpoint:",
  "prov:generatedAtTime": { "@type": "xsd:dateTime" },
  "oa:start": { "@type": "xsd:nonNegativeInteger" },
  "oa:end": { "@type": "xsd:nonNegativeInteger" },
  certainFrom: { "@type": "xsd:date" },
  certainTo: { "@type": "xsd:date" },
  possibleFrom: { "@type": "xsd:date" },
  possibleTo: { "@type": "xsd:date" },
  attestedOn: { "@type": "xsd:date" },
} as const;

const nodeId = (slug: string): string => `/n/${slug}`;
const sourceId = (slug: string): string => `/export/sources.json?slug=${slug}`;
const propositionId = (key: string): string => `urn:standpoint:proposition:${key}`;

const NODE_TYPES: Readonly<Record<NamedNode["type"], readonly string[]>> = {
  Person: ["schema:Person", "prov:Person"],
  Organization: ["schema:Organization", "prov:Organization"],
  Policy: ["schema:Thing"],
  Campaign: ["schema:Project"],
};

const ORGANIZATION_TYPES: Readonly<Record<string, string>> = {
  MEDIA: "schema:NewsMediaOrganization",
  GOVERNMENT_BODY: "schema:GovernmentOrganization",
  COMPANY: "schema:Corporation",
  PARTY: "schema:PoliticalParty",
  JURISDICTION: "schema:AdministrativeArea",
};

const SOURCE_TYPES: Readonly<Record<string, string>> = {
  ARTICLE: "schema:NewsArticle",
  COLUMN: "schema:OpinionNewsArticle",
  POST: "schema:SocialMediaPosting",
};

/** The file itself. */
export function datasetObject(address: string, revision: number): object {
  const name = `Standpoint, as of revision ${String(revision)}`;
  return { "@id": address, "@type": ["schema:Dataset", "prov:Entity"], "schema:name": name, revision };
}

/** A node, with its names. */
export function nodeObject(node: GraphNode): object {
  const { slug, name, type, note, names, sectors, organizationKind, campaignKind } = node;
  const own = ORGANIZATION_TYPES[organizationKind ?? ""];
  const others = names.nodes.map(({ value }) => value).filter((value) => value !== name);
  return {
    "@id": nodeId(slug),
    "@type": [...NODE_TYPES[type], ...(own === undefined ? [] : [own]), type],
    "schema:name": name,
    "schema:alternateName": [...new Set(others)],
    ...told({ "schema:description": note, kind: organizationKind ?? campaignKind ?? null }),
    sector: sectors,
  };
}

/** A source, with who wrote and published it. */
export function sourceObject(source: GraphSource): object {
  const { slug, name, title, sourceKind, url, publishedOn, publisher, authorships, textSha256 } = source;
  return {
    "@id": sourceId(slug),
    "@type": [SOURCE_TYPES[sourceKind] ?? "schema:CreativeWork", "prov:Entity", "Source"],
    "schema:name": name,
    ...told({ "schema:headline": title, "schema:url": webAddress(url), published: publishedOn, textSha256 }),
    "schema:publisher": reference(publisher),
    "schema:author": authorships.nodes.map(({ author }) => reference(author)),
  };
}

function reference({ slug, name }: Omit<NamedNode, "type">): object {
  return { "@id": nodeId(slug), "schema:name": name };
}

const isNamed = (value: unknown): value is NamedNode =>
  typeof value === "object" && value !== null && "slug" in value && "name" in value;

/** What is said, once, with every claim that says it inside: who claims it stands with what is claimed. */
export function propositionObject(kind: string, proposition: GraphStatement): object {
  const { key, validity, claims, participants, ...own } = proposition;
  return {
    "@id": propositionId(key),
    "@type": kind,
    ...told(Object.fromEntries(Object.entries(own).map(([name, value]) => [name, valueOf(value)]))),
    ...(participants === undefined ? {} : { participant: participantsOf(participants) }),
    ...told({ ...validity }),
    claim: claims.nodes.map(claimObject),
    claimCount: claims.totalCount,
  };
}

function valueOf(value: unknown): unknown {
  return isNamed(value) ? reference(value) : value;
}

function participantsOf(participants: unknown): object[] {
  return (participants as readonly { role: string; node: NamedNode }[]).map(({ role, node }) => ({
    role,
    node: reference(node),
  }));
}

function claimObject(claim: GraphClaim): object {
  const { address, claimant, attribution, modality, onWhoseWord, qualifier, validTime, changeSet } = claim;
  return {
    "@id": address,
    "@type": ["schema:Claim", "prov:Entity", "Claim"],
    "schema:author": reference(claimant),
    "prov:wasAttributedTo": { "@id": nodeId(claimant.slug) },
    ...{ attribution, modality, onWhoseWord },
    "schema:text": claim.inWords.sentence,
    paraphrase: claim.paraphrase,
    ...told({ qualifier, validTime }),
    "prov:generatedAtTime": changeSet.recordedAt,
    changeSet: changeSet.number,
    "prov:hadPrimarySource": [
      ...new Set(claim.evidence.nodes.map(({ source }) => sourceId(source.slug))),
    ].map((id) => ({ "@id": id })),
    evidence: claim.evidence.nodes.map((piece) => annotation(piece, address)),
  };
}

/** A place in a source, as the Web Annotation model has it: what it is about, and the characters. */
function annotation({ address, role, locator, source }: GraphEvidence, claim: string): object {
  return {
    "@id": address,
    "@type": "oa:Annotation",
    "oa:motivatedBy": { "@id": "oa:linking" },
    "oa:hasBody": { "@id": claim },
    role,
    "oa:hasTarget": {
      "@type": "oa:SpecificResource",
      "oa:hasSource": { "@id": sourceId(source.slug), "schema:name": source.name },
      "oa:hasSelector": {
        "@type": "oa:TextPositionSelector",
        "oa:start": locator.start,
        "oa:end": locator.end,
        sha256: locator.sha256,
      },
    },
  };
}

/** What there is to tell: in linked data nothing is said by null. */
function told(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}
