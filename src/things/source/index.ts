export { Authorship } from "./authorship.entity.ts";
export { Locator, locatorResolver } from "./locator.resolver.ts";
export { Passage } from "./passage.entity.ts";
export { SourceDetail } from "./source-detail.entity.ts";
export { LocatorCheck, SourceText } from "./source-text.entity.ts";
export { Source } from "./source.entity.ts";
export { sourceConcept } from "./source.links.ts";
export * from "./source.words.ts";
export { Surroundings, surroundingsResolver } from "./surroundings.resolver.ts";
