import {
  collection,
  list,
  lookup,
  many,
  one,
  byKey,
  oneOf,
  type Concept,
  type Orders,
} from "../../platform/links/index.ts";
import { ChangeSet } from "../change-set/index.ts";
import { Actor, bySlug } from "../node/index.ts";
import { Organization } from "../organization/index.ts";
import { Authorship } from "./authorship.entity.ts";
import { SourceDetailLocatorResolver } from "./locator.resolver.ts";
import { Passage } from "./passage.entity.ts";
import { SourceDetail } from "./source-detail.entity.ts";
import { LocatorCheck, SourceText } from "./source-text.entity.ts";
import { Source } from "./source.entity.ts";
import { SourceKind } from "./source.words.ts";

const BY_DAY: Orders<Source> = {
  LATEST: ["publishedEarliest", "DESC"],
  EARLIEST: ["publishedEarliest", "ASC"],
};

const BY_PLACE = {
  PLACE: ["rangeStart", "ASC"],
  PLACE_DESCENDING: ["rangeStart", "DESC"],
} as const;

const BY_RECORD = {
  RECORDED: ["serial", "ASC"],
  RECORDED_DESCENDING: ["serial", "DESC"],
} as const;

const filter = {
  name: "SourceFilter",
  description: "Which sources to list; all conditions must hold.",
  fields: {
    slug: byKey<Source>("slug", "With any of these slugs."),
    sourceKind: oneOf<Source>("sourceKind", () => SourceKind, "Of any of these kinds."),
    publisher: bySlug("publisherSerial", "Published by any of these, by slug."),
  },
};

const links = [
  lookup({
    name: "source",
    of: Source,
    by: "slug",
    description: "The source with this slug; null where there is none.",
  }),
  collection({
    name: "sources",
    of: Source,
    description: "Every source, the latest first.",
    order: BY_DAY,
    filter,
  }),
  one({
    on: Source,
    name: "publisher",
    of: Organization,
    by: "publisherSerial",
    description: "The outlet that published it.",
  }),
  one({
    on: Source,
    name: "changeSet",
    of: ChangeSet,
    by: "knownFrom",
    description: "The change set with which it came into the graph.",
  }),
  many({
    on: ChangeSet,
    name: "sources",
    of: Source,
    by: "knownFrom",
    from: "number",
    description: "The sources that came into the graph with it, the latest first.",
    order: BY_DAY,
    filter,
  }),
  many({
    on: Organization,
    name: "publications",
    of: Source,
    by: "publisherSerial",
    description: "The sources it published, the latest first.",
    order: BY_DAY,
    filter,
  }),
  many({
    on: Source,
    name: "authorships",
    of: Authorship,
    by: "sourceSerial",
    description: "Who is named as its author, in the order of the naming.",
    order: BY_RECORD,
  }),
  many({
    on: Actor,
    name: "authorships",
    of: Authorship,
    by: "authorSerial",
    description: "What it is named as an author of, in the order it was recorded in.",
    order: BY_RECORD,
  }),
  one({ on: Authorship, name: "author", of: Actor, by: "authorSerial", description: "The one who wrote." }),
  one({ on: Authorship, name: "source", of: Source, by: "sourceSerial", description: "What was written." }),
  list({
    on: Source,
    name: "details",
    of: SourceDetail,
    by: "aboutSerial",
    order: "serial",
    description: "The passages that give its own metadata, such as its date.",
  }),
  one({
    on: SourceDetail,
    name: "source",
    of: Source,
    by: "sourceSerial",
    description: "The source in whose text the passage stands.",
  }),
  one({
    on: SourceDetail,
    name: "about",
    of: Source,
    by: "aboutSerial",
    description: "The source it is about.",
  }),
  many({
    on: Source,
    name: "detailsCarried",
    of: SourceDetail,
    by: "sourceSerial",
    description: "The passages of its text that give metadata: its own, or that of a source dated by it.",
    order: BY_PLACE,
  }),
  many({
    on: Source,
    name: "passages",
    of: Passage,
    by: "sourceSerial",
    description: "Its text, passage by passage: what each carries is the evidence in its range.",
    order: BY_PLACE,
  }),
  one({
    on: Passage,
    name: "source",
    of: Source,
    by: "sourceSerial",
    description: "The source it is a part of.",
  }),
];

const ofSource = [{ set: "sources", by: "sourceSerial" }];

export const sourceConcept: Concept = {
  folder: "things/source",
  entities: [Source, Authorship, SourceDetail, Passage, SourceText, LocatorCheck],
  shapes: [
    { of: Source, key: "slug", life: "added", fallsWith: [{ set: "sources", by: "serial" }] },
    { of: Authorship, life: "added", fallsWith: ofSource },
    { of: SourceDetail, life: "added", fallsWith: [...ofSource, { set: "sources", by: "aboutSerial" }] },
    { of: Passage, life: "added", fallsWith: ofSource },
  ],
  links,
  resolvers: [SourceDetailLocatorResolver],
};
