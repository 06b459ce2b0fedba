export { cite, citeOnce } from "./citation.ts";
export { codePointLength, findAll, normalizeText, sliceCodePoints, type Range } from "./code-points.ts";
export { sha256 } from "./hash.ts";
export { locatorAt, locatorVerifier, verifyLocator, type Locator, type LocatorCheck } from "./locator.ts";
export { foldName, slugOf } from "./name.ts";
export { passageGaps, type PassageGaps } from "./passage.ts";
export { sharedRunFinder, sharedRuns, type SharedRun } from "./shared-runs.ts";
