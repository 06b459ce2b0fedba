import type { Concept } from "../../platform/links/index.ts";
import { ActorAgreementResolver, AgreementListsResolver, AgreementResolver } from "./agreement.resolver.ts";

export { agreementBetween } from "./agreement.answer.ts";
export {
  agreementOf,
  shrunkAgreement,
  signOf,
  type AgreementNumbers,
  type Pair,
  type Side,
  type Term,
} from "./agreement.formula.ts";
export { Agreement } from "./agreement.types.ts";
export { sidesOf, type HolderSide } from "./holder-sides.ts";
export { wilsonInterval, type Interval } from "./wilson.ts";

export const agreementConcept: Concept = {
  folder: "questions/agreement",
  resolvers: [AgreementResolver, ActorAgreementResolver, AgreementListsResolver],
};
