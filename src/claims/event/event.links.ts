import { anyOf } from "../../platform/database/index.ts";
import { collection, list, many, one, oneOf, type Concept } from "../../platform/links/index.ts";
import { Subject } from "../../things/node/index.ts";
import {
  BY_ATTESTATION,
  BY_TIME,
  Claim,
  claimFilter,
  Proposition,
  propositionFilter,
  propositionShape,
} from "../claim/index.ts";
import { Event } from "./event.entity.ts";
import { Channel, EventKind, Role } from "./event.words.ts";
import { Participant } from "./participant.entity.ts";

const eventFilter = propositionFilter("Event", {
  eventKind: oneOf<Event>("eventKind", () => EventKind, "Of any of these kinds."),
  channel: oneOf<Event>("channel", () => Channel, "Said through any of these channels."),
  participant: {
    type: () => String,
    list: true,
    description: "With any of these nodes taking part, by slug.",
    condition: (place, slugs: readonly string[]) => {
      const { alias, scope } = place;
      const [part, node] = [place.newAlias(), place.newAlias()];
      const named = anyOf(scope.engine, `${node}.slug`, place.bind(slugs), "text");
      return `EXISTS (SELECT 1 FROM participant ${part} JOIN node ${node} ON ${node}.serial = ${part}.node_serial WHERE ${part}.event_serial = ${alias}.serial AND ${part}.known_from = ${alias}.known_from AND ${named})`;
    },
  },
});

const claims = { of: Claim, order: BY_ATTESTATION, filter: claimFilter };

const links = [
  collection({
    of: Event,
    order: BY_TIME,
    filter: eventFilter,
    name: "events",
    description: "Every event, the latest first.",
  }),
  list({
    on: Event,
    name: "participants",
    of: Participant,
    by: "eventSerial",
    order: "serial",
    description: "Who and what took part, and how.",
  }),
  one({ on: Participant, name: "event", of: Event, by: "eventSerial", description: "The event." }),
  one({
    on: Participant,
    name: "node",
    of: Subject,
    by: "nodeSerial",
    description: "The one that took part.",
  }),
  many({
    on: Subject,
    name: "participations",
    of: Participant,
    by: "nodeSerial",
    description: "Its parts in events, the latest first.",
    order: { LATEST: ["sortDay", "DESC"], EARLIEST: ["sortDay", "ASC"] },
    filter: {
      name: "ParticipantFilter",
      description: "Which participations to list.",
      fields: { role: oneOf<Participant>("role", () => Role, "In any of these roles.") },
    },
  }),
  one({
    on: Claim,
    name: "saidIn",
    of: Event,
    by: "saidInSerial",
    nullable: true,
    description: "The utterance in which it was said; null where none is told.",
  }),
  many({
    ...claims,
    on: Event,
    name: "saidClaims",
    by: "saidInSerial",
    description: "What was claimed in this utterance.",
  }),
  one({
    on: Claim,
    name: "inferredFrom",
    of: Proposition,
    by: "inferredFromSerial",
    nullable: true,
    description: "The deed it is inferred from, an event or a tie; given with INFERRED_FROM_ACTION.",
  }),
  many({
    ...claims,
    on: Proposition,
    name: "inferredClaims",
    by: "inferredFromSerial",
    description: "What is inferred from this deed.",
  }),
];

export const eventConcept: Concept = {
  folder: "claims/event",
  entities: [Event, Participant],
  shapes: [
    propositionShape(Event),
    {
      of: Participant,
      life: "interval",
      hasDays: true,
      fallsWith: [{ set: "propositions", by: "eventSerial" }],
    },
  ],
  links,
};
