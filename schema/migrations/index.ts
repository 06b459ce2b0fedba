import { First1767225600000 } from "./1-first.ts";
import { QuestionIndexes1767312000000 } from "./2-question-indexes.ts";
import { Resolution1767398400000 } from "./3-resolution.ts";
import { Organizers1767484800000 } from "./4-organizers.ts";

/** All migrations, oldest first. */
export const MIGRATIONS = [
  First1767225600000,
  QuestionIndexes1767312000000,
  Resolution1767398400000,
  Organizers1767484800000,
];
