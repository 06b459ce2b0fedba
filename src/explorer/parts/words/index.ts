export { dateWords, instantWords } from "./dates.ts";
export { countWords, decimalWords, percentWords } from "./numbers.ts";
export { positionWords } from "./positions.ts";
export type { PositionWords } from "./positions.ts";
export {
  attributionWords,
  kindWords,
  modalityWords,
  plain,
  roleWords,
  statusWords,
  whoseWordWords,
} from "./told.ts";
