export { Observation } from "./observation.entity.ts";
export { observationConcept } from "./observation.links.ts";
export * from "./observation.words.ts";
export { figureBetween, figureOf, lastDigitUnit, scaled, unscaled, type ScaledFigure } from "./figure.ts";
