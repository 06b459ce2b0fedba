import type { Concept } from "../../platform/links/index.ts";
import {
  ArgumentMakerResolver,
  ArgumentsByMakerResolver,
  SubjectArgumentsResolver,
} from "./arguments.resolver.ts";

/** Why: the arguments for and against, by who makes them. */
export const argumentsConcept: Concept = {
  folder: "questions/arguments",
  resolvers: [SubjectArgumentsResolver, ArgumentsByMakerResolver, ArgumentMakerResolver],
};
