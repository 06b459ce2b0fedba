import { begun } from "../../platform/collections/index.ts";
import {
  EVENT_FEED,
  NODE_FEED,
  SOURCE_FEED,
  STANCE_FEED,
  TIE_FEED,
  type GraphEvent,
  type GraphNode,
  type GraphProposition,
  type GraphSource,
  type GraphStance,
  type NamedNode,
  type Reading,
} from "../lists/index.ts";
import { tieLink } from "./follow-the-money.ties.ts";
import type { Offer } from "./format.ts";
import { jsonLines } from "./json.ts";
import { withoutControls } from "./plain.ts";

/** An entity of FollowTheMoney: every property has a list of texts. */
export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Loose = Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>;

/** The graph for Aleph and other tools of investigators. */
export const FOLLOW_THE_MONEY: Offer = {
  name: "graph",
  extension: "ftm.json",
  mediaType: "application/json+ftm; charset=utf-8",
  description:
    "The graph as entities of FollowTheMoney, one a line, for Aleph: nodes, sources, stances, ties and events.",
  variables: {},
  async *write(reading) {
    yield* jsonLines(await begun(entitiesOf(reading)));
  },
};

async function* entitiesOf(reading: Reading): AsyncIterable<Entity> {
  for await (const { row } of reading.rows(NODE_FEED)) yield nodeEntity(row);
  for await (const { row } of reading.rows(SOURCE_FEED)) yield sourceEntity(row);
  for await (const { row } of reading.rows(STANCE_FEED)) yield stanceEntity(row, reading);
  for await (const { row } of reading.rows(TIE_FEED)) {
    const link = tieLink(row);
    if (link !== null)
      yield entity(row.key, link.schema, { ...link.properties, ...statusOf(row), ...toldBy(row, reading) });
  }
  for await (const { row } of reading.rows(EVENT_FEED)) yield eventEntity(row, reading);
}

/** An entity of what there is to say; what is null or empty is left out. */
function entity(id: string, schema: string, properties: Loose): Entity {
  const told = Object.entries(properties).map(([name, value]) => {
    const texts = [value ?? null].flat().filter((text) => text !== null && text !== "");
    return [name, texts.map((text) => withoutControls(String(text)))] as const;
  });
  return { id, schema, properties: Object.fromEntries(told.filter(([, texts]) => texts.length > 0)) };
}

const NODE_SCHEMAS: Readonly<Record<NamedNode["type"], string>> = {
  Person: "Person",
  Organization: "Organization",
  Policy: "Project",
  Campaign: "Project",
};

const ORGANIZATION_SCHEMAS: Readonly<Record<string, string>> = {
  GOVERNMENT_BODY: "PublicBody",
  COMPANY: "Company",
};

function nodeEntity(node: GraphNode): Entity {
  const { slug, name, type, note, organizationKind, campaignKind, names, sectors } = node;
  const schema = ORGANIZATION_SCHEMAS[organizationKind ?? ""] ?? NODE_SCHEMAS[type];
  const kind = organizationKind ?? campaignKind ?? null;
  const others = names.nodes.map(({ value }) => value).filter((value) => value !== name);
  return entity(slug, schema, {
    name,
    alias: [...new Set(others)],
    notes: note,
    keywords: [type, kind, ...sectors],
    ...(type === "Organization" ? { classification: kind } : {}),
  });
}

function sourceEntity(source: GraphSource): Entity {
  const { slug, name, title, url, publishedOn, publisher, authorships } = source;
  return entity(slug, "Article", {
    name,
    title,
    sourceUrl: url,
    publisher: publisher.name,
    author: authorships.nodes.map(({ author }) => author.name),
    publishedAt: plainDate(publishedOn),
    keywords: source.sourceKind,
  });
}

/** FollowTheMoney has no stances: a link of a kind that is not known to it says the least that is wrong. */
function stanceEntity(stance: GraphStance, reading: Reading): Entity {
  const { key, holder, subject, position } = stance;
  return entity(key, "UnknownLink", {
    subject: holder.slug,
    object: subject.slug,
    role: position,
    ...statusOf(stance),
    ...toldBy(stance, reading),
  });
}

function eventEntity(event: GraphEvent, reading: Reading): Entity {
  const { key, name, eventKind, participants } = event;
  const involved = participants.map(({ node }) => node).filter(isLegalEntity);
  return entity(key, "Event", {
    name,
    keywords: eventKind,
    involved: [...new Set(involved.map(({ slug }) => slug))],
    ...toldBy(event, reading),
    // An event is not of the day on which somebody told of it.
    date: sharedDate(event.validity.possibleFrom, event.validity.certainFrom),
  });
}

/** What can act, for FollowTheMoney. */
export function isLegalEntity({ type }: NamedNode): boolean {
  return type === "Person" || type === "Organization";
}

/** In which modes it is claimed: a link that is only alleged, or denied, must not look like one that is there. */
function statusOf({ claims }: GraphProposition): Loose {
  return { status: [...new Set(claims.nodes.map(({ modality }) => modality))] };
}

/** On whose word it stands, in the entity itself; the permanent address of each claim is where that is told. */
function toldBy({ key, validity, claims }: GraphProposition, { origin }: Reading): Loose {
  return {
    recordId: key,
    startDate: sharedDate(validity.possibleFrom, validity.certainFrom),
    endDate: sharedDate(validity.certainTo, validity.possibleTo),
    date: validity.attestedOn,
    summary: claims.nodes.map(({ inWords }) => inWords.sentence),
    publisher: [
      ...new Set(claims.nodes.flatMap(({ evidence }) => evidence.nodes.map(({ source }) => source.name))),
    ],
    sourceUrl: origin === null ? [] : claims.nodes.map(({ address }) => `${origin}${address}`),
  };
}

/** A date of EDTF where it is a plain one: a year, a month or a day. */
function plainDate(edtf: string | null): string | null {
  return edtf !== null && /^\d{4}(?:-\d{2}){0,2}$/u.test(edtf) ? edtf : null;
}

/** The day, the month or the year in which both days lie; null where it is not known, or they share none. */
function sharedDate(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const parts = from.split("-");
  const lengths = [3, 2, 1].filter((length) => to.startsWith(parts.slice(0, length).join("-")));
  return lengths[0] === undefined ? null : parts.slice(0, lengths[0]).join("-");
}
