import type { Concept } from "../../platform/links/index.ts";
import { MatrixResolver, MatrixRowsResolver } from "./matrix.resolver.ts";

export const matrixConcept: Concept = {
  folder: "questions/matrix",
  resolvers: [MatrixResolver, MatrixRowsResolver],
};
