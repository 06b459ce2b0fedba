export { Event } from "./event.entity.ts";
export { eventConcept } from "./event.links.ts";
export * from "./event.words.ts";
export { Participant } from "./participant.entity.ts";
