import type { Concept } from "../../platform/links/index.ts";
import {
  CorroborationResolver,
  SubjectCorroborationResolver,
  UncorroboratedPropositionResolver,
} from "./corroboration.resolver.ts";

export { onOneWord, type OneParty, type OnOneWord } from "./corroboration.ts";

/** What rests on one interested party's word only. */
export const corroborationConcept: Concept = {
  folder: "questions/corroboration",
  resolvers: [SubjectCorroborationResolver, CorroborationResolver, UncorroboratedPropositionResolver],
};
