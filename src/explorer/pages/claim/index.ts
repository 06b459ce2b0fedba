export { evidencePiece } from "./evidence-piece.graphql.ts";
export { ClaimPage } from "./claim-page.tsx";
