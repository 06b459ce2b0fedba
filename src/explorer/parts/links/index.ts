export { claimAddress, nodeAddress } from "./addresses.ts";
export { ClaimLink, Name, NodeLink, PageLink } from "./page-link.tsx";
export type { NamedNode } from "./page-link.tsx";
