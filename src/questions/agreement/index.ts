import type { Concept } from "../../platform/links/index.ts";

export {
  agreementOf,
  shrunkAgreement,
  signOf,
  type AgreementNumbers,
  type Pair,
  type Side,
  type Term,
} from "./agreement.formula.ts";
export { wilsonInterval, type Interval } from "./wilson.ts";

export const agreementConcept: Concept = { folder: "questions/agreement" };
