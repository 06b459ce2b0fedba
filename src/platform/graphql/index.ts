export { closedSet, wordsOf } from "./closed-set.ts";
