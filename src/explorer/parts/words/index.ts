export { explanationWords, valueWords } from "./conflicts.ts";
export { dateWords, instantWords } from "./dates.ts";
export { daysLeftWords } from "./days-left.ts";
export type { DaysLeft } from "./days-left.ts";
export { countWords, decimalWords, percentWords, wholeWords } from "./numbers.ts";
export { isolated } from "./isolated.ts";
export { positionWords } from "./positions.ts";
export type { PositionWords } from "./positions.ts";
export { isSeveral } from "./several.ts";
export type { Called } from "./several.ts";
export { SECTOR_CHOICES, SECTORS } from "./sectors.ts";
export {
  attributionWords,
  framingWords,
  kindWords,
  modalityWords,
  plain,
  roleWords,
  statusWords,
  whoseWordWords,
} from "./told.ts";
export { tieVerb } from "./ties.ts";
