import type { Projection } from "../memory/index.ts";
import type { Link } from "./link.ts";
import type { Class, ShapeDeclaration } from "./shape.ts";

/** All that a concept adds to the house: its tables, how they are read, its links and its questions. */
export interface Concept {
  /** Its folder below `src`. */
  readonly folder: string;
  readonly entities?: readonly Class[];
  readonly shapes?: readonly ShapeDeclaration[];
  readonly links?: readonly Link[];
  /** Classes of hand-written resolvers: questions. */
  readonly resolvers?: readonly Class[];
  /** What its questions keep in memory, built when the server starts. */
  readonly projections?: readonly Projection<unknown>[];
}
