import { closedSet } from "../../platform/graphql/index.ts";

export const NetworkLinkKind = closedSet("NetworkLinkKind", "What links two nodes of a network.", {
  STANCE: "One has a stance on the other; not one who declined to say.",
  TIE: "A tie leads from one to the other.",
  EVENT: "Both took part in an event that is not told only as background.",
});
export type NetworkLinkKind = keyof typeof NetworkLinkKind;
