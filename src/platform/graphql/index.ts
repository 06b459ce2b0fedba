import "reflect-metadata";

export { closedSet, wordsOf } from "./closed-set.ts";
export { Node } from "./node.ts";
export { DateTimeScalar, DecimalScalar, EdtfScalar } from "./scalars.ts";
