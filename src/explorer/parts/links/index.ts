export {
  claimAddress,
  compareAddress,
  networkAddress,
  nodeAddress,
  sourceAddress,
  waysAddress,
} from "./addresses.ts";
export { InNetwork } from "./in-network.tsx";
export { ClaimLink, Name, NodeLink, PageLink, SourceLink } from "./page-link.tsx";
export type { NamedNode } from "./page-link.tsx";
