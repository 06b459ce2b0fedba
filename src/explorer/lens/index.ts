export {
  addressUnder,
  DEFAULT_LENS,
  isDefault,
  lensOf,
  searchText,
  searchUnder,
  variablesOf,
} from "./lens.ts";
export type { Lens, LensVariables } from "./lens.ts";
export { useLens, useSetLens } from "./use-lens.ts";
