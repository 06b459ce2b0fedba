export {
  combineValidity,
  STRENGTHS,
  strongestOf,
  type CombinedValidity,
  type DatedClaim,
  type Strength,
} from "./combined-validity.ts";
export {
  dateText,
  dayOf,
  knownDay,
  OPEN_REVISION,
  UNKNOWN_FUTURE,
  UNKNOWN_PAST,
  type Bounds,
  type Day,
} from "./day.ts";
export { readEdtf, type EdtfDate } from "./edtf.ts";
export { globalId, parseGlobalId, type GlobalId } from "./global-id.ts";
export {
  DEFAULT_LENS,
  makeLens,
  MAXIMUM_LENS_DAY,
  MAXIMUM_WITHOUT_SOURCES,
  parseLensSuffix,
  type Lens,
  type LensParts,
} from "./lens.ts";
export { readValidTime, type EndBound, type StartBound, type ValidTime } from "./valid-time.ts";
export { Certainty, certaintyOn, fiveDays, isUndated, type FiveDays, type Validity } from "./validity.ts";
export { LensScope, type SetAside } from "./lens-scope.ts";
export { DateScalar } from "./lens.scalars.ts";
